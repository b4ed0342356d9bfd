import { expect } from 'chai';
import type { ReportInput } from '../../../../src/core/report/report.js';
import { ownWordsRemover } from '../../../../src/core/report/rules/own-words.js';

const read = (agency: string, sentence: string, harmless?: string[]): string =>
  ownWordsRemover(harmless, { agency, year: 2025 } as ReportInput)(sentence);

describe('a sentence without what its report calls itself', () => {
  it('has other years, not the report’s', () =>
    expect(read('甲县财政局', '2025年收到，2024年未收到')).to.equal(
      '本本本本本收到，2024年未收到',
    ));

  it('has other offices, not the report’s, by any of its names', () => {
    expect(read('甲县财政局', '甲县财政局、县财政局、财政局')).to.equal(
      '本本本本本、本本本本、本本本',
    );
    expect(read('甲县财政局', '县教育局收到')).to.equal('县教育局收到');
    expect(read('甲市人民政府办公厅', '市政府办公厅收到')).to.equal('本本本本本本收到');
  });

  it('has other regions, not the one that a government’s report is about', () => {
    expect(read('甲县人民政府', '全县收到，全市收到')).to.equal('本本收到，全市收到');
    expect(read('甲县财政局', '全县收到')).to.equal('全县收到');
    expect(read('甲开发区管委会', '全区收到')).to.equal('本本收到');
  });

  it('has a government’s offices, whose names begin with its own', () =>
    expect(read('甲县人民政府', '县政府办收到')).to.equal('县政府办收到'));

  it('has no words that only look like others', () =>
    expect(read('甲县人民政府', '布局合理', ['布局', '格局'])).to.equal('本本合理'));
});
