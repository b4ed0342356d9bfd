import type { LeftOverRule, TextRule } from '../../edition/rule.js';
import { ruleFinding } from '../../problem/finding.js';
import { isOfLastYear } from './last-year-sentence.js';
import { agreeingMentions, textRulesOf } from './numbers-in-text.js';
import type { RuleCheck, RuleContext } from './rule-check.js';

/**
 * Figures of this year in a sentence about last year: the figure was changed and the year was not.
 * One finding a sentence; none if last year's report has the same figure.
 */
export const checkLeftOver: RuleCheck<LeftOverRule> = (rule, context) => {
  const { edition, input } = context;
  const textRules = textRulesOf(edition);
  const candidates = context.prose.filter(({ plain }) => plain.includes(`${input.year - 1}`));
  return candidates.flatMap((prose) =>
    [...new Set(prose.sentences)]
      .filter((sentence) => isOfLastYear(sentence, context))
      .flatMap((sentence) => {
        // The sentence names last year as a report of this year names this year.
        const ofYear = { ...input, year: input.year - 1 };
        const alone = {
          ...context,
          input: ofYear,
          prose: [{ ...prose, plain: sentence, sentences: [sentence] }],
        };
        const first = firstLeftOver(textRules, alone);
        if (!first) return [];
        const { words, found, place } = first;
        const data = { words, found, year: ofYear.year, place };
        return [ruleFinding(rule, 'left-over', prose.pointer, data)];
      }),
  );
};

/** The first number of the context's prose that is of this year's report and not of last year's. */
function firstLeftOver(textRules: readonly TextRule[], context: RuleContext) {
  const { edition, lastYear } = context;
  for (const textRule of textRules) {
    const ofLastYear =
      lastYear?.edition === edition
        ? agreeingMentions(textRule, { ...context, figures: lastYear.figures })
        : [];
    const words = new Set(ofLastYear.map((m) => m.words));
    const first = agreeingMentions(textRule, context).find((m) => !words.has(m.words));
    if (first) return first;
  }
  return undefined;
}
