import type { DeepReadonly } from './deep-readonly.js';
import type * as data from './edition-data.js';

/*
 * Rules of an edition, by kind; pointers name figures, or groups of rows where `column` names the
 * figure in each. Rules about sentences are written as phrases in the file, and are regular
 * expressions here.
 */

export type RuleData = DeepReadonly<data.RuleData>;
export type UnlessData = DeepReadonly<data.Exceptions>;

/** What a sentence may speak of: figures, or groups of rows in some columns. */
export interface Meaning {
  readonly words: readonly string[];
  readonly columns: readonly string[];
  /** Any of them; `pointers` as the rule names them, `cells` the figures that are added up. */
  readonly sums: readonly {
    readonly pointers: readonly string[];
    readonly cells: readonly string[];
  }[];
}

/** A rule as reports are checked against it. */
export type Rule =
  | SumRule
  | TextRule
  | PercentRule
  | TopicsRule
  | LengthRule
  | PeriodRule
  | YearsRule
  | OwnYearRule
  | LeftOverRule
  | WordsRule
  | LimitRule
  | DateRule;

/** Regular expressions of what a mention is not counted for, by where it stands. */
export type Unless = { readonly [Scope in keyof data.Exceptions]?: readonly string[] };

/** What is made of a rule's phrases. */
interface Composed {
  readonly patterns: readonly string[];
  readonly unless: Unless;
}
type WithPatterns<R> = Omit<
  DeepReadonly<R>,
  'says' | 'opens' | 'given' | 'unless' | 'means' | 'examples'
> &
  Composed;
/** A rule that compares numbers in sentences; `given` is a regular expression too. */
type Counting<R> = WithPatterns<R> & {
  readonly given: string | undefined;
  readonly means: readonly Meaning[];
};

/** Every use of a series, or one total and its parts. */
export type SumRule = SeriesSumRule | TotalSumRule;
export type SeriesSumRule = DeepReadonly<data.SeriesSumRule>;
export type TotalSumRule = DeepReadonly<data.TotalSumRule>;
export type TextRule = Counting<data.TextRule>;
export type PercentRule = Counting<data.PercentRule>;
export type TopicsRule = DeepReadonly<data.TopicsRule>;
export type LengthRule = DeepReadonly<data.LengthRule>;
export type PeriodRule = DeepReadonly<data.PeriodRule>;
export type YearsRule = DeepReadonly<data.YearsRule>;
export type OwnYearRule = WithPatterns<data.OwnYearRule>;
export type LeftOverRule = WithPatterns<data.LeftOverRule>;
export type WordsRule = DeepReadonly<data.WordsRule>;
export type LimitRule = DeepReadonly<data.LimitRule>;
export type DateRule = DeepReadonly<data.DateRule>;
