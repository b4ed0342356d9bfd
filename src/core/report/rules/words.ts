import type { WordsRule } from '../../edition/rule.js';
import { ruleFinding } from '../../problem/finding.js';
import type { RuleCheck } from './rule-check.js';

/** Words that the edition has others for, each once in a text. */
export const checkWords: RuleCheck<WordsRule> = (rule, { prose }) =>
  rule.words.flatMap(({ pattern, instead = '' }) => {
    const words = new RegExp(pattern);
    return prose.flatMap(({ pointer, plain }) => {
      const found = words.exec(plain)?.[0];
      return found === undefined
        ? []
        : [ruleFinding(rule, 'old-words', pointer, { found, instead })];
    });
  });
