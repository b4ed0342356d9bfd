/** Forms written of reports, and what reading them gives back. */
import { expect } from 'chai';
import { toProblems } from '../../src/core/report/locate.js';
import { readForm } from '../../src/core/workbook/read.js';
import { writeForm } from '../../src/core/workbook/write.js';
import type { Edition } from '../../src/index.js';
import { parsedReport } from './parsed-report.js';
import type { Json } from './sample-reports.js';

/** The form that holds a report. */
export const formOf = async (report: Json): Promise<Uint8Array> => {
  const { edition, input } = parsedReport(report);
  return writeForm(edition, input);
};
const figures = (report: Json): [string, unknown][] => [...parsedReport(report).figures];
const rest = (edition: Edition, { $schema: _, ...report }: Json): Json =>
  Object.fromEntries(
    Object.entries(report).map(([key, value]) => [
      key,
      edition.sections.find((s) => s.key === key)?.table ? ((value as Json).note ?? null) : value,
    ]),
  );

/** What a form gives back is what went in, but for totals, which it works out. */
export async function expectSameReport(edition: Edition, report: Json): Promise<void> {
  const reading = readForm(await formOf(report), 'form.xlsx');
  const back = JSON.parse(Buffer.from(reading.bytes).toString());
  expect(toProblems(reading.findings, { source: reading.source, edition })).to.deep.equal([]);
  expect(figures(back)).to.deep.equal(figures(report));
  expect(rest(edition, back)).to.deep.equal(rest(edition, JSON.parse(JSON.stringify(report))));
}
