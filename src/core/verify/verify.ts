import { compareCodeUnits } from '../compare-code-units.js';
import { compose } from '../document/compose.js';
import type { Document } from '../document/document.js';
import { documentDigest, textOf } from '../document/text.js';
import type { EmbeddedReport } from '../embedded-report.js';
import { areEqualBytes } from '../equal-bytes.js';
import type { OpenDocument } from '../extract/document-reader.js';
import { unreadable } from '../extract/read-error.js';
import { finding } from '../problem/finding.js';
import type { Language } from '../problem/language.js';
import { fileStart } from '../problem/position.js';
import type { Problem } from '../problem/problem.js';
import { catalogues, toProblem } from '../problem/to-problem.js';
import { checkParsed } from '../report/check.js';
import { parseReport } from '../report/parse.js';
import { placeOf } from '../report/place.js';
import type { CheckedReport } from '../report/report.js';
import { readJson } from '../source/json.js';
import type { Reading } from '../source/source.js';
import { compare } from './compare.js';
import type { Difference, FormPart } from './difference.js';

/** A report and the document that was composed of it. */
export interface Expected {
  readonly reading: Reading;
  readonly report: CheckedReport;
  readonly document: Document;
}

export interface VerifyOptions {
  /** What the document should show; by default what its embedded report says. */
  readonly expected?: Expected | undefined;
  readonly language?: Language | undefined;
}

/** What documents made of a report file should show. Throws a ReadError if the file has errors. */
export function expectedOf(reading: Reading): Expected {
  const { report } = checkParsed(parseReport(reading));
  if (!report) throw unreadable('faulty-report', {});
  return { reading, report, document: compose(report) };
}

/**
 * Reads a finished document and returns a problem for each word and figure that differs from its
 * report. Throws a ReadError if it cannot be read, or there is nothing to compare it with.
 */
export async function verifyDocument(
  open: OpenDocument,
  { expected: given, language = 'zh' }: VerifyOptions = {},
): Promise<Problem[]> {
  const embedded = await open.embeddedReport();
  const expected = given ?? (embedded && expectedOf(readEmbedded(embedded)));
  if (!expected) throw unreadable('no-embedded-report', {});
  const differences = compare(expected.document, await open.content());
  return [
    ...(embedded ? checkEmbedded(embedded, expected, language) : []),
    ...differences.map((d) => describeDifference(d, expected.report, language)),
  ];
}

/** The report file that a document embeds. */
export const readEmbedded = ({ bytes, name }: EmbeddedReport): Reading => readJson(bytes, name);

/** Whether a document embeds the report that it should, and was made to show the same. */
function checkEmbedded(
  embedded: EmbeddedReport,
  { reading, document }: Expected,
  language: Language,
): Problem[] {
  const problemOf = (code: 'carried-other' | 'carried-digest'): Problem[] => [
    toProblem(finding(code, '', {}), fileStart, '', language),
  ];
  if (!isSameReport(embedded, reading)) return problemOf('carried-other');
  return documentDigest(document) === embedded.digest ? [] : problemOf('carried-digest');
}

/** Whether a report file is the embedded one, or has the same value. */
export function isSameReport(embedded: EmbeddedReport, reading: Reading): boolean {
  if (areEqualBytes(embedded.bytes, reading.bytes)) return true;
  const { source } = readEmbedded(embedded);
  return canonical(source?.value) === canonical(reading.source?.value);
}

function describeDifference(
  { finding: found, formPart }: Difference,
  { edition }: CheckedReport,
  language: Language,
): Problem {
  const inReport = found.pointer && placeOf(edition, found.pointer, language);
  const place = inReport || (formPart ? describePart(formPart, language) : '');
  const problem = toProblem(found, found.at ?? fileStart, place, language);
  return { ...problem, data: { ...problem.data, where: problem.data.where ?? '' } };
}

/** A table, a cell by its words, or the cell of a figure by its row and column. */
function describePart({ table, cell }: FormPart, language: Language): string {
  if (!cell) return table;
  const words = textOf(cell.runs);
  const isFigure = cell.role === 'figure';
  const { cell: nameCell } = catalogues[language];
  return `${table}·${isFigure ? nameCell(cell.row + 1, cell.column + 1) : words}`;
}

/** A value as text with its keys in order: the same for the same value. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? '';
  const members = Object.entries(value)
    .sort(([a], [b]) => compareCodeUnits(a, b))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`);
  return `{${members.join(',')}}`;
}
