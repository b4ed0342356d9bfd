/** Workbooks written from reports, and what reading them gives back. */
import { expect } from 'chai';
import { toProblems } from '../../src/core/report/locate.js';
import { readWorkbook } from '../../src/core/workbook/read.js';
import { writeWorkbook } from '../../src/core/workbook/write.js';
import type { Edition } from '../../src/index.js';
import { parsedReport } from './parsed-report.js';
import type { Json } from './sample-reports.js';

/** The workbook of a report. */
export const workbookOf = async (report: Json): Promise<Uint8Array> => {
  const { edition, input } = parsedReport(report);
  return writeWorkbook(edition, input);
};
const figures = (report: Json): [string, unknown][] => [...parsedReport(report).figures];
const rest = (edition: Edition, { $schema: _, ...report }: Json): Json =>
  Object.fromEntries(
    Object.entries(report).map(([key, value]) => [
      key,
      edition.sections.find((s) => s.key === key)?.table ? besideFigures(value as Json) : value,
    ]),
  );
const besideFigures = ({ note, before, after }: Json): Json => ({ note, before, after });

/** Expects that a workbook gives back its report; totals are computed again. */
export async function expectSameReport(edition: Edition, report: Json): Promise<void> {
  const reading = readWorkbook(await workbookOf(report), 'workbook.xlsx');
  const back = JSON.parse(Buffer.from(reading.bytes).toString());
  expect(toProblems(reading.findings, { source: reading.source, edition })).to.deep.equal([]);
  expect(figures(back)).to.deep.equal(figures(report));
  expect(rest(edition, back)).to.deep.equal(rest(edition, JSON.parse(JSON.stringify(report))));
}
