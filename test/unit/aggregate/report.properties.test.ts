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

const makeSum = (edition: Edition, ...reports: Json[]): Json =>
  sumReports(
    edition,
    edition.years.from,
    '某县人民政府',
    reports.map((r, i) => parsedReport(r, `${i}.json`)),
  ).report;
const pickTables = (edition: Edition, report: Json): Json =>
  Object.fromEntries(
    edition.sections.flatMap(({ key, table }) => (table ? [[key, report[key]]] : [])),
  );
const listValues = (report: Json): [string, number | null][] =>
  [...parsedReport(report).figures].map(([p, f]) => [p, f.value]);
/** The sum of one report: its figures with every total, and its notes. */
const sumOne = (edition: Edition, report: Json): Json =>
  sumReports(edition, report.year, report.agency, [parsedReport(report)]).report;

for (const edition of [old, current])
  describe(`the sum of reports of edition ${edition.edition}`, () => {
    const any = anyReport({ edition, remarks: false });

    it('the order of the reports does not change their sum', () => {
      fc.assert(
        fc.property(
          fc.array(anyReport({ edition, remarks: false, totals: false }), {
            minLength: 2,
            maxLength: 4,
          }),
          (reports) => {
            const named = reports.map((r, i) => ({ ...r, agency: `${r.agency}${i}` }));
            expect(makeSum(edition, ...named)).to.deep.equal(
              makeSum(edition, ...named.toReversed()),
            );
          },
        ),
        runs(4),
      );
    });

    it('a sum of sums is the sum of all their reports', () => {
      fc.assert(
        fc.property(any, any, any, (a, b, c) => {
          const [x, y, z] = [a, b, c].map((r, i) => ({ ...r, agency: `${'甲乙丙'[i]}局` }));
          const once = listValues(makeSum(edition, x, y, z));
          expect(listValues(makeSum(edition, makeSum(edition, x, y), z))).to.deep.equal(once);
          expect(listValues(makeSum(edition, x, makeSum(edition, y, z)))).to.deep.equal(once);
        }),
        runs(4),
      );
    });

    it('the sum of one report has its figures, remarks, units, blanks and notes', () => {
      fc.assert(
        fc.property(anyReport({ edition }), (report) => {
          const tables = pickTables(edition, sumOne(edition, report));
          expect([...parsedReport({ ...report, ...tables }).figures]).to.deep.equal([
            ...parsedReport(report).figures,
          ]);
          for (const { key, table } of edition.sections)
            if (table) expect(tables[key].note).to.equal(report[key].note);
        }),
        runs(6),
      );
    });

    it('the sum of valid reports has no error except text that is still to be written', () => {
      fc.assert(
        fc.property(
          fc.array(anyReport({ edition, remarks: false }), { minLength: 1, maxLength: 4 }),
          (reports) => {
            const report = makeSum(
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

    it('the trace of a sum adds up to each of its figures', () => {
      fc.assert(
        fc.property(fc.array(any, { minLength: 1, maxLength: 4 }), (reports) => {
          const { addition } = sumReports(
            edition,
            edition.years.from,
            '某县人民政府',
            reports.map((r, i) => parsedReport(r, `${i}.json`)),
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

    it('a government’s report is compared with the sum of its departments, cell by cell', () => {
      fc.assert(
        fc.property(any, any, fc.nat(), fc.integer({ min: 1, max: 9 }), (a, b, pick, more) => {
          const parts = [a, { ...b, agency: '乙局' }].map((r, i) => parsedReport(r, `${i}.json`));
          const report = parsedReport(makeSum(edition, a, { ...b, agency: '乙局' }));
          expect(sumOfParts(parts)(report)).to.deep.equal([]);
          const pointer = [...edition.figures.keys()][pick % edition.figures.size] as string;
          const value = (report.figures.get(pointer)?.value ?? 0) + more;
          const [finding, ...others] = sumOfParts(parts)({
            ...report,
            figures: new Map([...report.figures, [pointer, { value, note: '', unit: '' }]]),
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
