import { describeReadError, ReadError } from '../../core/extract/read-error.js';
import { FontError } from '../../core/fonts/font-error.js';
import type { FontFiles } from '../../core/fonts/fonts.js';
import type { Reading } from '../../core/source/source.js';
import { proveDocument } from '../../core/verify/prove.js';
import { type Expected, expectedOf } from '../../core/verify/verify.js';
import { failedResult, type ReportResult } from '../batch/task.js';
import { CliError, describeFontError } from '../cli-error.js';
import type { Context } from '../context.js';
import type { Exit } from '../exit.js';
import { readInputFile } from '../files/read-input-file.js';
import { readReportFile } from '../files/read-report.js';
import { fontFilesOf } from '../options.js';
import { printResults } from '../print-results.js';
import type { PrinterName } from '../printers/printers.js';

export interface VerifyFlags {
  /** Report file to compare with; the one that the document embeds by default. */
  readonly against?: string;
  /** The agency's own fonts that the documents were built with. */
  readonly font?: readonly string[];
  readonly report: PrinterName;
}

/** `nianbao verify`: builds finished documents again, and compares them with their report. */
export async function verify(
  files: readonly string[],
  { against, font, report }: VerifyFlags,
  context: Context,
): Promise<Exit> {
  const reading = against === undefined ? undefined : await readAgainst(against, context);
  const expected = composeOnce(reading);
  const fonts = fontFilesOf(font, context);
  const results: ReportResult[] = [];
  for (const file of files) results.push(await verifyFile(file, expected, fonts, context));
  return printResults(results, { report }, context);
}

const readAgainst = async (file: string, context: Context): Promise<Reading> =>
  readReportFile(await readInputFile(file, context), file, context);

/**
 * What the files should show, composed once for all of them and not before the first: a report with
 * errors is the reason why each of them cannot be verified.
 */
function composeOnce(reading: Reading | undefined): () => Expected | undefined {
  let expected: Expected | undefined;
  return () => {
    expected ??= reading && expectedOf(reading);
    return expected;
  };
}

async function verifyFile(
  file: string,
  expected: () => Expected | undefined,
  fonts: FontFiles,
  context: Context,
): Promise<ReportResult> {
  const { messages, language } = context;
  try {
    const bytes = await readInputFile(file, context);
    const verification = await proveDocument(bytes, { expected: expected(), fonts, language });
    const ok = !verification.problems.some(({ severity }) => severity === 'error');
    return { file, ok, outputs: [], ...verification };
  } catch (cause) {
    if (cause instanceof CliError) return failedResult(file, cause.message, language);
    if (cause instanceof FontError)
      return failedResult(file, describeFontError(cause, messages), language);
    if (!(cause instanceof ReadError)) throw cause;
    const reason = messages.unreadable(file, describeReadError(cause, language));
    return failedResult(file, reason, language);
  }
}
