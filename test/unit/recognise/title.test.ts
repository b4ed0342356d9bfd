import { expect } from 'chai';
import { editions } from '../../../src/core/edition/make-edition.js';
import { endsLikeTitle, readTitle } from '../../../src/core/recognise/title.js';

for (const edition of editions())
  describe(`a title of edition ${edition.edition}`, () => {
    for (const [title, agency] of [
      ['某县人民政府2025年政府信息公开工作年度报告', '某县人民政府'],
      ['某县人民政府2025年信息公开年度报告', '某县人民政府'],
      ['某局2025年度政府信息公开年度报告', '某局'],
      ['2025年某局政府信息公开工作年度报告', '某局'],
      ['某局２０２５年政府信息公开工作年度报告', '某局'],
      ['2025年政府信息公开工作年度报告', ''],
    ] as const)
      it(`${title} names ${agency || 'no agency'}`, () => {
        expect(endsLikeTitle(title, edition)).to.equal(true);
        expect(readTitle(title, edition)).to.deep.equal({ year: 2025, agency });
      });

    it('may have no year', () =>
      expect(readTitle('某局政府信息公开年度报告', edition)).to.deep.equal({
        year: undefined,
        agency: '某局',
      }));

    it('is no other line', () =>
      expect(endsLikeTitle('年度报告的编制说明', edition)).to.equal(false));
  });
