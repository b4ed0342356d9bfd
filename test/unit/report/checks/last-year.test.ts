import { expect } from 'chai';
import { checkReport, type Problem, readReport } from '../../../../src/index.js';
import { parsedReport } from '../../../support/parsed-report.js';
import { at, edited, type Json, sample } from '../../../support/sample-reports.js';

const columns = [
  'naturalPerson',
  'enterprise',
  'research',
  'publicWelfare',
  'legalService',
  'otherOrganization',
  'total',
];
const county = sample('county-2025.json');

/** Last year's report, which this year's agrees with. */
const before: Json = {
  ...structuredClone(county),
  year: 2024,
  preface: ['无。'],
  overview: ['无。'],
  problems: ['无。'],
  otherMatters: ['无。'],
  signature: { date: '2025-01-20' },
};
before.applications.carriedForward = structuredClone(county.applications.carriedOver);
before.disclosure.normativeDocuments.inForce = 32 - 6 + 1;

function compare(report: Json, last: Json): readonly Problem[] {
  return checkReport(readReport(report), { previous: parsedReport(last) }).problems;
}
const told = (problems: readonly Problem[]): string[] =>
  problems.map((p) => `${p.severity} ${p.code} ${p.pointer}`);

describe("last year's report", () => {
  it('gives no problem where this year agrees with it', () =>
    expect(told(compare(county, before))).to.deep.equal([]));

  for (const column of columns)
    it(`is held against what was carried over, in column ${column}`, () => {
      const pointer = `/applications/carriedForward/${column}`;
      const [problem, ...more] = compare(
        county,
        edited(before, pointer, at(before, pointer) + 2),
      ) as [Problem];
      expect(more).to.deep.equal([]);
      expect(told([problem])).to.deep.equal([
        `warning carry-over /applications/carriedOver/${column}`,
      ]);
      expect(problem.data).to.include({
        expected: at(before, pointer) + 2,
        found: at(county, `/applications/carriedOver/${column}`),
      });
    });

  it('is held against what was carried over in all columns at once', () => {
    const all = Object.fromEntries(
      columns.map((c) => [c, at(before, `/applications/carriedForward/${c}`) + 1]),
    );
    expect(
      told(compare(county, edited(before, '/applications/carriedForward', all))),
    ).to.deep.equal(columns.map((c) => `warning carry-over /applications/carriedOver/${c}`));
  });

  it('counts as 0 where it was blank', () => {
    const [problem, ...more] = compare(
      county,
      edited(before, '/applications/carriedForward/naturalPerson', null),
    ) as [Problem];
    expect([problem.code, problem.data.expected, more]).to.deep.equal(['carry-over', 0, []]);
  });

  it('counts by its computed total where that was left out', () => {
    expect(
      told(compare(county, edited(before, '/applications/carriedForward/total', undefined))),
    ).to.deep.equal([]);
  });

  for (const row of ['rules', 'normativeDocuments'])
    it(`is held against what is in force: ${row}`, () => {
      const pointer = `/disclosure/${row}/inForce`;
      const [problem, ...more] = compare(
        county,
        edited(before, pointer, at(before, pointer) + 3),
      ) as [Problem];
      expect(more).to.deep.equal([]);
      expect(told([problem])).to.deep.equal([`warning in-force ${pointer}`]);
      const { issued, repealed, inForce } = county.disclosure[row];
      expect(problem.data).to.include({
        expected: at(before, pointer) + 3 + issued - repealed,
        found: inForce,
      });
    });

  it('need not add up itself', () =>
    expect(
      told(compare(county, edited(before, '/applications/outcomes/granted/total', 9999))),
    ).to.deep.equal([]));

  it('may be of another year, which is told', () => {
    const [problem, ...more] = compare(county, { ...before, year: 2023 }) as [Problem];
    expect(more).to.deep.equal([]);
    expect(told([problem])).to.deep.equal(['warning previous-year /year']);
    expect(problem.data).to.deep.equal({ expected: 2024, found: 2023 });
  });

  it('may be of another agency, which is told', () => {
    const [problem, ...more] = compare(county, { ...before, agency: '泗阳县人民政府' }) as [
      Problem,
    ];
    expect(more).to.deep.equal([]);
    expect(told([problem])).to.deep.equal(['warning previous-agency /agency']);
    expect(problem.data).to.deep.equal({ found: '泗阳县人民政府' });
  });
});

describe("last year's report of the edition before", () => {
  const last = sample('bureau-2020.json');
  const { edition: _, ...first } = { ...county, year: 2021, agency: last.agency };
  const comparisons = new Set([
    'carry-over',
    'in-force',
    'edition-change',
    'previous-year',
    'previous-agency',
  ]);
  const problems = compare(first, last).filter((p) => comparisons.has(p.code));

  it('is still held against what was carried over', () => {
    const wrong = columns.filter(
      (c) =>
        at(county, `/applications/carriedOver/${c}`) !==
        at(last, `/applications/carriedForward/${c}`),
    );
    expect(wrong).not.to.deep.equal([]);
    expect(problems.filter((p) => p.code === 'carry-over').map((p) => p.pointer)).to.deep.equal(
      wrong.map((c) => `/applications/carriedOver/${c}`),
    );
  });

  it('is not held against what is in force, which is told', () => {
    expect(problems.map((p) => p.code)).not.to.include('in-force');
    const [change, ...more] = problems.filter((p) => p.code !== 'carry-over') as [Problem];
    expect(more).to.deep.equal([]);
    expect(told([change])).to.deep.equal(['warning edition-change /year']);
    expect(change.data).to.deep.equal({
      edition: '2021',
      previous: '2019',
      uncompared: ['表二·规章·现行有效件数', '表二·行政规范性文件·现行有效件数'],
    });
  });
});

describe("text copied from last year's report", () => {
  /** As many Chinese characters, none of them twice. */
  const characters = (count: number, from = 0x5000): string =>
    Array.from({ length: count }, (_, i) => String.fromCharCode(from + i)).join('');
  const withMatter = (report: Json, ...paragraphs: Json[]): Json => ({
    ...report,
    otherMatters: [...paragraphs, '本年度收取信息处理费0元。'],
  });
  const copied = (now: string, then: string): readonly Problem[] =>
    compare(withMatter(county, now), { ...before, otherMatters: ['无。', then] }).filter(
      (p) => p.code === 'copied-text',
    );

  it('is told with the paragraph it comes from', () => {
    const [problem, ...more] = copied(characters(40), characters(40)) as [Problem];
    expect(more).to.deep.equal([]);
    expect(told([problem])).to.deep.equal(['warning copied-text /otherMatters/0']);
    expect(problem.data).to.deep.equal({
      percent: 100,
      previous: '六、其他需要报告的事项·第2段',
      previousPointer: '/otherMatters/1',
    });
  });

  for (let changed = 0; changed <= 10; changed++)
    it(`is told as ${100 - changed}% where ${changed} characters of 100 are others`, () => {
      const [problem] = copied(
        characters(changed, 0x7000) + characters(100).slice(changed),
        characters(100),
      );
      expect(problem?.data.percent).to.equal(100 - changed);
    });

  it('is not told where more than a tenth is new', () =>
    expect(
      copied(characters(11, 0x7000) + characters(100).slice(11), characters(100)),
    ).to.deep.equal([]));

  it('is told where a tenth was added or taken away', () => {
    expect(copied(characters(90), characters(100)).map((p) => p.data.percent)).to.deep.equal([90]);
    expect(copied(characters(40), characters(36)).map((p) => p.data.percent)).to.deep.equal([90]);
  });

  it('is not told of paragraphs shorter than 30 characters, blanks not counted', () => {
    expect(copied(characters(29), characters(29))).to.deep.equal([]);
    expect(copied(`${characters(29)}　 `, characters(29))).to.deep.equal([]);
    expect(copied(characters(30), characters(30)).map((p) => p.data.percent)).to.deep.equal([100]);
  });

  it('is the same text with other blanks, digits and commas', () => {
    expect(
      copied(`${characters(40)}１２,345`, `${characters(20)} ${characters(40).slice(20)}12345`).map(
        (p) => p.data.percent,
      ),
    ).to.deep.equal([100]);
  });

  it('comes from the paragraph most like it', () => {
    const [near, same] = [characters(2, 0x7000) + characters(40).slice(2), characters(40)];
    const [problem] = compare(withMatter(county, characters(40)), {
      ...before,
      otherMatters: [near, { heading: '甲', text: same }, near],
    }).filter((p) => p.code === 'copied-text') as [Problem];
    expect(problem.data).to.include({ percent: 100, previousPointer: '/otherMatters/1/text' });
  });

  it('may come from another section, and go to a paragraph under a heading', () => {
    const report = withMatter(county, { heading: '甲', content: [characters(50)] });
    const problems = compare(report, { ...before, problems: [characters(50)] }).filter(
      (p) => p.code === 'copied-text',
    );
    expect(problems.map((p) => [p.pointer, p.data.previousPointer])).to.deep.equal([
      ['/otherMatters/0/content/0', '/problems/0'],
    ]);
  });

  it('is not told of the preface, nor of headings', () => {
    const report = {
      ...withMatter(county, { heading: characters(40), text: '甲。' }),
      preface: [characters(60)],
    };
    const last = {
      ...before,
      preface: [characters(60)],
      otherMatters: [{ heading: characters(40), text: '甲。' }, characters(60)],
    };
    expect(compare(report, last).filter((p) => p.code === 'copied-text')).to.deep.equal([]);
  });
});
