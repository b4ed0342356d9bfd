import { withDocument } from '../../core/extract/open-document.js';
import { describeReadError, ReadError } from '../../core/extract/read-error.js';
import type { Reading } from '../../core/source/source.js';
import { type Expected, expectedOf, verifyDocument } from '../../core/verify/verify.js';
import { failedResult, type ReportResult } from '../batch/task.js';
import { CliError } from '../cli-error.js';
import type { Context } from '../context.js';
import type { Exit } from '../exit.js';
import { readInputFile } from '../files/read-input-file.js';
import { readReportFile } from '../files/read-report.js';
import { printResults } from '../print-results.js';
import type { PrinterName } from '../printers/printers.js';

export interface VerifyFlags {
  /** Report file to compare with; the one that the document embeds by default. */
  readonly against?: string;
  readonly report: PrinterName;
}

/** `nianbao verify`: compares what finished documents show with their report. */
export async function verify(
  files: readonly string[],
  { against, report }: VerifyFlags,
  context: Context,
): Promise<Exit> {
  const reading = against === undefined ? undefined : await readAgainst(against, context);
  // Composed once for all files; a report with errors is refused for each of them.
  let expected: Expected | undefined;
  const expect = (): Expected | undefined => {
    expected ??= reading && expectedOf(reading);
    return expected;
  };
  const results: ReportResult[] = [];
  for (const file of files) results.push(await verifyFile(file, expect, context));
  return printResults(results, { report }, context);
}

const readAgainst = async (file: string, context: Context): Promise<Reading> =>
  readReportFile(await readInputFile(file, context), file, context);

async function verifyFile(
  file: string,
  expect: () => Expected | undefined,
  context: Context,
): Promise<ReportResult> {
  const { messages, language } = context;
  try {
    const bytes = await readInputFile(file, context);
    const problems = await withDocument(bytes, (document) =>
      verifyDocument(document, { expected: expect(), language }),
    );
    return { file, ok: !problems.length, outputs: [], problems };
  } catch (cause) {
    if (cause instanceof CliError) return failedResult(file, cause.message, language);
    if (!(cause instanceof ReadError)) throw cause;
    const reason = messages.unreadable(file, describeReadError(cause, language));
    return failedResult(file, reason, language);
  }
}
