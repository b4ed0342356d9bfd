import { InvalidArgumentError, Option } from 'commander';
import { formatOptions } from '../core/render/formats.js';
import type { Messages } from './messages/messages.js';
import { printerNames } from './printers/printers.js';

type Help = Messages['help'];

/** Roles that `--font` takes; named here so that help does not load the fonts. */
export const FONT_ROLES = ['fangsong', 'kai', 'hei', 'title', 'song', 'songLight', 'roman'];

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

/** `--report`: how results are printed. */
export const reportOption = (help: Help): Option =>
  choice('--report', printerNames, help.report).default('text');

/** `--font`: font files of the agency. */
export const fontOption = (help: Help): Option =>
  repeatable('--font <role=file>', help.font + FONT_ROLES.join(', '));

/** What can be chosen about single formats: `wordFaces` is asked for by `--word-faces`. */
export const formatChoices = (help: Help): readonly Option[] =>
  formatOptions.map(({ setting, values }) => {
    const name = `--${setting.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    const description = help.formatOptions[setting];
    return values ? choice(name, values, description).default(values[0]) : flag(name, description);
  });

/** Options of the commands that check a batch of reports. */
export const batchOptions = (help: Help): readonly Option[] => [
  reportOption(help),
  flag('--strict', help.strict),
  option('--previous <file>', help.previous),
  option('--jobs <n>', help.jobs).argParser(parseThreads),
  option('--shard <i/n>', help.shard),
  option('--summary <file>', help.summaryFile),
  fontOption(help),
];

/** Reads a year of four digits. */
export function parseYear(text: string): number {
  if (!/^\d{4}$/.test(text)) throw invalidValue('2025');
  return Number(text);
}

function parseThreads(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw invalidValue(`1–${MAX_THREADS}`);
  return Number(text);
}

/** Worded as commander words a choice, so that every wrong value is described in one way. */
const invalidValue = (allowed: string): InvalidArgumentError =>
  new InvalidArgumentError(`Allowed choices are ${allowed}.`);
