import { dirname, extname, join, resolve } from 'node:path';
import { toFileName } from '../../core/file-names.js';
import {
  defaultFormats,
  type Format,
  formatNames,
  formatOf,
  formats as knownFormats,
} from '../../core/render/formats.js';
import { CliError } from '../cli-error.js';
import type { Context } from '../context.js';
import type { Messages } from '../messages/messages.js';
import type { PrinterName } from '../printers/printers.js';
import type { Input } from './find-inputs.js';

/** Where the documents of a build are written. */
export interface OutputTarget {
  readonly formats: readonly Format[];
  readonly isStdout: boolean;
  /** The folder that all documents are written below, if one was named. */
  readonly folder: string | undefined;
  /** Path of a report's document; `title` names a report from standard input. */
  readonly pathOf: (input: Input, format: Format, title: string) => string;
}

/** The options that say where documents go. */
export interface OutputFlags {
  readonly output?: string;
  /** Names of formats, separated by commas. */
  readonly format?: string;
  readonly report: PrinterName;
}

type TargetContext = Pick<Context, 'messages' | 'isStdoutTerminal'>;

/**
 * Reads `-o` and `--format` together: `-` is standard output, a path with the extension of a format
 * is a file, any other path a folder. Throws a CliError if they do not fit each other.
 */
export function chooseTarget(
  flags: OutputFlags,
  inputs: readonly Input[],
  context: TargetContext,
): OutputTarget {
  const { output, format } = flags;
  const formats = format === undefined ? defaultFormats : parseFormats(format, context.messages);
  if (output === '-') return stdoutTarget(formats, inputs, flags, context);
  const fileFormat = knownFormats.find(
    ({ extension }) => output && extname(output) === `.${extension}`,
  );
  if (output !== undefined && fileFormat)
    return fileTarget(output, fileFormat.name, formats, inputs, flags, context);
  return folderTarget(output, formats);
}

/** Stands for every format. */
export const ALL_FORMATS = 'all';

/** Reads a list of formats; they come in the order of the program, not of the list. */
function parseFormats(list: string, { badChoice }: Messages): readonly Format[] {
  const names = list.split(',').map((name) => name.trim());
  const choices: readonly string[] = [...formatNames, ALL_FORMATS];
  for (const name of names)
    if (!choices.includes(name)) throw new CliError(badChoice('--format', name, choices));
  if (names.includes(ALL_FORMATS)) return formatNames;
  return formatNames.filter((format) => names.includes(format));
}

function stdoutTarget(
  formats: readonly Format[],
  inputs: readonly Input[],
  { report }: OutputFlags,
  { messages, isStdoutTerminal }: TargetContext,
): OutputTarget {
  if (formats.length !== 1) throw new CliError(messages.stdoutOneFormat);
  if (inputs.length !== 1) throw new CliError(messages.oneInput('-'));
  if (report === 'json') throw new CliError(messages.stdoutReport);
  if (isStdoutTerminal) throw new CliError(messages.stdoutTerminal);
  return { formats, isStdout: true, folder: undefined, pathOf: () => '-' };
}

function fileTarget(
  output: string,
  fileFormat: Format,
  formats: readonly Format[],
  inputs: readonly Input[],
  { format }: OutputFlags,
  { messages }: TargetContext,
): OutputTarget {
  if (inputs.length !== 1) throw new CliError(messages.oneInput(output));
  const isMismatch = formats.length !== 1 || formats[0] !== fileFormat;
  if (format !== undefined && isMismatch)
    throw new CliError(messages.formatMismatch(output, format));
  return { formats: [fileFormat], isStdout: false, folder: undefined, pathOf: () => output };
}

/** Without a folder, each document is written beside its report. */
const folderTarget = (folder: string | undefined, formats: readonly Format[]): OutputTarget => ({
  formats,
  isStdout: false,
  folder,
  pathOf: (input, format, title) => {
    const { extension } = formatOf(format);
    const name = `${input.file === '-' ? toFileName(title) : input.stem}.${extension}`;
    if (folder !== undefined) return join(folder, input.folder, name);
    return input.file === '-' ? name : join(dirname(input.file), name);
  },
});

/**
 * Throws a CliError if two reports would be written to one place, or a document would overwrite a
 * report.
 */
export function assertNoCollisions(
  inputs: readonly Input[],
  target: OutputTarget,
  { cwd, messages }: Pick<Context, 'cwd' | 'messages'>,
): void {
  if (target.isStdout) return;
  const sources = new Set(inputs.map((input) => resolve(cwd, input.file)));
  const taken = new Map<string, string>();
  for (const input of inputs.filter(({ file }) => file !== '-'))
    for (const format of target.formats) {
      const path = target.pathOf(input, format, '');
      const absolute = resolve(cwd, path);
      if (sources.has(absolute)) throw new CliError(messages.overInput(path));
      const other = taken.get(absolute);
      if (other !== undefined) throw new CliError(messages.sameOutput(path, other, input.file));
      taken.set(absolute, input.file);
    }
}
