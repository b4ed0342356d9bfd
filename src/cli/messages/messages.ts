import type { Language } from '../../core/problem/language.js';
import { en } from './en.js';
import { type Messages, zh } from './zh.js';

export type { Messages };

/** Everything the command line says that is not a problem of a report, by language. */
export const messages: Readonly<Record<Language, Messages>> = { zh, en };
