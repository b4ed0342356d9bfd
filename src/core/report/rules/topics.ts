import type { TopicsRule } from '../../edition/rule.js';
import { ruleFinding } from '../../problem/finding.js';
import type { RuleCheck } from './rule-check.js';
import { sectionText } from './section-text.js';

/** Topics that a section must mention. */
export const checkTopics: RuleCheck<TopicsRule> = (rule, { prose, isFaulty }) => {
  const pointer = `/${rule.section}`;
  if (isFaulty(pointer)) return [];
  const text = sectionText(prose, rule.section);
  return rule.topics
    .filter(({ pattern }) => !new RegExp(pattern).test(text))
    .map(({ name }) => ruleFinding(rule, 'topics', pointer, { topic: name }));
};
