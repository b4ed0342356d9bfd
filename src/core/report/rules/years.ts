import type { YearsRule } from '../../edition/rule.js';
import { ruleFinding } from '../../problem/finding.js';
import type { RuleCheck } from './rule-check.js';

const yearPattern = /(?<!\d)(?<year>(?:19|20)\d{2})年/g;

/** Years that are more than one away from the report's: left over from another year's text. */
export const checkYears: RuleCheck<YearsRule> = (rule, { prose, input }) => {
  const except = new RegExp(rule.except, 'g');
  return prose
    .filter((p) => p.section === rule.section)
    .flatMap(({ pointer, plain }) => {
      const mentions = plain.replace(except, '').matchAll(yearPattern);
      const years = new Set([...mentions].map((m) => Number(m.groups?.year)));
      return [...years]
        .filter((year) => Math.abs(year - input.year) > 1)
        .map((found) => ruleFinding(rule, 'years', pointer, { found, year: input.year }));
    });
};
