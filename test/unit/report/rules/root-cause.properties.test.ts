import { expect } from 'chai';
import fc from 'fast-check';
import type { Problem } from '../../../../src/index.js';
import { runs } from '../../../support/runs.js';
import { at, edited } from '../../../support/sample-reports.js';
import {
  type Broken,
  brokenBy,
  cases,
  check,
  columns,
  equationsOf,
  forms,
  forward,
  type Other,
  parts,
  put,
  results,
  sound,
  sum,
  told,
  totals,
} from '../../../support/sound-report.js';

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
        runs(25),
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
        runs(25),
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
        runs(25),
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
        runs(20),
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
        runs(20),
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
        runs(20),
      );
    });
  });
