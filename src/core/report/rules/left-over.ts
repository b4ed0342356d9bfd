import type { LeftOverRule } from '../../edition/rule.js';
import { ruleFinding } from '../../problem/finding.js';
import { isOfLastYear } from './last-year-sentence.js';
import { agreeingMentions } from './numbers-in-text.js';
import type { RuleCheck } from './rule-check.js';

/**
 * Figures of this year in a sentence about last year: the figure was changed and the year was not.
 * One finding a sentence; none if last year's report has the same figure.
 */
export const checkLeftOver: RuleCheck<LeftOverRule> = (rule, context) => {
  const { edition, input, lastYear } = context;
  const year = input.year - 1;
  const prose = context.prose
    .map((p) => ({ ...p, sentences: p.sentences.filter((s) => isOfLastYear(s, context)) }))
    .filter((p) => p.sentences.length);
  if (!prose.length) return [];
  const aboutLastYear = { ...context, prose };
  const textRules = edition.rules.filter((r) => r.kind === 'text');
  const agreeing = textRules.flatMap((textRule) => {
    const ofLastYear =
      lastYear?.edition === edition
        ? agreeingMentions(textRule, { ...aboutLastYear, figures: lastYear.figures })
        : [];
    return agreeingMentions(textRule, aboutLastYear).filter(
      ({ words }) => !ofLastYear.some((other) => other.words === words),
    );
  });
  const bySentence = new Map(agreeing.toReversed().map((m) => [`${m.pointer} ${m.sentence}`, m]));
  return [...bySentence.values()].map(({ pointer, words, found, place }) =>
    ruleFinding(rule, 'left-over', pointer, { words, found, year, place }),
  );
};
