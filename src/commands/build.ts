import { buildReport } from '../index.js';
import type { WordFaces } from '../render/docx/styles.js';
import type { Format } from '../render/formats.js';
import { readJson } from '../source/json.js';
import type { Context, Exit } from './context.js';
import { findInputs } from './inputs.js';
import { chooseTarget, refuseCollisions, writeWhole } from './outputs.js';
import { eachReport, ownFonts, previousReport, type ReportOptions, sourceDateEpoch } from './reports.js';

export interface BuildFlags extends ReportOptions {
  readonly output?: string;
  readonly format?: string;
  readonly wordFaces?: WordFaces;
}

/** `nianbao build`: checks, renders in memory, and only then writes. */
export async function build(args: readonly string[], flags: BuildFlags, context: Context): Promise<Exit> {
  const inputs = await findInputs(args, context);
  const target = chooseTarget(flags.output, flags.format, inputs, flags.report === 'json', context);
  refuseCollisions(inputs, target, context);
  const options = {
    language: context.language,
    strict: flags.strict ?? false,
    formats: target.formats,
    fonts: ownFonts(flags.font, context),
    wordFaces: flags.wordFaces,
    ...sourceDateEpoch(context),
    ...(await previousReport(flags.previous, context)),
  };
  return eachReport(inputs, flags, context, target.toStdout, async (input, bytes) => {
    const { ok, problems, outputs, title } = await buildReport(readJson(bytes, input.file), options);
    const files = new Map(Object.entries(outputs).map(([format, content]) => [target.path(input, format as Format, title ?? ''), content]));
    if (target.toStdout) for (const content of files.values()) await context.writeStdout(content);
    else await writeWhole(files, context);
    return { ok, problems, outputs: target.toStdout ? [] : [...files.keys()] };
  });
}
