import { expect } from 'chai';
import { checkReport, type Problem, readReport } from '../../../src/index.js';
import { correctReport } from '../../support/corrected-report.js';
import { type Json, sample } from '../../support/sample-reports.js';

const county = sample('county-2025.json');
const withBefore = (before: Json): Json => ({
  ...county,
  disclosure: { ...county.disclosure, before },
});
const problemsOf = (before: Json): readonly Problem[] =>
  checkReport(readReport(withBefore(before))).problems;

describe('the text beside a table', () => {
  for (const [text, code] of [
    ['全年制发行政规范性文件7件。', 'disclosure-in-text'],
    ['与“三公开”有关的数据,另行公布。', 'punctuation'],
    ['全年检索１２次。', 'text-digits'],
    ['【待撰写】', 'unwritten'],
    ['第一行。\n第二行。', 'line-break'],
    ['  ', 'empty-text'],
    ['二、主动公开政府信息情况', 'section-heading'],
    ['看不见的\u200b字符。', 'invisible'],
  ] as const)
    it(`is checked as other prose: ${JSON.stringify(text)} is ${code}`, () => {
      const found = problemsOf([text]).filter((p) => p.pointer.startsWith('/disclosure'));
      expect(found.map((p) => `${p.code} ${p.pointer}`)).to.deep.equal([
        `${code} /disclosure/before/0`,
      ]);
      expect(found[0]?.place).to.equal('表二·表前文字·第1段');
    });

  it('is compared with the text of last year', () => {
    const text = '本表数据由有关部门分别统计，再由县政府办公室汇总核对，统计口径与以往一致。';
    const previous = checkReport(readReport({ ...withBefore([text]), year: 2024 })).report;
    const { problems } = checkReport(readReport(withBefore([text])), { previous });
    expect(problems.filter((p) => p.code === 'copied-text').map((p) => p.pointer)).to.include(
      '/disclosure/before/0',
    );
  });

  it('is corrected where it stands', () => {
    const { corrected } = correctReport(withBefore(['统计,核对。\n（一）来源。部门报送。']));
    expect(corrected.disclosure.before).to.deep.equal([
      '统计，核对。',
      { heading: '来源。', text: '部门报送。' },
    ]);
  });

  it('is a list: a single paragraph in its place is put into one', () => {
    expect(problemsOf('文字。').map((p) => `${p.code} ${p.pointer}`)).to.deep.equal([
      'wrong-type /disclosure/before',
    ]);
    expect(correctReport(withBefore('文字。')).corrected.disclosure.before).to.deep.equal([
      '文字。',
    ]);
  });
});
