import { describeReadError, ReadError } from '../../core/extract/read-error.js';
import * as core from '../../core/reading/read-report.js';
import { toProblems } from '../../core/report/locate.js';
import { parseReport } from '../../core/report/parse.js';
import type { Report } from '../../core/report/report.js';
import type { Reading } from '../../core/source/source.js';
import { CliError, UnreadableError } from '../cli-error.js';
import type { Context } from '../context.js';

type MessageContext = Pick<Context, 'messages' | 'language'>;

/** Reads a report file or a workbook. Throws a CliError if the file is another one. */
export const readReportFile = (
  bytes: Uint8Array,
  file: string,
  context: MessageContext,
): Promise<Reading> => withReadErrors(file, context, () => core.readReportFile(bytes, file));

/** Reads a report from a file of any kind. Throws a CliError if there is no report. */
export const readAnyReport = (
  bytes: Uint8Array,
  file: string,
  context: MessageContext,
  options: { readonly isShownOnly?: boolean } = {},
): Promise<core.DocumentReading> =>
  withReadErrors(file, context, () => core.readAnyReport(bytes, file, options));

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

/** Turns what reading throws about a file into a CliError. */
export async function withReadErrors<T>(
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
