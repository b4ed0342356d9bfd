import { expect } from 'chai';
import { applyEdits } from '../../../src/core/problem/apply-edits.js';
import { thousandsEdits } from '../../../src/core/report/thousands.js';

const corrected = (text: string): string => applyEdits(text, thousandsEdits(text));

describe('thousands commas', () => {
  for (const [was, becomes] of [
    ['共1,234件', '共1234件'],
    ['浏览1,234,567次', '浏览1234567次'],
    ['收费12,345.67万元', '收费12345.67万元'],
    ['收费12,345．6万元', '收费12345．6万元'],
    ['拨付380,000元', '拨付380000元'],
    ['作出行政许可共517,645件', '作出行政许可共517645件'],
    ['作出行政许可517,645件', '作出行政许可517645件'],
    ['许可1,234 件，处罚12,345余件', '许可1234 件，处罚12345余件'],
    ['分别为5件和6件，共1,234件', '分别为5件和6件，共1234件'],
  ] as const)
    it(`of ${was} part one number`, () => expect(corrected(was)).to.equal(becomes));

  for (const text of [
    '办理120,130,140件',
    '共办理120,130,140件',
    '共120,130,140件',
    '办理101,102件',
    '房间101,102,103',
    '第101,102号',
    '第1,234条',
    '依照《条例》20,210条',
    '门牌号1,203户',
    '2,024年',
    '邮编223,600',
    '分别为12,345件',
    '依次办理5,120件',
    '1,2345件',
    '12,34件',
    '1234,567件',
    '0,123件',
    '5、1,234件',
    '5，1,234件',
    '1,000—2,000元',
    '比例为3:1,234件',
    'A1,234件',
    '0.5,120件',
    '１2,345件',
  ])
    it(`of ${text} may stand between numbers, and stay`, () =>
      expect(corrected(text)).to.equal(text));
});
