import { readParts } from '../aggregate/departments.js';
import { readEditionFile } from '../batch/edition-file.js';
import { fixReport } from '../batch/fix-report.js';
import type { PreviousFinder } from '../batch/previous-file.js';
import { readPrevious } from '../batch/previous-report.js';
import { createTaskRunner } from '../batch/run-task.js';
import { assertSummaryPath, writeResultSummary } from '../batch/summary-file.js';
import {
  makeRunOptions,
  type ReportResult,
  type RunnerHooks,
  type RunOptions,
  type TaskRunner,
} from '../batch/task.js';
import { runTasks } from '../batch/worker-pool.js';
import { CliError } from '../cli-error.js';
import type { Context } from '../context.js';
import type { Exit } from '../exit.js';
import type { Output } from '../files/atomic-write.js';
import { findInputs, type Input, takeShard } from '../files/find-inputs.js';
import { readInputFile } from '../files/read-input-file.js';
import { readReportFile } from '../files/read-report.js';
import { type BatchFlags, fontFilesOf } from '../options.js';
import { printResults } from '../print-results.js';

export interface CheckFlags extends BatchFlags {
  /** Corrections are written back to the report file. */
  readonly fix: boolean;
  /** Departments' reports whose sum the report should be. */
  readonly parts?: readonly string[];
}

/** What one run of the command has in common. */
interface Run {
  readonly flags: CheckFlags;
  readonly options: RunOptions;
  readonly previousOf: PreviousFinder;
  readonly context: Context;
}

/** `nianbao check`: finds everything that `build` would, and writes nothing but corrections. */
export async function check(
  paths: readonly string[],
  flags: CheckFlags,
  context: Context,
): Promise<Exit> {
  assertSummaryPath(flags.summary, context);
  const found = await findInputs(paths, context);
  assertFlags(flags, found, context);
  const previousOf = await readPrevious(flags.previous, found, context);
  const comparison = flags.parts && (await readWithParts(found, flags.parts, context));
  const { cwd, language } = context;
  const fonts = fontFilesOf(flags.font, context);
  const editionData = await readEditionFile(flags.editionFile, context);
  const options = makeRunOptions({ cwd, language, strict: flags.strict, fonts, editionData });
  const run: Run = { flags, options, previousOf, context };
  const inputs = takeShard(found, flags.shard, context);
  const fixed = flags.fix ? await fixAll(inputs, run) : new Map<string, Output>();
  const results = comparison
    ? await checkWithParts(inputs, comparison, fixed, run)
    : await checkAll(inputs, run);
  const withFixes = results.map((result) => withOutput(result, fixed.get(result.file)));
  await writeResultSummary(flags.summary, withFixes, context);
  return printResults(withFixes, { report: flags.report }, context);
}

function assertFlags(
  { fix, parts }: CheckFlags,
  inputs: readonly Input[],
  { messages }: Context,
): void {
  const hasStdin = inputs.some(({ file }) => file === '-');
  if (fix && hasStdin) throw new CliError(messages.fixStdin);
  if (parts && (inputs.length > 1 || hasStdin)) throw new CliError(messages.partsAlone);
}

/** The report that `--parts` is about, and the departments' reports of its year. */
type Comparison = Required<Pick<RunnerHooks, 'reading' | 'parts'>>;

async function readWithParts(
  [input]: readonly Input[],
  paths: readonly string[],
  context: Context,
): Promise<Comparison> {
  if (!input) throw new CliError(context.messages.partsAlone);
  const bytes = await readInputFile(input.file, context);
  const reading = await readReportFile(bytes, input.file, context);
  return { reading, parts: await readParts(paths, reading, context) };
}

/** Corrects every report, and gives what was written. */
async function fixAll(
  inputs: readonly Input[],
  { options, previousOf, context }: Run,
): Promise<Map<string, Output>> {
  const runTask = createTaskRunner(options);
  const runWithPrevious: TaskRunner = (task) =>
    runTask({ ...task, previous: previousOf(task.input) });
  const fixed = new Map<string, Output>();
  for (const input of inputs) {
    const output = await fixReport(input, runWithPrevious, context);
    if (output) fixed.set(input.file, output);
  }
  return fixed;
}

const checkAll = (
  inputs: readonly Input[],
  { flags, options, previousOf, context }: Run,
): Promise<ReportResult[]> =>
  runTasks(
    inputs.map((input) => ({ input, paths: {}, previous: previousOf(input) })),
    { options, threads: flags.jobs },
    context,
  );

async function checkWithParts(
  [input]: readonly Input[],
  { reading, parts }: Comparison,
  fixed: ReadonlyMap<string, Output>,
  { options, previousOf }: Run,
): Promise<ReportResult[]> {
  if (!input) return [];
  // A report that was corrected is read again.
  const current = fixed.has(input.file) ? undefined : reading;
  const runTask = createTaskRunner(options, { parts, reading: current });
  return [await runTask({ input, paths: {}, previous: previousOf(input) })];
}

const withOutput = (result: ReportResult, output: Output | undefined): ReportResult =>
  output ? { ...result, outputs: [output] } : result;
