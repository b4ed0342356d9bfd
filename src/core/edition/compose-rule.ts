import { isBelow } from '../json-pointer.js';
import type { FigureOfTable } from './edition.js';
import { anyOf, composePhrase } from './phrases.js';
import type { Meaning, Rule, RuleData, Unless, UnlessData } from './rule.js';

/**
 * Makes regular expressions of a rule's phrases, and leaves out what it says of figures that the
 * form does not have. Throws an Error that names the rule and a part that is no word group.
 */
export function composeRule(rule: RuleData, figures: ReadonlyMap<string, FigureOfTable>): Rule {
  try {
    switch (rule.kind) {
      case 'text':
      case 'percent': {
        const { says, examples: _, ...rest } = rule;
        const means = meansOfForm(rule.means, figures);
        const words = means.map((meaning) => meaning.words ?? []);
        const patterns = says.map((phrase) => composePhrase(phrase, undefined, words));
        return { ...rest, patterns, unless: composeUnless(rule.unless), means };
      }
      case 'ownYear':
      case 'leftOver': {
        const { opens, ...rest } = rule;
        const patterns = opens.map((phrase) => `^${composePhrase(phrase)}`);
        return { ...rest, patterns, unless: composeUnless(rule.unless) };
      }
      default:
        return rule;
    }
  } catch (cause) {
    throw new Error(`rule ${rule.id}: ${(cause as Error).message}`, { cause });
  }
}

const composeUnless = (unless: UnlessData = {}): Unless =>
  Object.fromEntries(Object.entries(unless).map(([scope, phrases]) => [scope, anyOf(phrases)]));

/** Meanings with the sums whose figures the form has, if it has any. */
function meansOfForm(
  means: readonly Meaning[],
  figures: ReadonlyMap<string, FigureOfTable>,
): Meaning[] {
  const pointers = [...figures.keys()];
  const isOfForm = (pointer: string): boolean =>
    figures.has(pointer) || pointers.some((figure) => isBelow(figure, pointer));
  return means
    .map((meaning) => ({ ...meaning, sums: meaning.sums.filter((sum) => sum.every(isOfForm)) }))
    .filter(({ sums }) => sums.length);
}
