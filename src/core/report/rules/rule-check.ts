import type { Edition } from '../../edition/edition.js';
import type { Finding } from '../../problem/finding.js';
import type { Figure } from '../figures.js';
import type { Prose } from '../prose.js';
import type { Report, ReportInput } from '../report.js';

/** What rules are checked against. */
export interface RuleContext {
  readonly edition: Edition;
  readonly input: ReportInput;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly prose: readonly Prose[];
  /** Whether the value at a pointer is wrong already; no rule is checked against such a value. */
  readonly isFaulty: (pointer: string) => boolean;
  /** Whether a faulty figure is taken as its correction in sums. */
  readonly isCorrected: (pointer: string) => boolean;
  /** Last year's report, if it was given. */
  readonly lastYear: Report | undefined;
}

/** Checks a report against one rule of an edition's data. */
export type RuleCheck<Rule> = (rule: Rule, context: RuleContext) => Finding[];
