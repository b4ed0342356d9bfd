import { expect } from 'chai';
import type { Problem } from '../../../../src/index.js';
import { compare, lastYear, listProblems, thisYear } from '../../../support/last-year.js';
import type { Json } from '../../../support/sample-reports.js';

describe("text copied from last year's report", () => {
  /** A text of so many Chinese characters, each of them once. */
  const makeText = (count: number, from = 0x5000): string =>
    Array.from({ length: count }, (_, i) => String.fromCharCode(from + i)).join('');
  const addMatters = (report: Json, ...paragraphs: Json[]): Json => ({
    ...report,
    otherMatters: [...paragraphs, '本年度收取信息处理费0元。'],
  });
  const compareTexts = (now: string, then: string): readonly Problem[] =>
    compare(addMatters(thisYear, now), { ...lastYear, otherMatters: ['无。', then] }).filter(
      (p) => p.code === 'copied-text',
    );

  it('a copied paragraph is reported with the paragraph that it comes from', () => {
    const [problem, ...more] = compareTexts(makeText(40), makeText(40)) as [Problem];
    expect(more).to.deep.equal([]);
    expect(listProblems([problem])).to.deep.equal(['warning copied-text /otherMatters/0']);
    expect(problem.data).to.deep.equal({
      percent: 100,
      previous: '六、其他需要报告的事项·第2段',
      previousPointer: '/otherMatters/1',
    });
  });

  it('where the texts are too long to compare all, it is said from where they are not', () => {
    const long = Array.from({ length: 12 }, (_, i) => makeText(10_000, 0x4e00 + i));
    const codes = compare(addMatters(thisYear, ...long), addMatters(lastYear, ...long))
      .filter((p) => p.code === 'copied-text' || p.code === 'not-compared')
      .map((p) => [p.code, p.pointer]);
    expect(codes.at(-1)).to.deep.equal(['not-compared', `/otherMatters/${codes.length - 1}`]);
    expect(codes.length).to.be.within(3, 11);
  });

  for (let changed = 0; changed <= 10; changed++)
    it(`a text of 100 characters with ${changed} replaced is copied to ${100 - changed}%`, () => {
      const [problem] = compareTexts(
        makeText(changed, 0x7000) + makeText(100).slice(changed),
        makeText(100),
      );
      expect(problem?.data.percent).to.equal(100 - changed);
    });

  it('a text of which more than a tenth is new is not copied', () =>
    expect(
      compareTexts(makeText(11, 0x7000) + makeText(100).slice(11), makeText(100)),
    ).to.deep.equal([]));

  it('a text with a tenth added or removed is copied', () => {
    expect(compareTexts(makeText(90), makeText(100)).map((p) => p.data.percent)).to.deep.equal([
      90,
    ]);
    expect(compareTexts(makeText(40), makeText(36)).map((p) => p.data.percent)).to.deep.equal([90]);
  });

  it('a paragraph of less than 30 characters, blanks not counted, is never copied', () => {
    expect(compareTexts(makeText(29), makeText(29))).to.deep.equal([]);
    expect(compareTexts(`${makeText(29)}　 `, makeText(29))).to.deep.equal([]);
    expect(compareTexts(makeText(30), makeText(30)).map((p) => p.data.percent)).to.deep.equal([
      100,
    ]);
  });

  it('a text with other blanks, forms of digits and commas counts as the same text', () => {
    expect(
      compareTexts(
        `${makeText(40)}１２,345件`,
        `${makeText(20)} ${makeText(40).slice(20)}12345件`,
      ).map((p) => p.data.percent),
    ).to.deep.equal([100]);
  });

  it('a copied paragraph is attributed to the most similar paragraph', () => {
    const [near, same] = [makeText(2, 0x7000) + makeText(40).slice(2), makeText(40)];
    const [problem] = compare(addMatters(thisYear, makeText(40)), {
      ...lastYear,
      otherMatters: [near, { heading: '甲', text: same }, near],
    }).filter((p) => p.code === 'copied-text') as [Problem];
    expect(problem.data).to.include({ percent: 100, previousPointer: '/otherMatters/1/text' });
  });

  it('a paragraph under a heading can be copied from another section', () => {
    const report = addMatters(thisYear, { heading: '甲', content: [makeText(50)] });
    const problems = compare(report, { ...lastYear, problems: [makeText(50)] }).filter(
      (p) => p.code === 'copied-text',
    );
    expect(problems.map((p) => [p.pointer, p.data.previousPointer])).to.deep.equal([
      ['/otherMatters/0/content/0', '/problems/0'],
    ]);
  });

  it('a preface and a heading may repeat last year’s', () => {
    const report = {
      ...addMatters(thisYear, { heading: makeText(40), text: '甲。' }),
      preface: [makeText(60)],
    };
    const previous = {
      ...lastYear,
      preface: [makeText(60)],
      otherMatters: [{ heading: makeText(40), text: '甲。' }, makeText(60)],
    };
    expect(compare(report, previous).filter((p) => p.code === 'copied-text')).to.deep.equal([]);
  });
});
