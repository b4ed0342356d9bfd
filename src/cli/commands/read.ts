import { extname, resolve } from 'node:path';
import { describeReadError, unreadable } from '../../core/extract/read-error.js';
import { isReportFile } from '../../core/reading/read-report.js';
import { toProblems } from '../../core/report/locate.js';
import { isError, parseReport } from '../../core/report/parse.js';
import type { Reading } from '../../core/source/source.js';
import { CliError } from '../cli-error.js';
import type { Context } from '../context.js';
import { Exit } from '../exit.js';
import { assertWritable } from '../files/assert-writable.js';
import { readInputFile } from '../files/read-input-file.js';
import { readAnyReport } from '../files/read-report.js';
import { writeOutput } from '../files/write-output.js';
import { printReport } from '../print-results.js';
import { printWarnings } from '../print-warnings.js';
import type { FileResult } from '../printers/printer.js';

export interface ReadFlags {
  /** File to write; standard output by default. */
  readonly output?: string;
  /** Reads what the document shows even if it embeds its report. */
  readonly shown: boolean;
  /** The file to write may replace another. */
  readonly force: boolean;
}

/**
 * `nianbao read`: gets the report file back from a document, as it was embedded or else as the
 * document shows it; or writes a report as a workbook to be filled in.
 */
export async function read(file: string, flags: ReadFlags, context: Context): Promise<Exit> {
  const { output, shown, force } = flags;
  const isWorkbook = output !== undefined && extname(output).toLowerCase() === '.xlsx';
  const bytes = await readInputFile(file, context);
  assertReadable(bytes, file, isWorkbook, context);
  assertNotInput(output, file, context);
  await assertWritable(output, context, force);
  const { reading, warnings } = await readAnyReport(bytes, file, context, { isShownOnly: shown });
  printWarnings(file, warnings, context);
  const content = isWorkbook
    ? await toWorkbook(reading, context)
    : await toReportFile(reading, context);
  if (!content) return Exit.ReportHasErrors;
  await writeOutput(output, content, context);
  return Exit.Done;
}

/** A report file has no other report to be read from it; a workbook can be made of it. */
function assertReadable(
  bytes: Uint8Array,
  file: string,
  isWorkbook: boolean,
  { messages, language }: Context,
): void {
  if (isWorkbook || !isReportFile(bytes, file)) return;
  const reason = describeReadError(unreadable('unknown-format', {}), language);
  throw new CliError(messages.unreadable(file, reason));
}

function assertNotInput(
  output: string | undefined,
  file: string,
  { cwd, messages }: Context,
): void {
  if (output === undefined || output === '-') return;
  if (resolve(cwd, output) === resolve(cwd, file)) throw new CliError(messages.overInput(output));
}

/** The report file, or undefined if a workbook was filled in so that it cannot be understood. */
async function toReportFile(
  { file, bytes, findings, source }: Reading,
  context: Context,
): Promise<Uint8Array | undefined> {
  const { language } = context;
  const problems = toProblems(findings, { source, edition: undefined, language });
  await logProblems({ file, ok: true, outputs: [], problems }, context);
  return problems.some(isError) ? undefined : bytes;
}

/** The report as a workbook, or undefined if it does not have the right shape. */
async function toWorkbook(reading: Reading, context: Context): Promise<Uint8Array | undefined> {
  const { file, source } = reading;
  const { report, obstacles, edition } = parseReport(reading);
  const problems = toProblems(obstacles, { source, edition, language: context.language });
  await logProblems({ file, ok: report !== undefined, outputs: [], problems }, context);
  if (!report) return undefined;
  const { writeWorkbook } = await import('../../core/workbook/write.js');
  return writeWorkbook(report.edition, report.input);
}

/** Standard output is for the report. */
const logProblems = (result: FileResult, context: Context): Promise<void> =>
  printReport([result], { report: 'text', isStdoutTaken: true }, context);
