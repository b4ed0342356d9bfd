import { listedProblems } from '../core/problem/listed-problems.js';
import type { ReportResult } from './batch/task.js';
import { ClosedPipe } from './cli-error.js';
import type { Context } from './context.js';
import { Exit } from './exit.js';
import type { FileResult } from './printers/printer.js';
import { type PrinterName, printers } from './printers/printers.js';
import { countByPart, stoppingProblems } from './problem-counts.js';

/** Where results are printed and how. */
export interface PrintTarget {
  readonly report: PrinterName;
  /** Standard output holds something else, so that results go to standard error. */
  readonly isStdoutTaken?: boolean;
  /** What else the command found, for machines. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** Prints the result of every file. */
export async function printReport(
  results: readonly FileResult[],
  { report, isStdoutTaken = false, extra = {} }: PrintTarget,
  context: Context,
): Promise<void> {
  const { messages, hasColour, language } = context;
  const listed = results.map((result) => ({
    ...result,
    problems: listedProblems(result.problems, language),
  }));
  const text = printers[report](listed, { messages, hasColour, extra });
  if (!isStdoutTaken) return context.writeStdout(text).catch(ignoreClosedPipe);
  for (const line of text.split('\n').filter(Boolean)) context.logAlways(line);
}

/** A reader that stopped early, as `head` does, has seen enough: the exit code stays true. */
function ignoreClosedPipe(cause: unknown): void {
  if (!(cause instanceof ClosedPipe)) throw cause;
}

/** Prints the results of a run, sums them up on standard error, and gives the exit code. */
export async function printResults(
  results: readonly ReportResult[],
  target: PrintTarget,
  context: Context,
): Promise<Exit> {
  const { messages } = context;
  await printReport(results.map(toFileResult), target, context);
  for (const { file, copy } of results.flatMap(({ kept = [] }) => kept))
    context.logAlways(messages.keptCopy(file, copy));
  const failed = results.filter((result) => !result.ok);
  if (target.report === 'text') {
    context.log(messages.summary(results.length - failed.length, failed.length));
    // Of many reports, the ones that failed are listed again.
    if (results.length > 1) for (const result of failed) logFailure(result, context);
  }
  if (results.some((result) => result.couldNotRun)) return Exit.CouldNotRun;
  return failed.length ? Exit.ReportHasErrors : Exit.Done;
}

const toFileResult = ({ file, ok, outputs, problems, proof }: ReportResult): FileResult => ({
  file,
  ok,
  outputs: outputs.map((output) => output.file),
  problems,
  ...(proof ? { proof } : {}),
});

/** Names a report that failed: its main problem, after the number of all if there are several. */
function logFailure({ file, problems }: ReportResult, { messages, log }: Context): void {
  const [main, ...others] = stoppingProblems(problems);
  if (!main) return;
  const counts = others.length ? countByPart(problems, messages) : '';
  log(`    ${messages.failed(file, counts, main.place, main.message)}`);
}
