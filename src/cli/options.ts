import { delimiter } from 'node:path';
import type { FontFiles } from '../core/fonts/fonts.js';
import { CliError } from './cli-error.js';
import type { Context } from './context.js';
import type { PrinterName } from './printers/printers.js';

/** Options of the commands that check a batch of reports. */
export interface BatchFlags {
  readonly report: PrinterName;
  readonly strict: boolean;
  readonly font?: readonly string[];
  /** File of last year's report, or folder of such files. */
  readonly previous?: string;
  /** The agency's own copy of an edition file. */
  readonly editionFile?: string;
  /** Number of threads; that of the processor's cores by default. */
  readonly jobs?: number;
  readonly shard?: string;
  /** File that the result of each report is written to. */
  readonly summary?: string;
}

/**
 * Font files by role, from NIANBAO_FONTS and from `--font`, which comes first. Throws a CliError
 * if one is not written as role=file.
 */
export function fontFilesOf(
  flags: readonly string[] = [],
  { env, messages }: Pick<Context, 'env' | 'messages'>,
): FontFiles {
  const pairs = [...(env.NIANBAO_FONTS?.split(delimiter).filter(Boolean) ?? []), ...flags];
  return Object.fromEntries(
    pairs.map((pair) => {
      const end = pair.indexOf('=');
      if (end < 1) throw new CliError(messages.badFontPair(pair));
      return [pair.slice(0, end), pair.slice(end + 1)];
    }),
  );
}

/**
 * The date that documents give as theirs: SOURCE_DATE_EPOCH in seconds, or undefined. Throws a
 * CliError if it is not a number of seconds.
 */
export function sourceDateEpochOf({
  env,
  messages,
}: Pick<Context, 'env' | 'messages'>): number | undefined {
  const value = env.SOURCE_DATE_EPOCH;
  if (!value) return undefined;
  if (!/^\d{1,11}$/.test(value)) throw new CliError(messages.badEpoch(value));
  return Number(value);
}
