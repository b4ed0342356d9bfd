import type { PeriodRule } from '../../edition/rule.js';
import { ruleFinding } from '../../problem/finding.js';
import type { RuleCheck } from './rule-check.js';

/** A statistical period in the preface must be the whole report year. */
export const checkPeriod: RuleCheck<PeriodRule> = (rule, { prose, input }) => {
  const pattern = new RegExp(rule.pattern);
  const { year } = input;
  return prose
    .filter((p) => p.section === 'preface')
    .flatMap(({ pointer, plain }) => {
      const match = pattern.exec(plain);
      if (!match) return [];
      const { from, to = from, fromDay, toDay } = match.groups ?? {};
      const isReportYear = Number(from) === year && Number(to) === year;
      const isWholeYear = fromDay === rule.fromDay && toDay === rule.toDay;
      if (isReportYear && isWholeYear) return [];
      const data = { words: match[0], year, fromDay: rule.fromDay, toDay: rule.toDay };
      return [ruleFinding(rule, 'period', pointer, data)];
    });
};
