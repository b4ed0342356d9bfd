import { expect } from 'chai';
import fc from 'fast-check';
import type { Edition } from '../../../../src/core/edition/edition.js';
import { editions } from '../../../../src/core/edition/make-edition.js';
import { type Checking, checkReport, type Problem, readReport } from '../../../../src/index.js';
import { runs } from '../../../support/runs.js';
import { at, edited, type Json, withoutFiguresInText } from '../../../support/sample-reports.js';

const check = (report: Json): Checking => checkReport(readReport(report));
const codesOf = ({ problems }: Checking): string[] => problems.map((p) => `${p.code} ${p.pointer}`);

/** A value that a figure of its kind may have: an amount has decimals, a change may be negative. */
function valueOfKind(kind: string, value: number): number {
  if (kind === 'amount') return value / 32;
  return kind === 'change' ? 5 - value : value;
}

/** A report of an edition whose figures are these, in the order of the form, and whose totals are their sums, added up here row by row and column by column. */
function filled(edition: Edition, values: readonly number[]): Json {
  // A province may make rules, and no sentence of the prose holds a figure.
  const report = {
    ...withoutFiguresInText(edition.edition === '2019' ? 'bureau-2020.json' : 'county-2025.json'),
    agency: '某省人民政府',
  };
  const set = (pointer: string, value: number): void => {
    const cut = pointer.lastIndexOf('/');
    at(report, pointer.slice(0, cut))[pointer.slice(cut + 1)] = value;
  };
  const parent = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf('/'));
  const nameOf = (pointer: string): string => pointer.slice(pointer.lastIndexOf('/') + 1);
  const isTotal = (pointer: string): boolean =>
    !pointer.startsWith('/disclosure/') && /\/total(\/[A-Za-z]+)?$/.test(pointer);
  let i = 0;
  const given = new Map<string, number>();
  const column = new Map<string, number>();
  for (const [pointer, { figure }] of edition.figures) {
    if (isTotal(pointer)) continue;
    const value = values[i++ % values.length] as number;
    set(pointer, valueOfKind(figure, value));
    given.set(pointer, value);
    if (pointer.startsWith('/applications/outcomes/'))
      column.set(nameOf(pointer), (column.get(nameOf(pointer)) ?? 0) + value);
  }
  for (const [name, outcomes] of column) {
    const [received, over, forward] = ['received', 'carriedOver', 'carriedForward'].map(
      (row) => `/applications/${row}/${name}`,
    ) as [string, string, string];
    const all = outcomes + (given.get(forward) as number);
    // What came in and what was carried over is all that was dealt with or carried forward.
    given.set(over, Math.min(given.get(over) as number, all));
    given.set(received, all - (given.get(over) as number));
    for (const pointer of [received, over]) set(pointer, given.get(pointer) as number);
    given.set(`/applications/outcomes/total/${name}`, outcomes);
    set(`/applications/outcomes/total/${name}`, outcomes);
  }
  const row = new Map<string, number>();
  for (const [pointer, value] of given)
    row.set(parent(pointer), (row.get(parent(pointer)) ?? 0) + value);
  for (const pointer of edition.figures.keys())
    if (isTotal(pointer) && pointer.endsWith('/total'))
      set(pointer, row.get(parent(pointer)) as number);
  return report;
}

/** The sums that a wrong total breaks: its own, and those of the row or columns it is a part of. */
function sumsOver(pointer: string): string[] {
  if (pointer.startsWith('/disputes/')) return [`case-sum ${pointer}`];
  const corner = '/applications/outcomes/total/total';
  if (pointer === corner)
    return [`carry-identity ${corner}`, `outcome-sum ${corner}`, `row-sum ${corner}`];
  if (pointer.startsWith('/applications/outcomes/total/'))
    return [`carry-identity ${pointer}`, `outcome-sum ${pointer}`, `row-sum ${corner}`];
  return [
    pointer.startsWith('/applications/outcomes/')
      ? `outcome-sum ${corner}`
      : `carry-identity ${corner}`,
    `row-sum ${pointer}`,
  ];
}

for (const edition of editions())
  describe(`any figures of edition ${edition.edition}`, () => {
    const anyFigures = fc.array(fc.oneof(fc.constant(0), fc.nat(20), fc.nat(20_000_000)), {
      minLength: 1,
      maxLength: 200,
    });
    const totals = [...edition.computedTotals.keys()];

    it('have no problem where every total is the sum of its parts', () => {
      fc.assert(
        fc.property(anyFigures, (values) => {
          expect(codesOf(check(filled(edition, values)))).to.deep.equal([]);
        }),
        runs(25),
      );
    });

    it('have one problem where one total is off: that total, with just the sums that it breaks', () => {
      fc.assert(
        fc.property(
          anyFigures,
          fc.constantFrom(...totals),
          fc.integer({ min: 1, max: 1000 }),
          (values, total, excess) => {
            const good = filled(edition, values);
            const [expected, found] = [at(good, total), at(good, total) + excess];
            const { problems } = check(edited(good, total, found));
            const sums = sumsOver(total);
            expect(codesOf({ problems })).to.deep.equal(
              sums.length > 1 ? [`wrong-figure ${total}`] : sums,
            );
            const { data } = problems[0] as Problem;
            expect(data).to.include({ expected, found });
            if (sums.length < 2) return;
            const broken = data.broken as {
              rule: string;
              pointer: string;
              left: number;
              right: number;
            }[];
            expect(broken.map((b) => `${b.rule} ${b.pointer}`).sort()).to.deep.equal(sums);
            for (const b of broken) expect(Math.abs(b.left - b.right), b.rule).to.equal(excess);
            expect(data.others).to.deep.equal([]);
          },
        ),
        runs(25),
      );
    });

    it('compute to the same totals where those are left out', () => {
      fc.assert(
        fc.property(anyFigures, fc.subarray(totals), (values, left) => {
          const good = filled(edition, values);
          const { problems, report } = check(
            left.reduce((r, total) => edited(r, total, undefined), good),
          );
          expect(problems).to.deep.equal([]);
          for (const total of totals)
            expect(report?.figures.get(total)?.value, total).to.equal(at(good, total));
        }),
        runs(20),
      );
    });
  });
