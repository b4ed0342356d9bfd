import type { Severity } from '../problem/severity.js';

/** Rules of an edition file (schemas/edition.schema.json, definition `rule`), by kind. Pointers name figures, or groups of rows where `column` names the figure in each. */

interface Named {
  /** Stable id: the code of the problem it gives. */
  readonly id: string;
  /** What it says, in a phrase. */
  readonly title: string;
  readonly severity: Severity;
}
/** The figure at `total` is the sum of `parts`, less `minus`, with last year's `previous`. */
export interface SumRule extends Named {
  readonly kind: 'sum';
  /** A total that is left out is filled in from its parts. */
  readonly fillsTotal?: boolean;
  /** For every use of this series: its parts add up to its total. */
  readonly series?: string;
  /** For every column of this series by itself. */
  readonly each?: string;
  readonly total?: string;
  readonly parts?: readonly string[];
  readonly minus?: readonly string[];
  readonly previous?: readonly string[];
}
interface InText extends Named {
  /** Regular expression on the text without blanks; group `n` is the number, none means 0. */
  readonly pattern: string;
  /** Not where the sentence up to the end of the match has this. */
  readonly unless?: string;
  readonly column?: string;
  readonly columns?: readonly string[];
  /** Sums of figures, any of which the number may be. */
  readonly sums: readonly (readonly string[])[];
}
export interface TextRule extends InText {
  readonly kind: 'text';
}
/** Group `p` of the pattern is the percentage that `n` is of one of the sums. */
export interface PercentRule extends InText {
  readonly kind: 'percent';
}
export interface TopicsRule extends Named {
  readonly kind: 'topics';
  readonly section: string;
  readonly topics: readonly { readonly name: string; readonly pattern: string }[];
}
export interface LengthRule extends Named {
  readonly kind: 'length';
  readonly section: string;
  readonly most?: number;
  readonly least?: number;
}
export interface PeriodRule extends Named {
  readonly kind: 'period';
  readonly pattern: string;
  readonly fromDay: string;
  readonly toDay: string;
}
export interface YearsRule extends Named {
  readonly kind: 'years';
  readonly section: string;
  /** Parts of a text whose years are not about the report: document numbers, titles, spans of years. */
  readonly except: string;
}
export interface LimitRule extends Named {
  readonly kind: 'limit';
  readonly figures: readonly string[];
  readonly most?: number;
  readonly decimals?: number;
  /** Only for agencies whose name matches. */
  readonly agencies?: string;
  readonly unless?: string;
}
/** Last days of publication, as MM-DD of the year after the report's. */
export interface DateRule extends Named {
  readonly kind: 'date';
  readonly offices: string;
  readonly governments: string;
  readonly isGovernment: string;
}
export type RuleData =
  | SumRule
  | TextRule
  | PercentRule
  | TopicsRule
  | LengthRule
  | PeriodRule
  | YearsRule
  | LimitRule
  | DateRule;
