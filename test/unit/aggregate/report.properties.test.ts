import { expect } from 'chai';
import fc from 'fast-check';
import { sumOfParts } from '../../../src/core/aggregate/check-parts.js';
import { exactSum } from '../../../src/core/aggregate/exact-sum.js';
import { sumReports } from '../../../src/core/aggregate/report.js';
import { checkReport, type Edition, editions, readReport } from '../../../src/index.js';
import { anyReport } from '../../support/any-report.js';
import { parsedReport } from '../../support/parsed-report.js';
import { runs } from '../../support/runs.js';
import type { Json } from '../../support/sample-reports.js';

const [old, current] = editions() as [Edition, Edition];

const partOf = parsedReport;
const sumOf = (edition: Edition, ...reports: Json[]): Json =>
  sumReports(
    edition,
    edition.years.from,
    '某县人民政府',
    reports.map((r, i) => partOf(r, `${i}.json`)),
  ).report;
const figuresOf = (edition: Edition, report: Json): Json =>
  Object.fromEntries(
    edition.sections.flatMap(({ key, table }) => (table ? [[key, report[key]]] : [])),
  );
const valuesOf = (report: Json): [string, number | null][] =>
  [...partOf(report).figures].map(([p, f]) => [p, f.value]);
/** A report's figures with every total as it prints, and notes where they are. */
const filled = (edition: Edition, report: Json): Json =>
  sumReports(edition, report.year, report.agency, [partOf(report)]).report;

for (const edition of [old, current])
  describe(`the sum of reports of edition ${edition.edition}`, () => {
    const any = anyReport({ edition, remarks: false });

    it('does not ask for their order', () => {
      fc.assert(
        fc.property(
          fc.array(anyReport({ edition, remarks: false, totals: false }), {
            minLength: 2,
            maxLength: 4,
          }),
          (reports) => {
            const named = reports.map((r, i) => ({ ...r, agency: `${r.agency}${i}` }));
            expect(sumOf(edition, ...named)).to.deep.equal(sumOf(edition, ...named.toReversed()));
          },
        ),
        runs(4),
      );
    });

    it('is the same whether some are added up before', () => {
      fc.assert(
        fc.property(any, any, any, (a, b, c) => {
          const [x, y, z] = [a, b, c].map((r, i) => ({ ...r, agency: `${'甲乙丙'[i]}局` }));
          const once = valuesOf(sumOf(edition, x, y, z));
          expect(valuesOf(sumOf(edition, sumOf(edition, x, y), z))).to.deep.equal(once);
          expect(valuesOf(sumOf(edition, x, sumOf(edition, y, z)))).to.deep.equal(once);
        }),
        runs(4),
      );
    });

    it('of one is itself: figures, remarks, units, blanks and notes', () => {
      fc.assert(
        fc.property(anyReport({ edition }), (report) => {
          const own = figuresOf(edition, filled(edition, report));
          expect([...partOf({ ...report, ...own }).figures]).to.deep.equal([
            ...partOf(report).figures,
          ]);
          for (const { key, table } of edition.sections)
            if (table) expect(own[key].note).to.equal(report[key].note);
        }),
        runs(6),
      );
    });

    it('of valid reports is valid but for what is to be written, and nothing is built before it is', () => {
      fc.assert(
        fc.property(
          fc.array(anyReport({ edition, remarks: false }), { minLength: 1, maxLength: 4 }),
          (reports) => {
            const report = sumOf(
              edition,
              ...reports.map((r, i) => ({ ...r, agency: `${r.agency}${i}` })),
            );
            const draft = checkReport(readReport(report), { draft: true });
            expect(draft.problems.filter((p) => p.severity === 'error')).to.deep.equal([]);
            expect(draft.problems.some((p) => p.code === 'unwritten')).to.equal(true);
            const { problems, report: checked } = checkReport(readReport(report));
            expect(checked).to.equal(undefined);
            expect(
              new Set(problems.filter((p) => p.severity === 'error').map((p) => p.code)),
            ).to.deep.equal(new Set(['unwritten']));
          },
        ),
        runs(4),
      );
    });

    it('has a trace that adds up to every figure', () => {
      fc.assert(
        fc.property(fc.array(any, { minLength: 1, maxLength: 4 }), (reports) => {
          const { addition } = sumReports(
            edition,
            edition.years.from,
            '某县人民政府',
            reports.map((r, i) => partOf(r, `${i}.json`)),
          );
          for (const [pointer, { value }] of addition.figures)
            expect(
              exactSum(addition.trace.filter((t) => t.pointer === pointer).map((t) => t.value)),
              pointer,
            ).to.equal(value ?? 0);
        }),
        runs(4),
      );
    });

    it('is what a government’s report is held against, cell by cell', () => {
      fc.assert(
        fc.property(any, any, fc.nat(), fc.integer({ min: 1, max: 9 }), (a, b, pick, more) => {
          const parts = [a, { ...b, agency: '乙局' }].map((r, i) => partOf(r, `${i}.json`));
          const own = partOf(sumOf(edition, a, { ...b, agency: '乙局' }));
          expect(sumOfParts(parts)(own)).to.deep.equal([]);
          const pointer = [...edition.figures.keys()][pick % edition.figures.size] as string;
          const value = (own.figures.get(pointer)?.value ?? 0) + more;
          const [finding, ...others] = sumOfParts(parts)({
            ...own,
            figures: new Map([...own.figures, [pointer, { value, note: '', unit: '' }]]),
          });
          expect(others).to.deep.equal([]);
          expect(finding).to.deep.include({ code: 'aggregate', pointer });
          expect(finding?.data).to.include({
            expected: exactSum([value, -more]),
            found: value,
            difference: more,
          });
        }),
        runs(6),
      );
    });
  });
