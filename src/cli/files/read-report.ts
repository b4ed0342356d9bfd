import { fileKindOf } from '../../core/extract/file-kind.js';
import { describeReadError, ReadError, unreadable } from '../../core/extract/read-error.js';
import type { Sheet } from '../../core/extract/sheet.js';
import type { Finding } from '../../core/problem/finding.js';
import { toProblems } from '../../core/report/locate.js';
import { parseReport } from '../../core/report/parse.js';
import type { Report } from '../../core/report/report.js';
import { readJson, readValue } from '../../core/source/json.js';
import type { Reading } from '../../core/source/source.js';
import { CliError, UnreadableError } from '../cli-error.js';
import type { Context } from '../context.js';
import { quoted, reportFileOf } from './path-names.js';

/** A report found in a file of any kind. */
export interface DocumentReading {
  readonly reading: Reading;
  /** What is doubtful about a report that was recognised in a document. */
  readonly warnings: readonly Finding[];
}

type MessageContext = Pick<Context, 'messages' | 'language'>;

/** Whether a file is a report file: by its name, or because its text begins like an object. */
export const isReportFile = (bytes: Uint8Array, file: string): boolean =>
  /\.json$/i.test(file) || file === '-' || fileKindOf(bytes) === 'json';

/**
 * Reads what `build` and `check` take: a report file, or a workbook that was filled in. Throws a
 * CliError if the file is another one.
 */
export async function readReportFile(
  bytes: Uint8Array,
  file: string,
  context: MessageContext,
): Promise<Reading> {
  return withReadErrors(file, context, async () => {
    if (fileKindOf(bytes) !== 'json') await assertReport(bytes, file);
    if (fileKindOf(bytes) !== 'zip') return readJson(bytes, file);
    const { readWorkbook } = await import('../../core/workbook/read.js');
    return readWorkbook(bytes, file);
  });
}

/** Throws a ReadError if a file is neither a report file nor a workbook. */
async function assertReport(bytes: Uint8Array, file: string): Promise<void> {
  const { finishedFormatOf, foreignFileError } = await import('../../core/extract/foreign-file.js');
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
 * CliError if there is no report.
 */
export async function readAnyReport(
  bytes: Uint8Array,
  file: string,
  context: MessageContext,
  { isShownOnly = false } = {},
): Promise<DocumentReading> {
  if (isReportFile(bytes, file))
    return { reading: await readReportFile(bytes, file, context), warnings: [] };
  return withReadErrors(file, context, () => readDocument(bytes, file, isShownOnly));
}

/** The report that was read. Throws a CliError, which `describe` words, if its shape is wrong. */
export function parseOrThrow(
  reading: Reading,
  { language }: Pick<Context, 'language'>,
  describe: (why: string) => string,
): Report {
  const { report, obstacles, edition } = parseReport(reading);
  if (report) return report;
  const [first] = toProblems(obstacles, { source: reading.source, edition, language });
  const { file } = reading;
  throw new CliError(
    describe(first ? `${file}:${first.line}:${first.column} ${first.message}` : file),
  );
}

/** The agency and year of a report, as far as it gives them; its shape may be wrong. */
export function agencyAndYearOf({ source }: Reading): {
  readonly agency?: string;
  readonly year?: number;
} {
  const { agency, year } = (source?.value ?? {}) as { agency?: unknown; year?: unknown };
  return {
    ...(typeof agency === 'string' ? { agency } : {}),
    ...(typeof year === 'number' ? { year } : {}),
  };
}

async function readDocument(
  bytes: Uint8Array,
  file: string,
  isShownOnly: boolean,
): Promise<DocumentReading> {
  const { withDocument } = await import('../../core/extract/open-document.js');
  return withDocument(bytes, async (document) => {
    const workbook = await readSheets(await document.sheets(), file);
    if (workbook) return { reading: workbook, warnings: [] };
    const embedded = isShownOnly ? undefined : await document.embeddedReport();
    if (embedded) return { reading: readJson(embedded.bytes, file), warnings: [] };
    const { recognise } = await import('../../core/recognise/recognise.js');
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
  const { readWorkbookIfOurs } = await import('../../core/workbook/read.js');
  return readWorkbookIfOurs(sheets, file);
}

/** Turns what extraction throws about a file into a CliError. */
async function withReadErrors<T>(
  file: string,
  { messages, language }: MessageContext,
  read: () => Promise<T>,
): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    if (!(cause instanceof ReadError)) throw cause;
    throw new UnreadableError(file, describeReadError(cause, language), messages);
  }
}
