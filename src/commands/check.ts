import { prepareReport } from '../index.js';
import type { Edit, Problem } from '../problem/problem.js';
import { applyEdits } from '../report/typography.js';
import { readJson } from '../source/json.js';
import { CannotRun, type Context, type Exit } from './context.js';
import { findInputs, type Input } from './inputs.js';
import { writeWhole } from './outputs.js';
import { eachReport, ownFonts, previousReport, type ReportOptions } from './reports.js';

export interface CheckFlags extends ReportOptions {
  readonly fix?: boolean;
}

/** `nianbao check`: everything that `build` would find, without writing; with `--fix` the safe corrections are written back. */
export async function check(args: readonly string[], flags: CheckFlags, context: Context): Promise<Exit> {
  const inputs = await findInputs(args, context);
  if (flags.fix && inputs.some((i) => i.file === '-')) throw new CannotRun(context.words.fixStdin);
  const options = { language: context.language, strict: flags.strict ?? false, fonts: ownFonts(flags.font, context), ...(await previousReport(flags.previous, context)) };
  return eachReport(inputs, flags, context, false, async (input, bytes) => {
    const look = (content: Uint8Array) => prepareReport(readJson(content, input.file), options);
    let result = look(bytes);
    let fixed: Uint8Array | undefined;
    // A correction can bring others to light; each leaves less to mend.
    for (let next = flags.fix ? await fix(input, bytes, result.problems, context) : undefined; next; next = await fix(input, next, result.problems, context)) {
      fixed = next;
      result = look(next);
    }
    const { ok, problems } = result;
    return { ok, problems, outputs: fixed ? [input.file] : [] };
  });
}

/** Writes every correction that touches nothing else, says what they are, and gives the file's new bytes. */
async function fix(input: Input, bytes: Uint8Array, problems: readonly Problem[], context: Context): Promise<Uint8Array | undefined> {
  const mended = problems.filter((p) => p.fix?.length && p.waived === undefined);
  if (!mended.length) return undefined;
  // Offsets count from after a byte order mark, which stays.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const edits = mended.flatMap((p) => p.fix as readonly Edit[]);
  const result = new TextEncoder().encode(mark + applyEdits(text.slice(mark.length), edits));
  await writeWhole(new Map([[input.file, result]]), context);
  for (const p of mended) context.say(context.words.fixed(`${input.file}:${p.line}:${p.column} ${p.code} ${p.message}`));
  return result;
}
