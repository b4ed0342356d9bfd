import { expect } from 'chai';
import fc from 'fast-check';
import { at as getAt, getOrThrow } from '../../../../src/core/at.js';
import type { Edition } from '../../../../src/core/edition/edition.js';
import { editions } from '../../../../src/core/edition/make-edition.js';
import { lastStep, parentPointer, putAt } from '../../../../src/core/json-pointer.js';
import { type Checking, checkReport, type Problem, readReport } from '../../../../src/index.js';
import { runs } from '../../../support/runs.js';
import { at, edited, type Json, withoutFiguresInText } from '../../../support/sample-reports.js';

const check = (report: Json): Checking => checkReport(readReport(report));
const listProblems = ({ problems }: Checking): string[] =>
  problems.map((p) => `${p.code} ${p.pointer}`);

const isTotal = (pointer: string): boolean =>
  !pointer.startsWith('/disclosure/') && /\/total(\/[A-Za-z]+)?$/.test(pointer);

/** A figure of this kind made from a number: an amount has decimals, a change can be negative. */
function makeFigure(kind: string, value: number): number {
  if (kind === 'amount') return value / 32;
  return kind === 'change' ? 5 - value : value;
}

/** Sums of numbers by key. */
function addUpBy(entries: Iterable<readonly [key: string, value: number]>): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [key, value] of entries) sums.set(key, (sums.get(key) ?? 0) + value);
  return sums;
}

/**
 * A report of an edition with these values as its figures, in the order of the form, and with
 * totals that are added up here row by row and column by column.
 */
function makeReport(edition: Edition, values: readonly number[]): Json {
  // A province may issue rules, and no sentence of the prose has a figure.
  const report = {
    ...withoutFiguresInText(edition.edition === '2019' ? 'bureau-2020.json' : 'county-2025.json'),
    agency: '某省人民政府',
  };
  const given = new Map<string, number>();
  const give = (pointer: string, value: number): void => {
    given.set(pointer, value);
    putAt(report, pointer, value);
  };
  const parts = [...edition.figures].filter(([pointer]) => !isTotal(pointer));
  parts.forEach(([pointer, { figure }], i) => {
    const value = getAt(values, i % values.length);
    give(pointer, value);
    putAt(report, pointer, makeFigure(figure, value));
  });
  const outcomes = [...given].filter(([p]) => p.startsWith('/applications/outcomes/'));
  const columns = addUpBy(outcomes.map(([pointer, value]) => [lastStep(pointer), value]));
  for (const [name, outcome] of columns) {
    // What is received and carried over is all that is settled or carried forward.
    const all = outcome + getOrThrow(given, `/applications/carriedForward/${name}`);
    const carriedOver = Math.min(getOrThrow(given, `/applications/carriedOver/${name}`), all);
    give(`/applications/carriedOver/${name}`, carriedOver);
    give(`/applications/received/${name}`, all - carriedOver);
    give(`/applications/outcomes/total/${name}`, outcome);
  }
  const rows = addUpBy([...given].map(([pointer, value]) => [parentPointer(pointer), value]));
  for (const pointer of edition.figures.keys())
    if (isTotal(pointer) && lastStep(pointer) === 'total')
      putAt(report, pointer, getOrThrow(rows, parentPointer(pointer)));
  return report;
}

/** The equations that a wrong total breaks, as a total or as a part. */
function listEquations(pointer: string): string[] {
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
  describe(`a report of edition ${edition.edition} with any figures`, () => {
    const anyFigures = fc.array(fc.oneof(fc.constant(0), fc.nat(20), fc.nat(20_000_000)), {
      minLength: 1,
      maxLength: 200,
    });
    const totals = [...edition.computedTotals.keys()];

    it('a report whose totals are the sums of their parts has no problem', () => {
      fc.assert(
        fc.property(anyFigures, (values) => {
          expect(listProblems(check(makeReport(edition, values)))).to.deep.equal([]);
        }),
        runs(25),
      );
    });

    it('one wrong total is one problem, with the equations that it breaks', () => {
      fc.assert(
        fc.property(
          anyFigures,
          fc.constantFrom(...totals),
          fc.integer({ min: 1, max: 1000 }),
          (values, total, excess) => {
            const good = makeReport(edition, values);
            const [expected, found] = [at(good, total), at(good, total) + excess];
            const { problems } = check(edited(good, total, found));
            const sums = listEquations(total);
            expect(listProblems({ problems })).to.deep.equal(
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
            expect(data.alternatives).to.deep.equal([]);
          },
        ),
        runs(25),
      );
    });

    it('totals that are left out are computed as the sums of their parts', () => {
      fc.assert(
        fc.property(anyFigures, fc.subarray(totals), (values, leftOut) => {
          const good = makeReport(edition, values);
          const { problems, report } = check(
            leftOut.reduce((r, total) => edited(r, total, undefined), good),
          );
          expect(problems).to.deep.equal([]);
          for (const total of totals)
            expect(report?.figures.get(total)?.value, total).to.equal(at(good, total));
        }),
        runs(20),
      );
    });
  });
