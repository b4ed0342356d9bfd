import { dirname, extname, join, resolve } from 'node:path';
import { defaultFormats, type Format, formatNames } from '../../core/render/formats.js';
import { CannotRun, type Context } from '../context.js';
import type { Input } from './find-inputs.js';

/** Where the documents of a build go. */
export interface Target {
  readonly formats: readonly Format[];
  readonly toStdout: boolean;
  /** The folder that everything goes below, where one was named. */
  readonly folder?: string | undefined;
  /** Path for a report and format; `title` names what came from standard input. */
  readonly path: (input: Input, format: Format, title: string) => string;
}

/** Reads `-o` and `--format` together: a folder unless it ends in a format's extension, `-` for standard output. */
export function chooseTarget(
  output: string | undefined,
  formatList: string | undefined,
  inputs: readonly Input[],
  reportsJson: boolean,
  context: Context,
): Target {
  const { words } = context;
  const asked = formatList?.split(',').map((f) => f.trim());
  for (const f of asked ?? [])
    if (!formatNames.includes(f as Format))
      throw new CannotRun(words.badChoice('--format', f, formatNames.join(', ')));
  const formats = asked ? formatNames.filter((f) => asked.includes(f)) : defaultFormats;
  if (output === '-') {
    if (formats.length !== 1) throw new CannotRun(words.stdoutOneFormat);
    if (inputs.length !== 1) throw new CannotRun(words.oneInput(output));
    if (reportsJson) throw new CannotRun(words.stdoutReport);
    if (context.stdoutIsTerminal) throw new CannotRun(words.stdoutTerminal);
    return { formats, toStdout: true, path: () => '-' };
  }
  const own = formatNames.find((f) => output && extname(output) === `.${f}`);
  if (output && own) {
    if (inputs.length !== 1) throw new CannotRun(words.oneInput(output));
    if (asked && (formats.length !== 1 || formats[0] !== own))
      throw new CannotRun(words.formatMismatch(output, formatList as string));
    return { formats: [own], toStdout: false, path: () => output };
  }
  return {
    formats,
    toStdout: false,
    folder: output,
    path: ({ file, folder, stem }, format, title) => {
      const name = `${file === '-' ? fileName(title) : stem}.${format}`;
      if (output !== undefined) return join(output, folder, name);
      return file === '-' ? name : join(dirname(file), name);
    },
  };
}

/** A title as a file name: no separators, no characters that a file system refuses, no more bytes than it takes. */
export function fileName(title: string): string {
  let name =
    title.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').replace(/^[.\s]+|[.\s]+$/gu, '') || 'report';
  while (Buffer.byteLength(name) > 200) name = Array.from(name).slice(0, -1).join('');
  // Devices of Windows are no files, whatever their extension.
  return /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(name) ? `_${name}` : name;
}

/** Refuses two reports that would be written to one place, and outputs that would overwrite an input. */
export function refuseCollisions(inputs: readonly Input[], target: Target, context: Context): void {
  if (target.toStdout) return;
  const sources = new Set(inputs.map((i) => resolve(context.cwd, i.file)));
  const taken = new Map<string, string>();
  for (const input of inputs.filter((i) => i.file !== '-'))
    for (const format of target.formats) {
      const path = target.path(input, format, '');
      const full = resolve(context.cwd, path);
      if (sources.has(full)) throw new CannotRun(context.words.overInput(path));
      const other = taken.get(full);
      if (other !== undefined)
        throw new CannotRun(context.words.sameOutput(path, other, input.file));
      taken.set(full, input.file);
    }
}
