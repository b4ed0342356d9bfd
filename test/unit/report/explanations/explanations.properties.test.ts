import { expect } from 'chai';
import fc from 'fast-check';
import type { Problem } from '../../../../src/index.js';
import { runs } from '../../../support/runs.js';
import { at, editAll, edited } from '../../../support/sample-reports.js';
import {
  type Broken,
  cases,
  check,
  columns,
  forms,
  forward,
  listBroken,
  listEquations,
  listExplanations,
  listProblems,
  makeSoundReport,
  parts,
  results,
  sum,
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
  describe(`the sums of edition ${name}`, () => {
    const anyCell = fc.record({
      row: fc.constantFrom(...form.rows),
      column: fc.constantFrom(...columns),
    });
    const computed = [
      ...form.rows.map((row) => `${row}/total`),
      ...parts.map((c) => `${totals}/${c}`),
      ...cases.map((block) => `${block}/total`),
    ];

    it('a report whose totals are right or left out has no problem', () => {
      fc.assert(
        fc.property(anyValues, fc.subarray(computed), (values, absent) => {
          expect(
            listProblems(
              check(
                editAll(
                  makeSoundReport(form, values),
                  Object.fromEntries(absent.map((p) => [p, undefined])),
                ),
              ),
            ),
          ).to.deep.equal([]);
        }),
        runs(8),
      );
    });

    it('one wrong cell is reported with the value it should have and its equations', () => {
      fc.assert(
        fc.property(anyValues, anyCell, anyChange, (values, { row, column }, change) => {
          const good = makeSoundReport(form, values);
          const pointer = `${row}/${column}`;
          const expected: number = at(good, pointer);
          fc.pre(expected + change >= 0);
          const problems = check(edited(good, pointer, expected + change));
          expect(listProblems(problems)).to.deep.equal([`wrong-figure ${pointer}`]);
          const [problem] = problems as [Problem];
          expect(problem).to.include({ severity: 'error' });
          expect(problem.data).to.deep.include({
            found: expected + change,
            expected,
            alternatives: [],
          });
          expect(listBroken(problem)).to.deep.equal(listEquations(row, column));
          for (const b of problem.data.broken as Broken[]) {
            expect(Math.abs(b.left - b.right), b.rule).to.equal(Math.abs(change));
            expect(b.isIdentity, b.rule).to.equal(b.rule === 'carry-identity');
          }
          expect(check(edited(good, pointer, problem.data.expected))).to.deep.equal([]);
        }),
        runs(8),
      );
    });

    it('two wrong cells in different rows and columns are both reported', () => {
      fc.assert(
        fc.property(largeValues, anyCell, anyCell, anyChange, anyChange, (values, a, b, x, y) => {
          fc.pre(a.row !== b.row && a.column !== b.column && Math.abs(x) !== Math.abs(y));
          const good = makeSoundReport(form, values);
          const wrong = [
            { ...a, pointer: `${a.row}/${a.column}`, change: x },
            { ...b, pointer: `${b.row}/${b.column}`, change: y },
          ];
          fc.pre(wrong.every(({ pointer, change }) => at(good, pointer) + change >= 0));
          const problems = check(
            editAll(
              good,
              Object.fromEntries(
                wrong.map(({ pointer, change }) => [pointer, at(good, pointer) + change]),
              ),
            ),
          );
          expect(listProblems(problems)).to.have.members(
            wrong.map(({ pointer }) => `wrong-figure ${pointer}`),
          );
          for (const { row, column, pointer } of wrong) {
            const problem = problems.find((p) => p.pointer === pointer) as Problem;
            expect(problem.data).to.deep.include({ expected: at(good, pointer), alternatives: [] });
            expect(listBroken(problem)).to.deep.equal(listEquations(row, column));
          }
        }),
        runs(8),
      );
    });

    it('two crossed faults of one size are reported with the other explanation', () => {
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
            const good = makeSoundReport(form, values);
            const wrong = isRising
              ? [`${upper}/${right}`, `${lower}/${left}`]
              : [`${upper}/${left}`, `${lower}/${right}`];
            const report = editAll(
              good,
              Object.fromEntries(wrong.map((p) => [p, at(good, p) + change])),
            );
            const problems = check(report);
            // The digits may make one of the two explanations likelier.
            const explanations = problems.map(listExplanations);
            for (const rank of [0, 1])
              expect(
                check(
                  editAll(report, Object.assign({}, ...explanations.map((e) => e[rank] ?? e[0]))),
                ),
              ).to.deep.equal([]);
            for (const { data } of problems) expect(data.isCertain).to.equal(false);
          },
        ),
        runs(8),
      );
    });

    it('a cell left blank is reported with the value that it should have', () => {
      fc.assert(
        fc.property(
          largeValues,
          fc.constantFrom(...form.outcomes, forward),
          fc.constantFrom(...parts),
          (values, row, column) => {
            const good = makeSoundReport(form, values);
            const pointer = `${row}/${column}`;
            const problems = check(edited(good, pointer, null));
            expect(listProblems(problems)).to.deep.equal([
              `wrong-figure ${pointer}`,
              `blank ${pointer}`,
            ]);
            expect(problems[0]?.data).to.deep.include({
              found: null,
              expected: at(good, pointer),
              alternatives: [],
            });
          },
        ),
        runs(8),
      );
    });

    it('a block of cases is reported at its total, whichever of its cells is wrong', () => {
      fc.assert(
        fc.property(
          largeValues,
          fc.constantFrom(...cases),
          fc.constantFrom(...results, 'total'),
          anyChange,
          (values, block, cell, change) => {
            const good = makeSoundReport(form, values);
            const report = edited(good, `${block}/${cell}`, at(good, `${block}/${cell}`) + change);
            const problems = check(report);
            expect(listProblems(problems)).to.deep.equal([`case-sum ${block}/total`]);
            expect(problems[0]).to.include({ severity: 'error' });
            expect(problems[0]?.data).to.deep.include({
              expected: sum(results.map((r) => at(report, block)[r])),
              found: at(report, block).total,
              parts: results.map((r) => `${block}/${r}`),
            });
          },
        ),
        runs(8),
      );
    });
  });
