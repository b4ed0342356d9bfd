import type { RuleContext } from './rule-check.js';

/**
 * Whether a sentence speaks of last year only, as the edition's rule about figures that last year's
 * text left over has it: it begins with last year, and names neither the report's year nor 本年.
 */
export function isOfLastYear(sentence: string, { edition, input }: RuleContext): boolean {
  const rule = edition.rules.find((r) => r.kind === 'leftOver');
  const year = rule && new RegExp(rule.pattern).exec(sentence)?.groups?.year;
  if (!rule || Number(year) !== input.year - 1) return false;
  return !sentence.includes(`${input.year}年`) && !new RegExp(rule.unless).test(sentence);
}
