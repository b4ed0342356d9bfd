import { parseArgs } from 'node:util';
import type { Language } from '../core/problem/language.js';

/** Options that must be known even if the command line turns out to be wrong. */
export interface EarlyOptions {
  /** Language of the help and of the message that says what is wrong. */
  readonly language: Language;
  /** Results are printed as JSON; a failure is too. */
  readonly isJson: boolean;
  /** Only results and errors are printed. */
  readonly isQuiet: boolean;
}

/**
 * Reads --lang, --report and --quiet before commander does, which needs the language for its
 * texts.
 */
export function readEarlyOptions(args: readonly string[]): EarlyOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      lang: { type: 'string' },
      report: { type: 'string' },
      quiet: { type: 'boolean' },
    },
    strict: false,
    allowPositionals: true,
  });
  return {
    language: values.lang === 'en' ? 'en' : 'zh',
    isJson: values.report === 'json',
    isQuiet: values.quiet === true,
  };
}
