import type { OwnYearRule } from '../../edition/rule.js';
import { ruleFinding } from '../../problem/finding.js';
import { openingYear } from './last-year-sentence.js';
import type { RuleCheck } from './rule-check.js';
import { sectionText } from './section-text.js';

/** A section whose sentences begin with last year must name the report's year somewhere. */
export const checkOwnYear: RuleCheck<OwnYearRule> = (rule, { prose, input, isFaulty }) => {
  const pointer = `/${rule.section}`;
  const { year } = input;
  if (isFaulty(pointer) || sectionText(prose, rule.section).includes(`${year}年`)) return [];
  const years = prose
    .filter((p) => p.section === rule.section)
    .flatMap(({ sentences }) => sentences.flatMap((s) => openingYear(s, rule) ?? []));
  // Years before the last have a finding each.
  const found = Math.max(...years);
  if (found !== year - 1) return [];
  return [ruleFinding(rule, 'own-year', pointer, { found, year })];
};
