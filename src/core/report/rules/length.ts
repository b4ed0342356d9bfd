import type { LengthRule } from '../../edition/rule.js';
import { ruleFinding } from '../../problem/finding.js';
import type { RuleCheck } from './rule-check.js';
import { sectionText } from './section-text.js';

/** Length of a section in characters, blanks not counted. */
export const checkLength: RuleCheck<LengthRule> = (rule, { prose, isFaulty }) => {
  const { section, most = null, least = null } = rule;
  const pointer = `/${section}`;
  if (isFaulty(pointer)) return [];
  const found = Array.from(sectionText(prose, section).replaceAll('\n', '')).length;
  const isTooLong = most !== null && found > most;
  const isTooShort = least !== null && found < least;
  if (!isTooLong && !isTooShort) return [];
  const code = most === null ? 'too-short' : 'too-long';
  return [ruleFinding(rule, code, pointer, { found, most, least })];
};
