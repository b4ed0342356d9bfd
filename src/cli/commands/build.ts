import { resolve } from 'node:path';
import type { WordFaces } from '../../core/render/docx/faces.js';
import type { Format } from '../../core/render/formats.js';
import { version } from '../../core/version.js';
import { fingerprintOf, Manifest } from '../batch/resume-manifest.js';
import { type Job, makeRunner, type Settings } from '../batch/run-task.js';
import { runJobs } from '../batch/worker-pool.js';
import { CannotRun, type Context, type Exit } from '../context.js';
import { sweep, writeWhole } from '../files/atomic-write.js';
import { findInputs, type Input, shardOf } from '../files/find-inputs.js';
import { chooseTarget, fileName, refuseCollisions, type Target } from '../files/output-target.js';
import { ownFonts, previousReport, type ReportOptions, sourceDateEpoch, tell } from '../options.js';
import { chooseSummary, writeSummary } from './summary.js';

export interface BuildFlags extends ReportOptions {
  readonly output?: string;
  readonly format?: string;
  readonly wordFaces?: WordFaces;
  readonly embed?: boolean;
  readonly verify?: boolean;
  readonly resume?: boolean;
  readonly shard?: string;
}

/** `nianbao build`: checks, renders in memory, and only then writes. */
export async function build(
  args: readonly string[],
  flags: BuildFlags,
  context: Context,
): Promise<Exit> {
  chooseSummary(flags.summary, context);
  const found = await findInputs(args, context);
  const target = chooseTarget(flags.output, flags.format, found, flags.report === 'json', context);
  refuseCollisions(found, target, context);
  // Told at once rather than by every report.
  await previousReport(flags.previous, context);
  const settings: Settings = {
    cwd: context.cwd,
    language: context.language,
    strict: flags.strict ?? false,
    formats: target.formats,
    fonts: ownFonts(flags.font, context),
    wordFaces: flags.wordFaces,
    embed: flags.embed,
    verify: flags.verify,
    ...sourceDateEpoch(context),
    previous: flags.previous,
    ...(target.folder === undefined ? {} : { folder: target.folder }),
  };
  const inputs = shardOf(found, flags.shard, context);
  const [first] = inputs;
  if (first && (target.toStdout || (first.file === '-' && inputs.length === 1)))
    return buildOne(first, target, flags, settings, context);
  if (inputs.some((i) => i.file === '-')) throw new CannotRun(context.words.stdinAlone);
  return buildAll(inputs, target, flags, settings, context);
}

/** A report from standard input takes its name from its title; one to standard output has none. */
async function buildOne(
  input: Input,
  target: Target,
  flags: BuildFlags,
  settings: Settings,
  context: Context,
): Promise<Exit> {
  const place = async (
    documents: Partial<Record<Format, Uint8Array>>,
    title: string,
  ): Promise<string[]> => {
    const files = new Map(
      Object.entries(documents).map(([format, content]) => [
        target.path(input, format as Format, title),
        content,
      ]),
    );
    if (!target.toStdout && fileName(title) !== title)
      context.say(context.words.madeSafe(fileName(title)));
    if (!target.toStdout) await writeWhole(files, context);
    else for (const content of files.values()) await context.writeStdout(content);
    return target.toStdout ? [] : [...files.keys()];
  };
  const done = await makeRunner(settings, { readStdin: context.readStdin, place })({
    input,
    paths: {},
  });
  if (flags.summary) await writeSummary(flags.summary, [done], context);
  return tell([done], flags, context, target.toStdout);
}

function resumeFolder({ output }: BuildFlags, target: Target, { cwd, words }: Context): string {
  if (output === undefined || target.formats.some((format) => output.endsWith(`.${format}`)))
    throw new CannotRun(words.resumeFolder);
  return resolve(cwd, output);
}

async function buildAll(
  inputs: readonly Input[],
  target: Target,
  flags: BuildFlags,
  settings: Settings,
  context: Context,
): Promise<Exit> {
  const manifest = flags.resume
    ? await Manifest.open(resumeFolder(flags, target, context), flags.shard)
    : undefined;
  const jobs = inputs.map((input): Job => {
    const paths = Object.fromEntries(
      target.formats.map((format) => [format, target.path(input, format, '')]),
    );
    return { input, paths, earlier: manifest?.earlier(input.file) };
  });
  // What is not done again has its leftovers removed too.
  if (manifest)
    for (const { paths } of jobs)
      for (const path of Object.values(paths)) await sweep(resolve(context.cwd, path));
  const done = await runJobs(
    jobs,
    manifest ? { ...settings, fingerprint: await fingerprintOf(settings, version) } : settings,
    flags.jobs,
    context,
    (_job, result) => manifest?.add(result) ?? Promise.resolve(),
  );
  await manifest?.settle(jobs, context);
  if (flags.summary) await writeSummary(flags.summary, done, context);
  return tell(done, flags, context);
}
