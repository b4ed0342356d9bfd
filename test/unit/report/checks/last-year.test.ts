import { expect } from 'chai';
import type { Problem } from '../../../../src/index.js';
import { compare, lastYear, listProblems, thisYear } from '../../../support/last-year.js';
import { at, edited, sample } from '../../../support/sample-reports.js';

const columns = [
  'naturalPerson',
  'enterprise',
  'research',
  'publicWelfare',
  'legalService',
  'otherOrganization',
  'total',
];

describe("last year's report of the same edition", () => {
  it('a report that agrees with last year’s has no problem', () =>
    expect(listProblems(compare(thisYear, lastYear))).to.deep.equal([]));

  for (const column of columns)
    it(`the number carried over must be last year’s carried forward in column ${column}`, () => {
      const pointer = `/applications/carriedForward/${column}`;
      const [problem, ...more] = compare(
        thisYear,
        edited(lastYear, pointer, at(lastYear, pointer) + 2),
      ) as [Problem];
      expect(more).to.deep.equal([]);
      expect(listProblems([problem])).to.deep.equal([
        `warning carry-over /applications/carriedOver/${column}`,
      ]);
      expect(problem.data).to.include({
        expected: at(lastYear, pointer) + 2,
        found: at(thisYear, `/applications/carriedOver/${column}`),
      });
    });

  it('each number carried over that differs from last year’s is a warning', () => {
    const all = Object.fromEntries(
      columns.map((c) => [c, at(lastYear, `/applications/carriedForward/${c}`) + 1]),
    );
    expect(
      listProblems(compare(thisYear, edited(lastYear, '/applications/carriedForward', all))),
    ).to.deep.equal(columns.map((c) => `warning carry-over /applications/carriedOver/${c}`));
  });

  it('a figure of last year that was left blank counts as 0', () => {
    const [problem, ...more] = compare(
      thisYear,
      edited(lastYear, '/applications/carriedForward/naturalPerson', null),
    ) as [Problem];
    expect([problem.code, problem.data.expected, more]).to.deep.equal(['carry-over', 0, []]);
  });

  it('a total that last year’s report leaves out counts as computed', () => {
    expect(
      listProblems(
        compare(thisYear, edited(lastYear, '/applications/carriedForward/total', undefined)),
      ),
    ).to.deep.equal([]);
  });

  for (const row of ['rules', 'normativeDocuments'])
    it(`the number of ${row} in force must follow from last year’s`, () => {
      const pointer = `/disclosure/${row}/inForce`;
      const [problem, ...more] = compare(
        thisYear,
        edited(lastYear, pointer, at(lastYear, pointer) + 3),
      ) as [Problem];
      expect(more).to.deep.equal([]);
      expect(listProblems([problem])).to.deep.equal([`warning in-force ${pointer}`]);
      const { issued, repealed, inForce } = thisYear.disclosure[row];
      expect(problem.data).to.include({
        expected: at(lastYear, pointer) + 3 + issued - repealed,
        found: inForce,
      });
    });

  it('a sum that fails in last year’s report is no problem of this year’s', () =>
    expect(
      listProblems(
        compare(thisYear, edited(lastYear, '/applications/outcomes/granted/total', 9999)),
      ),
    ).to.deep.equal([]));

  it('a report given as last year’s that is of another year is a warning', () => {
    const [problem, ...more] = compare(thisYear, { ...lastYear, year: 2023 }) as [Problem];
    expect(more).to.deep.equal([]);
    expect(listProblems([problem])).to.deep.equal(['warning previous-year /year']);
    expect(problem.data).to.deep.equal({ expected: 2024, found: 2023 });
  });

  it('a report given as last year’s that is of another agency is a warning', () => {
    const [problem, ...more] = compare(thisYear, { ...lastYear, agency: '泗阳县人民政府' }) as [
      Problem,
    ];
    expect(more).to.deep.equal([]);
    expect(listProblems([problem])).to.deep.equal(['warning previous-agency /agency']);
    expect(problem.data).to.deep.equal({ found: '泗阳县人民政府' });
  });
});

describe("last year's report of the earlier edition", () => {
  const earlier = sample('bureau-2020.json');
  const { edition: _, ...report } = { ...thisYear, year: 2021, agency: earlier.agency };
  const comparisons = new Set([
    'carry-over',
    'in-force',
    'edition-change',
    'previous-year',
    'previous-agency',
  ]);
  const problems = compare(report, earlier).filter((p) => comparisons.has(p.code));

  it('the numbers carried over are compared with a report of the earlier edition', () => {
    const wrong = columns.filter(
      (c) =>
        at(thisYear, `/applications/carriedOver/${c}`) !==
        at(earlier, `/applications/carriedForward/${c}`),
    );
    expect(wrong).not.to.deep.equal([]);
    expect(problems.filter((p) => p.code === 'carry-over').map((p) => p.pointer)).to.deep.equal(
      wrong.map((c) => `/applications/carriedOver/${c}`),
    );
  });

  it('the numbers in force are not compared across editions, and a warning says so', () => {
    expect(problems.map((p) => p.code)).not.to.include('in-force');
    const [change, ...more] = problems.filter((p) => p.code !== 'carry-over') as [Problem];
    expect(more).to.deep.equal([]);
    expect(listProblems([change])).to.deep.equal(['warning edition-change /year']);
    expect(change.data).to.deep.equal({
      edition: '2021',
      previous: '2019',
      uncompared: ['表二·规章·现行有效件数', '表二·行政规范性文件·现行有效件数'],
    });
  });
});
