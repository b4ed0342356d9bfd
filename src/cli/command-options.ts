import { InvalidArgumentError, Option } from 'commander';
import { reportYears } from '../core/edition/report-years.js';
import { type Format, formatOptions } from '../core/render/formats.js';
import type { FormatSettings } from '../core/render/settings.js';
import { CliError } from './cli-error.js';
import { FONT_ROLES } from './font-roles.js';
import type { Messages } from './messages/messages.js';
import { printerNames } from './printers/printers.js';

type Help = Messages['help'];

/** Threads that `--jobs` can ask for. */
const MAX_THREADS = 9999;

/** An option that is either there or not. */
export const flag = (name: string, description: string): Option =>
  new Option(name, description).default(false);

/** An option with a value; whoever reads it decides what a missing one means. */
export const option = (syntax: string, description: string): Option =>
  new Option(syntax, description);

/** An option that the command cannot do without. */
export const requiredOption = (syntax: string, description: string): Option =>
  new Option(syntax, description).makeOptionMandatory();

/** An option that takes one of a few names. */
export const choice = (name: string, choices: readonly string[], description: string): Option =>
  new Option(`${name} <${choices.join('|')}>`, description).choices(choices);

/** An option that can be given several times. */
export const repeatable = (syntax: string, description: string): Option =>
  new Option(syntax, description).argParser((value: string, earlier: readonly string[] = []) => [
    ...earlier,
    value,
  ]);

/** Options of every command, besides the help and the version. */
export const globalOptions = (help: Help): readonly Option[] => [
  choice('--lang', ['zh', 'en'], help.lang),
  new Option('--quiet', help.quiet),
];

/** `--report`: how results are printed. */
export const reportOption = (help: Help): Option =>
  choice('--report', printerNames, help.report).default('text');

/** `--font`: font files of the agency. */
export const fontOption = (help: Help): Option =>
  repeatable('--font <role=file>', help.font + FONT_ROLES.join(', '));

/** How a setting is asked for: `wordFaces` by `--word-faces`. */
const flagOf = (setting: string): string =>
  `--${setting.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** What can be chosen about single formats. */
export const formatChoices = (help: Help): readonly Option[] =>
  formatOptions.map(({ setting, values }) => {
    const description = help.formatOptions[setting];
    return values
      ? choice(flagOf(setting), values, description)
      : new Option(flagOf(setting), description);
  });

/**
 * What was chosen about formats. Throws a CliError if it is about a format that is not written: the
 * user expects something that would not come.
 */
export function formatSettingsOf(
  flags: FormatSettings,
  formats: readonly Format[],
  { unusedOption }: Messages,
): FormatSettings {
  const given = formatOptions.filter(({ setting }) => flags[setting] !== undefined);
  for (const { setting, format } of given)
    if (!formats.includes(format)) throw new CliError(unusedOption(flagOf(setting), format));
  return Object.fromEntries(given.map(({ setting }) => [setting, flags[setting]]));
}

/** Options of the commands that check a batch of reports. */
export const batchOptions = (help: Help): readonly Option[] => [
  reportOption(help),
  flag('--strict', help.strict),
  option('--previous <path>', help.previous),
  option('--edition-file <file>', help.editionFile),
  option('--jobs <n>', help.jobs).argParser(parseThreads),
  option('--shard <i/n>', help.shard),
  option('--summary <file>', help.summaryFile),
  fontOption(help),
];

/** Reads a year of four digits. */
export function parseYear(text: string): number {
  const { first, last } = reportYears;
  if (!/^\d{4}$/.test(text)) throw invalidValue(`${first}–${last}`);
  return Number(text);
}

function parseThreads(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw invalidValue(`1–${MAX_THREADS}`);
  return Number(text);
}

/** Worded as commander words a choice, so that every wrong value is described in one way. */
const invalidValue = (allowed: string): InvalidArgumentError =>
  new InvalidArgumentError(`Allowed choices are ${allowed}.`);
