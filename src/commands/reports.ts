import { delimiter } from 'node:path';
import { FontError, type FontFiles } from '../layout/fonts.js';
import { type FileResult, printers } from '../problem/print.js';
import { type PreviousReport, readPrevious } from '../report/check.js';
import { readJson } from '../source/json.js';
import { CannotRun, type Context, Exit } from './context.js';
import { type Input, readInput } from './inputs.js';

/** Options of every command that checks reports. */
export interface ReportOptions {
  readonly report: string;
  readonly strict?: boolean;
  readonly font?: readonly string[];
  readonly previous?: string;
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
export async function previousReport(file: string | undefined, context: Context): Promise<{ previous?: PreviousReport }> {
  if (file === undefined) return {};
  const { previous, problems } = readPrevious(readJson(await readInput({ file }, context), file), context);
  const [first] = problems;
  if (first) throw new CannotRun(context.words.badPrevious(`${file}:${first.line}:${first.column} ${first.message}`));
  return previous ? { previous } : {};
}

export function sourceDateEpoch({ env, words }: Context): { sourceDateEpoch?: number } {
  const value = env.SOURCE_DATE_EPOCH;
  if (!value) return {};
  if (!/^\d{1,11}$/.test(value)) throw new CannotRun(words.badEpoch(value));
  return { sourceDateEpoch: Number(value) };
}

/** Takes reports one after the other, goes on after a bad one, prints what came of all and says which exit code that is. */
export async function eachReport(
  inputs: readonly Input[],
  { report }: ReportOptions,
  context: Context,
  toStdout: boolean,
  take: (input: Input, bytes: Uint8Array) => Promise<Omit<FileResult, 'file'>>,
): Promise<Exit> {
  const { words, language } = context;
  const results: FileResult[] = [];
  let exit = Exit.Done;
  for (const input of inputs) {
    try {
      const { ok, outputs, problems } = await take(input, await readInput(input, context));
      results.push({ file: input.file, ok, outputs, problems });
      if (!ok) exit = Math.max(exit, Exit.ReportHasErrors);
    } catch (cause) {
      if (!(cause instanceof CannotRun || cause instanceof FontError)) throw cause;
      const message = cause instanceof FontError ? words.badFont(cause.message) : cause.message;
      results.push({
        file: input.file,
        ok: false,
        outputs: [],
        problems: [{ code: 'could-not-run', severity: 'error', pointer: '', line: 1, column: 1, place: '', message, data: {} }],
      });
      exit = Exit.CouldNotRun;
    }
  }
  const text = printers[report]?.(results, language, context.colour) ?? '';
  if (toStdout) for (const line of text.split('\n').filter(Boolean)) context.say(line);
  else await context.writeStdout(text);
  if (report === 'text') context.say(words.summary(results.filter((r) => r.ok).length, results.filter((r) => !r.ok).length));
  return exit;
}
