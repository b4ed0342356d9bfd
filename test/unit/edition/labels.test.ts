import { expect } from 'chai';
import type { Edition } from '../../../src/core/edition/edition.js';
import { labelOf, pathLabel } from '../../../src/core/edition/labels.js';
import { editions } from '../../../src/core/edition/make-edition.js';

const [first, second] = editions() as [Edition, Edition];

describe('path labels', () => {
  const places: readonly [Edition, string, string][] = [
    [second, '/overview', '一、总体情况'],
    [second, '/disclosure/rules/issued', '表二·规章·本年制发件数'],
    [second, '/disclosure/normativeDocuments/inForce', '表二·行政规范性文件·现行有效件数'],
    [second, '/disclosure/normativeDocuments', '表二·行政规范性文件'],
    [second, '/disclosure/penalties/decisions', '表二·行政处罚·本年处理决定数量'],
    [second, '/disclosure/fees/amount', '表二·行政事业性收费·本年收费金额（单位：万元）'],
    [second, '/applications', '三、收到和处理政府信息公开申请情况'],
    [second, '/applications/received/total', '表三·一、本年新收政府信息公开申请数量·总计'],
    [second, '/applications/carriedForward/otherOrganization', '表三·四、结转下年度继续办理·其他'],
    [second, '/applications/outcomes', '表三·三、本年度办理结果'],
    [second, '/applications/outcomes/granted/enterprise', '表三·（一）予以公开·商业企业'],
    [second, '/applications/outcomes/partlyGranted/naturalPerson', '表三·（二）部分公开·自然人'],
    [second, '/applications/outcomes/refused', '表三·（三）不予公开'],
    [
      second,
      '/applications/outcomes/refused/stateSecret/naturalPerson',
      '表三·（三）不予公开·1.属于国家秘密·自然人',
    ],
    [second, '/applications/outcomes/refused/stateSecret', '表三·（三）不予公开·1.属于国家秘密'],
    [
      second,
      '/applications/outcomes/other/other/legalService',
      '表三·（六）其他处理·3.其他·法律服务机构',
    ],
    [second, '/disputes/reconsideration/pending', '表四·行政复议·尚未审结'],
    [second, '/disputes/litigation', '表四·行政诉讼'],
    [second, '/disputes/litigation/afterReconsideration', '表四·行政诉讼·复议后起诉'],
    [second, '/disputes/litigation/direct/upheld', '表四·行政诉讼·未经复议直接起诉·结果维持'],
    [second, '/disputes/litigation/direct/upheld/value', '表四·行政诉讼·未经复议直接起诉·结果维持'],
    [second, '/nothing/at/all', ''],
    [first, '/disclosure/fees/change', '表二·行政事业性收费·本年增/减'],
    [first, '/disclosure/procurement/amount', '表二·政府集中采购·采购总金额'],
    [first, '/applications/outcomes/other/research', '表三·（六）其他处理·科研机构'],
  ];
  for (const [edition, pointer, place] of places)
    it(`the path label of ${pointer} in edition ${edition.edition} is ${place || 'empty'}`, () =>
      expect(pathLabel(edition, pointer)).to.equal(place));

  it('the label of a pointer is the last step of its path label, or empty if it has none', () => {
    expect(labelOf(second, '/applications/received/naturalPerson')).to.equal('自然人');
    expect(labelOf(second, '/applications/outcomes/refused')).to.equal('（三）不予公开');
    expect(labelOf(second, '/nothing/at/all')).to.equal('');
  });
});
