import type { LeftOverRule, OwnYearRule } from '../../edition/rule.js';
import type { RuleContext } from './rule-check.js';

/**
 * Whether a sentence speaks of last year only, as the edition's rule about figures that last year's
 * text left over has it: it begins with last year, and names neither the report's year nor 本年.
 */
export function isOfLastYear(sentence: string, { edition, input }: RuleContext): boolean {
  const rule = edition.rules.find((r) => r.kind === 'leftOver');
  if (!rule || openingYear(sentence, rule) !== input.year - 1) return false;
  const { sentence: unless = [] } = rule.unless;
  return (
    !sentence.includes(`${input.year}年`) &&
    !unless.some((words) => new RegExp(words).test(sentence))
  );
}

/** The year that a sentence begins with, in one of the ways of a rule. */
export function openingYear(
  sentence: string,
  { patterns, unless }: LeftOverRule | OwnYearRule,
): number | undefined {
  const after = (unless.after ?? []).map((words) => new RegExp(`^${words}`));
  for (const pattern of patterns) {
    const match = new RegExp(pattern).exec(sentence);
    const rest = sentence.slice(match?.[0].length);
    if (match && !after.some((words) => words.test(rest))) return Number(match.groups?.年份);
  }
  return undefined;
}
