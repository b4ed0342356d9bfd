import { github } from './github.js';
import { json } from './json.js';
import type { Printer } from './printer.js';
import { text } from './text.js';

/** Ways to print results, by the name that `--report` takes. */
export const printers = { text, json, github } satisfies Readonly<Record<string, Printer>>;

export type PrinterName = keyof typeof printers;

/** Names that `--report` takes, in the order of the help. */
export const printerNames = Object.keys(printers) as PrinterName[];
