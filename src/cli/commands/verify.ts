import { ReadError } from '../../core/extract/zip-xml.js';
import type { Reading } from '../../core/source/source.js';
import { whyNot } from '../../core/verify/messages.js';
import { prove } from '../../core/verify/verify.js';
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
  const results: ReportResult[] = [];
  for (const file of files) results.push(await verifyFile(file, reading, context));
  return printResults(results, { report }, context);
}

const readAgainst = async (file: string, context: Context): Promise<Reading> =>
  readReportFile(await readInputFile(file, context), file, context);

async function verifyFile(
  file: string,
  against: Reading | undefined,
  context: Context,
): Promise<ReportResult> {
  const { messages, language } = context;
  try {
    const bytes = await readInputFile(file, context);
    const problems = await prove(bytes, { against, language });
    return { file, ok: !problems.length, outputs: [], problems };
  } catch (cause) {
    if (cause instanceof CliError) return failedResult(file, cause.message, language);
    if (!(cause instanceof ReadError)) throw cause;
    const reason = messages.unreadable(file, whyNot(cause, language));
    return failedResult(file, reason, language);
  }
}
