import type { DeepReadonly } from './deep-readonly.js';
import type * as data from './edition-data.js';

/*
 * Rules of an edition, by kind; pointers name figures, or groups of rows where `column` names the
 * figure in each. Rules about sentences are written as phrases in the file, and are regular
 * expressions here.
 */

export type RuleData = DeepReadonly<data.RuleData>;
export type UnlessData = DeepReadonly<data.Exceptions>;
export type Meaning = DeepReadonly<data.Meaning>;

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
export type Unless = { readonly [Scope in keyof data.Exceptions]?: string };

/** What is made of a rule's phrases. */
interface Composed {
  readonly patterns: readonly string[];
  readonly unless: Unless;
}
type WithPatterns<R> = Omit<DeepReadonly<R>, 'says' | 'opens' | 'unless' | 'examples'> & Composed;

/** Every use of a series, or one total and its parts. */
export type SumRule = SeriesSumRule | TotalSumRule;
export type SeriesSumRule = DeepReadonly<data.SeriesSumRule>;
export type TotalSumRule = DeepReadonly<data.TotalSumRule>;
export type TextRule = WithPatterns<data.TextRule>;
export type PercentRule = WithPatterns<data.PercentRule>;
export type TopicsRule = DeepReadonly<data.TopicsRule>;
export type LengthRule = DeepReadonly<data.LengthRule>;
export type PeriodRule = DeepReadonly<data.PeriodRule>;
export type YearsRule = DeepReadonly<data.YearsRule>;
export type OwnYearRule = WithPatterns<data.OwnYearRule>;
export type LeftOverRule = WithPatterns<data.LeftOverRule>;
export type WordsRule = DeepReadonly<data.WordsRule>;
export type LimitRule = DeepReadonly<data.LimitRule>;
export type DateRule = DeepReadonly<data.DateRule>;
