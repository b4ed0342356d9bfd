import { prepareReport } from '../index.js';
import { readJson } from '../source/json.js';
import type { Context, Exit } from './context.js';
import { findInputs } from './inputs.js';
import { eachReport, ownFonts, type ReportOptions } from './reports.js';

/** `nianbao check`: everything that `build` would find, without writing. */
export async function check(args: readonly string[], flags: ReportOptions, context: Context): Promise<Exit> {
  const inputs = await findInputs(args, context);
  const options = { language: context.language, strict: flags.strict ?? false, fonts: ownFonts(flags.font, context) };
  return eachReport(inputs, flags, context, false, async (input, bytes) => {
    const { ok, problems } = prepareReport(readJson(bytes, input.file), options);
    return { ok, problems, outputs: [] };
  });
}
