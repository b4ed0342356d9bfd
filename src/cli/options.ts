import { delimiter } from 'node:path';
import type { FontFiles } from '../core/fonts/fonts.js';
import { toProblems } from '../core/report/locate.js';
import { parseReport } from '../core/report/parse.js';
import type { Report } from '../core/report/report.js';
import type { Done } from './batch/run-task.js';
import { CannotRun, type Context, Exit } from './context.js';
import { readInput } from './files/find-inputs.js';
import { readDocument } from './files/read-input-file.js';
import { type FileResult, printers } from './printers/printers.js';

/** Options of every command that checks reports. */
export interface ReportOptions {
  readonly report: string;
  readonly strict?: boolean;
  readonly font?: readonly string[];
  readonly previous?: string;
  readonly jobs?: number;
  readonly summary?: string;
}

/** Fonts of the flag, and of NIANBAO_FONTS for roles that no flag names. */
export function ownFonts(flags: readonly string[] = [], { env, words }: Context): FontFiles {
  const pairs = [...(env.NIANBAO_FONTS?.split(delimiter).filter(Boolean) ?? []), ...flags];
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) throw new CannotRun(words.badFontPair(pair));
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

/** Reads --previous: last year's report, of the right shape or not at all. */
export async function previousReport(
  file: string | undefined,
  context: Pick<Context, 'cwd' | 'language' | 'words' | 'readStdin'>,
): Promise<{ previous?: Report }> {
  if (file === undefined) return {};
  const { reading } = await readDocument(await readInput({ file }, context), file, context);
  const { report, obstacles, edition } = parseReport(reading);
  const location = { source: reading.source, edition, language: context.language };
  const [first] = toProblems(obstacles, location);
  if (first)
    throw new CannotRun(
      context.words.badPrevious(`${file}:${first.line}:${first.column} ${first.message}`),
    );
  return report ? { previous: report } : {};
}

export function sourceDateEpoch({ env, words }: Context): { sourceDateEpoch?: number } {
  const value = env.SOURCE_DATE_EPOCH;
  if (!value) return {};
  if (!/^\d{1,11}$/.test(value)) throw new CannotRun(words.badEpoch(value));
  return { sourceDateEpoch: Number(value) };
}

/** Prints results where they belong: standard output, or beside it where that holds something else. */
export async function print(
  results: readonly FileResult[],
  report: string,
  context: Context,
  toStdout = false,
  more: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const shown = results.map(({ file, ok, outputs, problems }) => ({ file, ok, outputs, problems }));
  const text = printers[report]?.(shown, context.language, context.colour, more) ?? '';
  if (toStdout) for (const line of text.split('\n').filter(Boolean)) context.say(line);
  else await context.writeStdout(text);
}

/** Prints what became of every report and says which exit code that is. */
export async function tell(
  results: readonly Done[],
  { report }: Pick<ReportOptions, 'report'>,
  context: Context,
  toStdout = false,
): Promise<Exit> {
  const { words } = context;
  await print(results, report, context, toStdout);
  const failed = results.filter((r) => !r.ok);
  if (report === 'text') {
    context.say(words.summary(results.length - failed.length, failed.length));
    // Among many, the ones that failed are not to be looked for.
    if (results.length > 1)
      for (const { file, problems } of failed) {
        const first =
          problems.find((p) => p.severity === 'error') ??
          problems.find((p) => p.waived === undefined);
        context.say(`    ${words.failed(file, first?.place ?? '', first?.message ?? '')}`);
      }
  }
  if (results.some((r) => r.couldNotRun)) return Exit.CouldNotRun;
  return failed.length ? Exit.ReportHasErrors : Exit.Done;
}
