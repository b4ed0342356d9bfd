import { expect } from 'chai';
import fc from 'fast-check';
import { checkReport, type Problem, readReport } from '../../../src/index.js';
import {
  at,
  edited,
  type Json,
  sample,
  withoutFiguresInText,
} from '../../support/sample-reports.js';

const parts = [
  'naturalPerson',
  'enterprise',
  'research',
  'publicWelfare',
  'legalService',
  'otherOrganization',
];
const columns = [...parts, 'total'];
const results = ['upheld', 'corrected', 'other', 'pending'];
const totals = '/applications/outcomes/total';
const [received, over, forward] = ['received', 'carriedOver', 'carriedForward'].map(
  (r) => `/applications/${r}`,
) as [string, string, string];
const cases = [
  '/disputes/reconsideration',
  '/disputes/litigation/direct',
  '/disputes/litigation/afterReconsideration',
];

/** One edition's table three as its sample has it: the sums are worked out here once more, row by row and column by column. */
interface Form {
  readonly bare: Json;
  readonly outcomes: readonly string[];
  readonly rows: readonly string[];
}
function formOf(name: string): Form {
  // A province may make rules, and no sentence of the prose holds a figure.
  const bare = { ...withoutFiguresInText(name), agency: '某省人民政府' };
  const rowsUnder = (group: Json, pointer: string): string[] =>
    'naturalPerson' in group
      ? [pointer]
      : Object.entries(group).flatMap(([key, child]) =>
          key === 'total' ? [] : rowsUnder(child, `${pointer}/${key}`),
        );
  const outcomes = rowsUnder(bare.applications.outcomes, '/applications/outcomes');
  return { bare, outcomes, rows: [received, over, ...outcomes, totals, forward] };
}
const forms: Readonly<Record<string, Form>> = {
  '2019': formOf('bureau-2020.json'),
  '2021': formOf('county-2025.json'),
};

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const put = (report: Json, changes: Readonly<Record<string, unknown>>): Json =>
  Object.entries(changes).reduce((r, [pointer, value]) => edited(r, pointer, value), report);

/** A report in which every equation holds. */
function sound({ bare, outcomes, rows }: Form, values: readonly number[]): Json {
  const report = structuredClone(bare);
  let i = 0;
  const next = (): number => values[i++ % values.length] as number;
  for (const column of parts) {
    for (const row of [...outcomes, forward]) at(report, row)[column] = next();
    at(report, totals)[column] = sum(outcomes.map((row) => at(report, row)[column]));
    const all = at(report, totals)[column] + at(report, forward)[column];
    at(report, over)[column] = Math.min(next(), all);
    at(report, received)[column] = all - at(report, over)[column];
  }
  for (const row of rows) at(report, row).total = sum(parts.map((c) => at(report, row)[c]));
  for (const block of cases) {
    for (const result of results) at(report, block)[result] = next();
    at(report, block).total = sum(results.map((r) => at(report, block)[r]));
  }
  return report;
}

const check = (report: Json): readonly Problem[] => checkReport(readReport(report)).problems;
const told = (problems: readonly Problem[]): string[] =>
  problems.map((p) => `${p.code} ${p.pointer}`);
type Broken = { rule: string; pointer: string; left: number; right: number; isIdentity: boolean };
type Other = { pointer: string; expected: number };
const brokenBy = ({ data }: Problem): string[] =>
  (data.broken as Broken[]).map((b) => `${b.rule} ${b.pointer}`).sort();

/** The equations of a cell of table three. */
function equationsOf(row: string, column: string): string[] {
  const own =
    row === totals
      ? ['carry-identity', 'outcome-sum']
      : [row.startsWith('/applications/outcomes/') ? 'outcome-sum' : 'carry-identity'];
  return [...own.map((rule) => `${rule} ${totals}/${column}`), `row-sum ${row}/total`].sort();
}

const anyValues = fc.array(fc.oneof(fc.constant(0), fc.nat(20), fc.nat(20_000_000)), {
  minLength: 1,
  maxLength: 250,
});
const largeValues = fc.array(fc.integer({ min: 1001, max: 100_000 }), {
  minLength: 1,
  maxLength: 250,
});
const anyChange = fc.integer({ min: -1000, max: 1000 }).filter((d) => d !== 0);

for (const [name, form] of Object.entries(forms))
  describe(`arithmetic of edition ${name}`, () => {
    const anyCell = fc.record({
      row: fc.constantFrom(...form.rows),
      column: fc.constantFrom(...columns),
    });
    const computed = [
      ...form.rows.map((row) => `${row}/total`),
      ...parts.map((c) => `${totals}/${c}`),
      ...cases.map((block) => `${block}/total`),
    ];

    it('has no problem where every total is right or left out', () => {
      fc.assert(
        fc.property(anyValues, fc.subarray(computed), (values, absent) => {
          expect(
            told(
              check(
                put(sound(form, values), Object.fromEntries(absent.map((p) => [p, undefined]))),
              ),
            ),
          ).to.deep.equal([]);
        }),
      );
    });

    it('tells one wrong cell as such, with what it should be and just the equations it stands in', () => {
      fc.assert(
        fc.property(anyValues, anyCell, anyChange, (values, { row, column }, change) => {
          const good = sound(form, values);
          const pointer = `${row}/${column}`;
          const expected: number = at(good, pointer);
          fc.pre(expected + change >= 0);
          const problems = check(edited(good, pointer, expected + change));
          expect(told(problems)).to.deep.equal([`wrong-figure ${pointer}`]);
          const [problem] = problems as [Problem];
          expect(problem).to.include({ severity: 'error' });
          expect(problem.data).to.deep.include({ found: expected + change, expected, others: [] });
          expect(brokenBy(problem)).to.deep.equal(equationsOf(row, column));
          for (const b of problem.data.broken as Broken[]) {
            expect(Math.abs(b.left - b.right), b.rule).to.equal(Math.abs(change));
            expect(b.isIdentity, b.rule).to.equal(b.rule === 'carry-identity');
          }
          expect(check(edited(good, pointer, problem.data.expected))).to.deep.equal([]);
        }),
      );
    });

    it('names both of two wrong cells in different rows and columns', () => {
      fc.assert(
        fc.property(largeValues, anyCell, anyCell, anyChange, anyChange, (values, a, b, x, y) => {
          fc.pre(a.row !== b.row && a.column !== b.column && Math.abs(x) !== Math.abs(y));
          const good = sound(form, values);
          const wrong = [
            { ...a, pointer: `${a.row}/${a.column}`, change: x },
            { ...b, pointer: `${b.row}/${b.column}`, change: y },
          ];
          fc.pre(wrong.every(({ pointer, change }) => at(good, pointer) + change >= 0));
          const problems = check(
            put(
              good,
              Object.fromEntries(
                wrong.map(({ pointer, change }) => [pointer, at(good, pointer) + change]),
              ),
            ),
          );
          expect(told(problems)).to.have.members(
            wrong.map(({ pointer }) => `wrong-figure ${pointer}`),
          );
          for (const { row, column, pointer } of wrong) {
            const problem = problems.find((p) => p.pointer === pointer) as Problem;
            expect(problem.data).to.deep.include({ expected: at(good, pointer), others: [] });
            expect(brokenBy(problem)).to.deep.equal(equationsOf(row, column));
          }
        }),
      );
    });

    it('tells both readings of two crossed faults of one size', () => {
      const anyPair = (of: readonly string[]) =>
        fc.subarray([...of], { minLength: 2, maxLength: 2 }) as fc.Arbitrary<[string, string]>;
      fc.assert(
        fc.property(
          largeValues,
          anyPair(form.outcomes),
          anyPair(parts),
          anyChange,
          fc.boolean(),
          (values, [upper, lower], [left, right], change, isRising) => {
            const good = sound(form, values);
            const wrong = isRising
              ? [`${upper}/${right}`, `${lower}/${left}`]
              : [`${upper}/${left}`, `${lower}/${right}`];
            const report = put(
              good,
              Object.fromEntries(wrong.map((p) => [p, at(good, p) + change])),
            );
            const problems = check(report);
            // Which of the two it is cannot be told; the form's order decides.
            expect(told(problems)).to.deep.equal([
              `wrong-figure ${upper}/${left}`,
              `wrong-figure ${lower}/${right}`,
            ]);
            const [first] = problems as [Problem];
            const others = (first.data.others as Other[]).map(({ pointer, expected }) => [
              pointer,
              expected,
            ]);
            expect(others).to.deep.equal(
              [`${upper}/${right}`, `${lower}/${left}`].map((p) => [p, at(report, p) - change]),
            );
            // Either reading mends everything.
            expect(
              check(
                put(report, Object.fromEntries(problems.map((p) => [p.pointer, p.data.expected]))),
              ),
            ).to.deep.equal([]);
            expect(
              check(put(report, Object.fromEntries(others as [string, number][]))),
            ).to.deep.equal([]);
          },
        ),
        { numRuns: 50 },
      );
    });

    it('can have its root in a cell left blank', () => {
      fc.assert(
        fc.property(
          largeValues,
          fc.constantFrom(...form.outcomes, forward),
          fc.constantFrom(...parts),
          (values, row, column) => {
            const good = sound(form, values);
            const pointer = `${row}/${column}`;
            const problems = check(edited(good, pointer, null));
            expect(told(problems)).to.deep.equal([`wrong-figure ${pointer}`, `blank ${pointer}`]);
            expect(problems[0]?.data).to.deep.include({
              found: null,
              expected: at(good, pointer),
              others: [],
            });
          },
        ),
        { numRuns: 30 },
      );
    });

    it('tells a block of cases at its total, whichever of its cells is off', () => {
      fc.assert(
        fc.property(
          largeValues,
          fc.constantFrom(...cases),
          fc.constantFrom(...results, 'total'),
          anyChange,
          (values, block, cell, change) => {
            const good = sound(form, values);
            const report = edited(good, `${block}/${cell}`, at(good, `${block}/${cell}`) + change);
            const problems = check(report);
            expect(told(problems)).to.deep.equal([`case-sum ${block}/total`]);
            expect(problems[0]).to.include({ severity: 'error' });
            expect(problems[0]?.data).to.deep.include({
              expected: sum(results.map((r) => at(report, block)[r])),
              found: at(report, block).total,
              parts: results.map((r) => `${block}/${r}`),
            });
          },
        ),
        { numRuns: 30 },
      );
    });
  });

describe('arithmetic', () => {
  const form = forms['2021'] as Form;
  const good = sound(form, [7, 3, 12, 5, 40, 9, 22, 1, 18, 30, 2]);
  const granted = '/applications/outcomes/granted';

  it('tells its problems in the order of the file, where each figure stands', () => {
    const off = [
      `${cases[0]}/total`,
      `${forward}/research`,
      `${granted}/enterprise`,
      `${cases[2]}/total`,
    ];
    const { applications, disputes, ...rest } = put(
      good,
      Object.fromEntries(off.map((p, i) => [p, at(good, p) + i + 1])),
    );
    const lines = JSON.stringify({ disputes, ...rest, applications }, null, 2).split('\n');
    const problems = check({ disputes, ...rest, applications });
    expect(problems.map((p) => p.pointer)).to.deep.equal([
      `${cases[0]}/total`,
      `${cases[2]}/total`,
      `${granted}/enterprise`,
      `${forward}/research`,
    ]);
    for (const { line, column, pointer, data } of problems)
      expect(lines[line - 1]?.slice(column - 1).replace(',', ''), pointer).to.equal(
        String(data.found),
      );
  });

  it('counts a figure by its parts where its total is left out', () => {
    const pointer = `${granted}/enterprise`;
    const [problem, ...more] = check(
      put(good, { [`${granted}/total`]: undefined, [pointer]: at(good, pointer) + 4 }),
    ) as [Problem];
    expect(more).to.deep.equal([]);
    expect(problem).to.include({ code: 'wrong-figure', pointer });
    expect(problem.data).to.deep.include({ expected: at(good, pointer), others: [] });
    expect(brokenBy(problem)).to.deep.equal([
      `outcome-sum ${totals}/enterprise`,
      `outcome-sum ${totals}/total`,
    ]);
  });

  it('tells a column’s identity alone where all totals are left out, and that the totals fail after it', () => {
    const bare = structuredClone(good);
    const strip = (object: Json): void => {
      delete object.total;
      for (const child of Object.values(object))
        if (typeof child === 'object' && child) strip(child as Json);
    };
    strip(bare.applications);
    const [problem, ...more] = check(
      edited(bare, `${received}/enterprise`, at(good, `${received}/enterprise`) + 4),
    ) as [Problem];
    expect(told([problem, ...more])).to.deep.equal([`carry-identity ${totals}/enterprise`]);
    expect(problem.data.follows).to.deep.equal([
      { pointer: `${totals}/total`, place: '表三·（七）总计·总计' },
    ]);
    expect(problem.hint).to.include('表三·（七）总计·总计因此也不平');
    const two = edited(
      edited(bare, `${received}/enterprise`, at(good, `${received}/enterprise`) + 4),
      `${forward}/research`,
      at(good, `${forward}/research`) + 4,
    );
    expect(told(check(two))).to.deep.equal([
      `carry-identity ${totals}/enterprise`,
      `carry-identity ${totals}/research`,
    ]);
    expect(check(two).map((p) => p.data.follows)).to.deep.equal([undefined, undefined]);
  });

  it('tells no root that would have to be negative', () => {
    // Row and column both lack 5, which no cell where they cross could give up.
    const report = put(good, {
      [`${granted}/enterprise`]: 2,
      [`${granted}/total`]: at(good, granted).total - at(good, granted).enterprise - 3,
      [`${totals}/enterprise`]: at(good, totals).enterprise - at(good, granted).enterprise - 3,
    });
    for (const { code, data } of check(report))
      if (code === 'wrong-figure') expect(data.expected).to.be.at.least(0);
    expect(told(check(report))).not.to.include(`wrong-figure ${granted}/enterprise`);
  });

  it('tells a sum on its own where one row is off and no column is', () => {
    const [a, b] = [`${granted}/enterprise`, `${granted}/research`];
    const lower = form.outcomes[1] as string;
    // Two cells of a row are off and, in one column each, made up for below: only the rows fail.
    const report = put(good, {
      [a]: at(good, a) + 2,
      [b]: at(good, b) + 3,
      [`${lower}/enterprise`]: at(good, lower).enterprise - 2,
      [`${lower}/research`]: at(good, lower).research - 3,
    });
    expect(told(check(report))).to.deep.equal([
      `row-sum ${granted}/total`,
      `row-sum ${lower}/total`,
    ]);
    expect(check(report).map(({ data }) => [data.expected, data.found])).to.deep.equal([
      [at(good, granted).total + 5, at(good, granted).total],
      [at(good, lower).total - 5, at(good, lower).total],
    ]);
  });

  it('takes the cell that explains most, and no other reading that explains less', () => {
    // The cell where the second's row crosses the first's column would explain one equation of each.
    const [first, second] = [`${totals}/enterprise`, `${granted}/research`];
    const problems = check(
      put(good, { [first]: at(good, first) + 1, [second]: at(good, second) - 1 }),
    );
    expect(problems.map((p) => [p.code, p.pointer, p.data.others].join())).to.deep.equal([
      `wrong-figure,${second},`,
      `wrong-figure,${first},`,
    ]);
  });

  it('takes no cell that has an equation which holds', () => {
    // The column’s total would mend both of its columns, and break its row.
    const [first, second] = [`${granted}/enterprise`, `${forward}/enterprise`];
    for (const change of [1, -1]) {
      const problems = check(
        put(good, { [first]: at(good, first) + 1, [second]: at(good, second) + change }),
      );
      expect(problems.map((p) => [p.code, p.pointer, p.data.others].join())).to.deep.equal([
        `wrong-figure,${first},`,
        `wrong-figure,${second},`,
      ]);
    }
  });

  it('is told once: sentences are held against what a figure should be', () => {
    const county = sample('county-2025.json');
    for (const [code, pointer] of Object.entries({
      'wrong-figure': `${received}/total`,
      'case-sum': `${cases[0]}/total`,
    }))
      expect(told(check(edited(county, pointer, at(county, pointer) + 1)))).to.deep.equal([
        `${code} ${pointer}`,
      ]);
  });
});
