import { lastStep } from '../json-pointer.js';
import type { DeepReadonly } from './deep-readonly.js';
import type { Meaning as MeaningData } from './edition-data.js';
import { phrases } from './phrases.js';
import type { Meaning, Rule, RuleData, Unless, UnlessData } from './rule.js';

/**
 * Makes regular expressions of a rule's phrases, and leaves out what it says of figures that the
 * form does not have; `figuresBelow` has those at and below each pointer. Throws an Error that
 * names the rule and a part that is no word group.
 */
export function composeRule(
  rule: RuleData,
  figuresBelow: ReadonlyMap<string, readonly string[]>,
): Rule {
  try {
    switch (rule.kind) {
      case 'text':
      case 'percent': {
        const { says, examples: _, ...rest } = rule;
        const means = meansOfForm(rule.means, figuresBelow);
        const words = means.map((meaning) => meaning.words);
        const patterns = says.map((phrase) => phrases.compose(phrase, words));
        const given = rule.given && phrases.anyOf(rule.given);
        return { ...rest, patterns, given, unless: composeUnless(rule.unless), means };
      }
      case 'ownYear':
      case 'leftOver': {
        const { opens, ...rest } = rule;
        const patterns = opens.map((phrase) => `^${phrases.compose(phrase)}`);
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
  Object.fromEntries(
    Object.entries(unless).map(([scope, words]) => [
      scope,
      words.map((word) => phrases.anyOf([word])),
    ]),
  );

/** Meanings with the sums whose figures the form has, if it has any. */
const meansOfForm = (
  means: DeepReadonly<MeaningData[]>,
  figuresBelow: ReadonlyMap<string, readonly string[]>,
): Meaning[] =>
  means
    .map(({ words = [], column, columns = column ? [column] : [], sums }): Meaning => {
      const cellsOf = (pointer: string): string[] =>
        (figuresBelow.get(pointer) ?? []).filter(
          (figure) => figure === pointer || columns.includes(lastStep(figure)),
        );
      return {
        words,
        columns,
        sums: sums
          .filter((sum) => sum.every((pointer) => cellsOf(pointer).length))
          .map((pointers) => ({ pointers, cells: pointers.flatMap(cellsOf) })),
      };
    })
    .filter(({ sums }) => sums.length);
