import { applyEdits } from '../../core/problem/apply-edits.js';
import type { Edit } from '../../core/problem/finding.js';
import type { Problem } from '../../core/problem/problem.js';
import { type Job, makeRunner, type Settings } from '../batch/run-task.js';
import { runJobs } from '../batch/worker-pool.js';
import { CannotRun, type Context, type Exit } from '../context.js';
import { writeWhole } from '../files/atomic-write.js';
import { findInputs, type Input, readInput, shardOf } from '../files/find-inputs.js';
import { ownFonts, previousReport, type ReportOptions, tell } from '../options.js';
import { chooseSummary, writeSummary } from './summary.js';

export interface CheckFlags extends ReportOptions {
  readonly fix?: boolean;
  readonly parts?: readonly string[];
  readonly shard?: string;
}

/** `nianbao check`: everything that `build` would find, without writing; with `--fix` the safe corrections are written back. */
export async function check(
  args: readonly string[],
  flags: CheckFlags,
  context: Context,
): Promise<Exit> {
  chooseSummary(flags.summary, context);
  const found = await findInputs(args, context);
  if (flags.fix && found.some((i) => i.file === '-')) throw new CannotRun(context.words.fixStdin);
  await previousReport(flags.previous, context);
  const [only] = found;
  if (flags.parts && (found.length > 1 || !only || only.file === '-'))
    throw new CannotRun(context.words.partsAlone);
  const parts =
    flags.parts && only
      ? await (await import('./sum.js')).readParts(flags.parts, only.file, context)
      : undefined;
  const settings: Settings = {
    cwd: context.cwd,
    language: context.language,
    strict: flags.strict ?? false,
    formats: [],
    fonts: ownFonts(flags.font, context),
    previous: flags.previous,
  };
  const inputs = shardOf(found, flags.shard, context);
  const fixed = new Set<string>();
  if (flags.fix)
    for (const input of inputs) if (await fixAll(input, settings, context)) fixed.add(input.file);
  const jobs = inputs.map((input): Job => ({ input, paths: {} }));
  const done =
    parts && jobs[0]
      ? [await makeRunner(settings, { parts, readStdin: context.readStdin })(jobs[0])]
      : await runJobs(jobs, settings, flags.jobs, context);
  const results = done.map((d) => (fixed.has(d.file) ? { ...d, outputs: [d.file] } : d));
  if (flags.summary) await writeSummary(flags.summary, results, context);
  return tell(results, flags, context);
}

/** Mends a file as often as a correction brings others to light; each leaves less to mend. */
async function fixAll(input: Input, settings: Settings, context: Context): Promise<boolean> {
  const run = makeRunner(settings);
  let isFixed = false;
  for (;;) {
    const { problems, couldNotRun } = await run({ input, paths: {} });
    if (couldNotRun || !(await fix(input, problems, context))) return isFixed;
    isFixed = true;
  }
}

/** Writes every correction that touches nothing else, and says what they are. */
async function fix(input: Input, problems: readonly Problem[], context: Context): Promise<boolean> {
  const mended = problems.filter((p) => p.fix?.length && p.waived === undefined);
  if (!mended.length) return false;
  const bytes = await readInput(input, context);
  // Offsets count from after a byte order mark, which stays.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const edits = mended.flatMap((p) => p.fix as readonly Edit[]);
  const result = new TextEncoder().encode(mark + applyEdits(text.slice(mark.length), edits));
  await writeWhole(new Map([[input.file, result]]), context);
  for (const p of mended)
    context.say(context.words.fixed(`${input.file}:${p.line}:${p.column} ${p.code} ${p.message}`));
  return true;
}
