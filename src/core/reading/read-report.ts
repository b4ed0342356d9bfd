import { fileKindOf } from '../extract/file-kind.js';
import { unreadable } from '../extract/read-error.js';
import type { Sheet } from '../extract/sheet.js';
import { quoted, reportFileOf } from '../file-names.js';
import type { Finding } from '../problem/finding.js';
import { readJson, readValue } from '../source/json.js';
import type { Reading } from '../source/source.js';

/** A report found in a file of any kind. */
export interface DocumentReading {
  readonly reading: Reading;
  /** What is doubtful about a report that was recognised in a document. */
  readonly warnings: readonly Finding[];
}

/** Whether a file is a report file: by its name, or because its text begins like an object. */
export const isReportFile = (bytes: Uint8Array, file: string): boolean =>
  /\.json$/i.test(file) || file === '-' || fileKindOf(bytes) === 'json';

/**
 * Reads what `build` and `check` take: a report file, or a workbook that was filled in. Throws a
 * ReadError if the file is another one.
 */
export async function readReportFile(bytes: Uint8Array, file: string): Promise<Reading> {
  if (fileKindOf(bytes) !== 'json') await assertReport(bytes, file);
  if (fileKindOf(bytes) !== 'zip') return readJson(bytes, file);
  const { readWorkbook } = await import('../workbook/read.js');
  return readWorkbook(bytes, file);
}

/** Throws a ReadError if a file is neither a report file nor a workbook. */
async function assertReport(bytes: Uint8Array, file: string): Promise<void> {
  const { finishedFormatOf, foreignFileError } = await import('../extract/foreign-file.js');
  const foreign = foreignFileError(bytes);
  if (foreign) throw foreign;
  const format = finishedFormatOf(bytes);
  if (!format) return;
  throw unreadable('finished-document', {
    format,
    file: quoted(file),
    report: quoted(reportFileOf(file)),
  });
}

/**
 * Reads a report from a file of any kind: a report file, a workbook, a document that embeds its
 * report, or one that shows it. With `isShownOnly`, an embedded report is ignored. Throws a
 * ReadError if there is no report.
 */
export async function readAnyReport(
  bytes: Uint8Array,
  file: string,
  { isShownOnly = false } = {},
): Promise<DocumentReading> {
  if (isReportFile(bytes, file))
    return { reading: await readReportFile(bytes, file), warnings: [] };
  const { withDocument } = await import('../extract/open-document.js');
  return withDocument(bytes, async (document) => {
    const workbook = await readSheets(await document.sheets(), file);
    if (workbook) return { reading: workbook, warnings: [] };
    const embedded = isShownOnly ? undefined : await document.embeddedReport();
    if (embedded) return { reading: readJson(embedded.bytes, file), warnings: [] };
    const { recognise } = await import('../recognise/recognise.js');
    const { report, findings } = recognise(await document.content());
    return { reading: readValue(report, file), warnings: findings };
  });
}

/** The report of a workbook of ours; undefined for any other document. */
async function readSheets(
  sheets: readonly Sheet[] | undefined,
  file: string,
): Promise<Reading | undefined> {
  if (!sheets) return undefined;
  const { readWorkbookIfOurs } = await import('../workbook/read.js');
  return readWorkbookIfOurs(sheets, file);
}
