import type { Edition } from '../edition/edition.js';
import type { Figure } from './figures.js';

/**
 * A paragraph, or a numbered heading with text in the same paragraph and blocks below it (spec of
 * the report file, “Block”).
 */
export type Block =
  | string
  | { readonly heading: string; readonly text?: string; readonly content?: readonly Block[] };

/** The fields of a report file that do not depend on the edition. */
export interface ReportInput {
  readonly edition?: string;
  readonly year: number;
  readonly agency: string;
  readonly title?: string;
  readonly preface?: readonly Block[];
  readonly signature?: { readonly agency?: string; readonly date: string };
  /** Warnings to be kept, each with the reason. */
  readonly waive?: readonly { readonly rule: string; readonly reason: string }[];
  readonly [section: string]: unknown;
}

/** A report of the right shape, this year's, last year's or a department's, whatever its sums. */
export interface Report {
  /** Name of the file. */
  readonly file: string;
  readonly edition: Edition;
  /** The report file's value without invisible characters, look-alikes and outer blanks. */
  readonly input: ReportInput;
  /** By JSON Pointer, in the form's order, totals computed. */
  readonly figures: ReadonlyMap<string, Figure>;
}

declare const checked: unique symbol;

/** A report without errors; only a check makes one. */
export interface CheckedReport extends Report {
  readonly [checked]: true;
}
