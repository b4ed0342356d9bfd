import { resolve } from 'node:path';
import { toFileName } from '../../core/file-names.js';
import { formatNames } from '../../core/render/formats.js';
import type { FormatSettings } from '../../core/render/settings.js';
import { version } from '../../core/version.js';
import { readEditionFile } from '../batch/edition-file.js';
import type { PreviousFinder } from '../batch/previous-file.js';
import { readPrevious } from '../batch/previous-report.js';
import { fingerprintOf, ResumeManifest } from '../batch/resume-manifest.js';
import { createTaskRunner } from '../batch/run-task.js';
import { assertSummaryPath, writeResultSummary } from '../batch/summary-file.js';
import {
  type BuildTask,
  makeRunOptions,
  type ReportResult,
  type RunnerHooks,
  type RunOptions,
} from '../batch/task.js';
import { runTasks } from '../batch/worker-pool.js';
import { CliError } from '../cli-error.js';
import { formatSettingsOf } from '../command-options.js';
import type { Context } from '../context.js';
import { Exit } from '../exit.js';
import { removeStaleTempFiles } from '../files/atomic-write.js';
import { findInputs, type Input, surveyReports, takeShard } from '../files/find-inputs.js';
import { assertNoCollisions, chooseTarget, type OutputTarget } from '../files/output-target.js';
import { writeDocuments } from '../files/write-documents.js';
import { Interruption } from '../interruption.js';
import { type BatchFlags, fontFilesOf, sourceDateEpochOf } from '../options.js';
import { printResults } from '../print-results.js';

export interface BuildFlags extends BatchFlags, FormatSettings {
  readonly output?: string;
  readonly format?: string;
  readonly embed: boolean;
  readonly verify: boolean;
  readonly resume: boolean;
  /** Documents are opened once they are written. */
  readonly open: boolean;
  /** Builds again whenever a report has changed. */
  readonly watch: boolean;
}

/** What one run of the command has in common. */
interface Run {
  readonly flags: BuildFlags;
  readonly target: OutputTarget;
  readonly options: RunOptions;
  readonly previousOf: PreviousFinder;
  readonly context: Context;
}

/** `nianbao build`: checks reports and writes their documents, once or at every change. */
export async function build(
  paths: readonly string[],
  flags: BuildFlags,
  context: Context,
): Promise<Exit> {
  if (!flags.watch) return buildOnce(paths, flags, context);
  if (paths.includes('-')) throw new CliError(context.messages.watchStdin);
  const listFiles = async () => [
    ...(await surveyReports(paths, context)).inputs.map(({ file }) => file),
    ...[flags.previous, flags.editionFile].filter((path) => path !== undefined),
  ];
  let isFirst = true;
  const buildAgain = async (): Promise<void> => {
    const exit = await buildOnce(paths, { ...flags, open: flags.open && isFirst }, context);
    if (exit === Exit.Done) isFirst = false;
  };
  const { watchFiles } = await import('../watch.js');
  return watchFiles(listFiles, buildAgain, context);
}

async function buildOnce(
  paths: readonly string[],
  flags: BuildFlags,
  context: Context,
): Promise<Exit> {
  assertSummaryPath(flags.summary, context);
  const found = await findInputs(paths, context);
  const target = chooseTarget(flags, found, context);
  assertNoCollisions(found, target, context);
  const previousOf = await readPrevious(flags.previous, found, context);
  const options = await toRunOptions(flags, target, context);
  const run: Run = { flags, target, options, previousOf, context };
  const inputs = takeShard(found, flags.shard, context);
  const [single] = inputs.length === 1 ? inputs : [];
  if (flags.open && (!single || target.isStdout)) throw new CliError(context.messages.openOne);
  if (single && (target.isStdout || single.file === '-')) return buildSingle(single, run);
  if (inputs.some(({ file }) => file === '-')) throw new CliError(context.messages.stdinAlone);
  return buildAll(inputs, run);
}

const toRunOptions = async (
  flags: BuildFlags,
  target: OutputTarget,
  context: Context,
): Promise<RunOptions> =>
  makeRunOptions({
    cwd: context.cwd,
    language: context.language,
    strict: flags.strict,
    formats: target.formats,
    fonts: fontFilesOf(flags.font, context),
    editionData: await readEditionFile(flags.editionFile, context),
    formatSettings: formatSettingsOf(flags, target.formats, context.messages),
    embed: flags.embed,
    verify: flags.verify,
    sourceDateEpoch: sourceDateEpochOf(context),
    folder: target.folder,
  });

/** Builds a report from standard input, which its title names, or one to standard output. */
async function buildSingle(input: Input, run: Run): Promise<Exit> {
  const { target, options, previousOf, context } = run;
  const runTask = createTaskRunner(options, {
    readStdin: context.readStdin,
    writeDocuments: target.isStdout ? toStdout(context) : toTitledFiles(input, run),
  });
  const results = [await runTask({ input, paths: {}, previous: previousOf(input) })];
  return finish(results, run);
}

type WriteDocuments = NonNullable<RunnerHooks['writeDocuments']>;

const toStdout =
  ({ writeStdout }: Context): WriteDocuments =>
  async (documents) => {
    for (const { content } of documents) await writeStdout(content);
    return { outputs: [], kept: [] };
  };

const toTitledFiles =
  (input: Input, { target, context }: Run): WriteDocuments =>
  async (documents, title) => {
    const name = toFileName(title);
    if (name !== title) context.logAlways(context.messages.madeSafe(name));
    const files = documents.map(({ format, content }) => ({
      path: target.pathOf(input, format, title),
      format,
      content,
    }));
    return writeDocuments(files, context);
  };

async function buildAll(inputs: readonly Input[], run: Run): Promise<Exit> {
  const { flags, target, options, context } = run;
  const manifest = flags.resume ? await openManifest(run) : undefined;
  const tasks = inputs.map((input) => toTask(input, run, manifest));
  if (manifest) await removeLeftovers(tasks, context);
  // A run that is stopped can be resumed even if that was not asked for.
  const canBeResumed = target.folder !== undefined && tasks.length > 1;
  const fingerprint = manifest || canBeResumed ? await fingerprintOf(options, version) : undefined;
  const results = await runTasks(
    tasks,
    {
      options: { ...options, fingerprint },
      threads: flags.jobs,
      onResult: async (result) => manifest?.add(result),
    },
    context,
  ).catch((cause) => explainResume(cause, tasks, manifest, run));
  await manifest?.flush(tasks, context);
  return finish(results, run);
}

/** Writes the summary, prints the results and opens what was written, as the user asked. */
async function finish(
  results: readonly ReportResult[],
  { flags, target, context }: Run,
): Promise<Exit> {
  await writeResultSummary(flags.summary, results, context);
  const to = { report: flags.report, isStdoutTaken: target.isStdout };
  const exit = await printResults(results, to, context);
  if (flags.open)
    for (const { file } of results.flatMap(({ outputs }) => outputs))
      await context.openFile(resolve(context.cwd, file));
  return exit;
}

/**
 * Throws what stopped a run. If that was a signal, what was done is recorded first, and the user is
 * told how to go on.
 */
async function explainResume(
  cause: unknown,
  tasks: readonly BuildTask[],
  manifest: ResumeManifest | undefined,
  run: Run,
): Promise<never> {
  if (!(cause instanceof Interruption)) throw cause;
  const { target, context } = run;
  const { messages } = context;
  if (target.folder === undefined) throw cause.withHint(messages.goOnWithFolder);
  const record = manifest ?? (await openManifest(run));
  for (const result of cause.results) await record.add(result);
  await record.flush(tasks, context);
  throw cause.withHint(manifest ? messages.goOn : messages.goOnWithResume);
}

function openManifest({ flags, target, context }: Run): Promise<ResumeManifest> {
  if (target.folder === undefined) throw new CliError(context.messages.resumeFolder);
  return ResumeManifest.open(resolve(context.cwd, target.folder), flags.shard, context);
}

const toTask = (
  input: Input,
  { target, previousOf }: Run,
  manifest: ResumeManifest | undefined,
): BuildTask => ({
  input,
  paths: Object.fromEntries(
    target.formats.map((format) => [format, target.pathOf(input, format, '')]),
  ),
  previous: previousOf(input),
  earlier: manifest?.earlier(input.file),
});

/** Removes what a killed run left for every report, also for those that are not built again. */
async function removeLeftovers(tasks: readonly BuildTask[], { cwd }: Context): Promise<void> {
  for (const { paths } of tasks)
    for (const format of formatNames) {
      const path = paths[format];
      if (path !== undefined) await removeStaleTempFiles(resolve(cwd, path));
    }
}
