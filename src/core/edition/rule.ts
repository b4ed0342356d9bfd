import type { DeepReadonly } from './deep-readonly.js';
import type * as data from './edition-data.js';

/**
 * Rules of an edition file, by kind; pointers name figures, or groups of rows where `column` names
 * the figure in each.
 */

export type RuleData = DeepReadonly<data.RuleData>;
/** Every use of a series, or one total and its parts. */
export type SumRule = SeriesSumRule | TotalSumRule;
export type SeriesSumRule = DeepReadonly<data.SeriesSumRule>;
export type TotalSumRule = DeepReadonly<data.TotalSumRule>;
export type TextRule = DeepReadonly<data.TextRule>;
export type PercentRule = DeepReadonly<data.PercentRule>;
export type TopicsRule = DeepReadonly<data.TopicsRule>;
export type LengthRule = DeepReadonly<data.LengthRule>;
export type PeriodRule = DeepReadonly<data.PeriodRule>;
export type YearsRule = DeepReadonly<data.YearsRule>;
export type OwnYearRule = DeepReadonly<data.OwnYearRule>;
export type LeftOverRule = DeepReadonly<data.LeftOverRule>;
export type WordsRule = DeepReadonly<data.WordsRule>;
export type LimitRule = DeepReadonly<data.LimitRule>;
export type DateRule = DeepReadonly<data.DateRule>;
