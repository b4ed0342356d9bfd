import type { Rule } from '../../edition/rule.js';
import type { Finding } from '../../problem/finding.js';
import { TODO_MARK } from '../../todo-mark.js';
import { checkEquations } from './equations.js';
import { checkLeftOver } from './left-over.js';
import { checkLength } from './length.js';
import { checkLimit } from './limit.js';
import { checkPercent, checkText } from './numbers-in-text.js';
import { checkOwnYear } from './own-year.js';
import { checkPeriod } from './period.js';
import { checkPublicationDate } from './publication-date.js';
import type { RuleCheck, RuleContext } from './rule-check.js';
import { checkTopics } from './topics.js';
import { checkWords } from './words.js';
import { checkYears } from './years.js';

/** Every kind of rule but `sum`: equations are looked at together. */
type SingleKind = Exclude<Rule['kind'], 'sum'>;

const ruleChecks: {
  readonly [Kind in SingleKind]: RuleCheck<Extract<Rule, { kind: Kind }>>;
} = {
  text: checkText,
  percent: checkPercent,
  topics: checkTopics,
  length: checkLength,
  period: checkPeriod,
  years: checkYears,
  ownYear: checkOwnYear,
  leftOver: checkLeftOver,
  words: checkWords,
  limit: checkLimit,
  date: checkPublicationDate,
};

/** Checks a report against every rule of its edition that is on. */
export function runRules(context: RuleContext): Finding[] {
  const { findings, corrected, uncertain } = checkEquations(context);
  // Nearly every rule of another kind needs the year or the agency.
  if (context.isFaulty('/year') || context.isFaulty('/agency')) return [...findings];
  const isTodo = ({ text }: { readonly text: string }): boolean => text.includes(TODO_MARK);
  const outlined = new Set(context.prose.filter(isTodo).map((p) => p.section));
  // A wrong figure is reported once: the prose is compared with what the figure should be.
  const cleared: RuleContext = {
    ...context,
    prose: context.prose.filter((p) => !isTodo(p)),
    figures: corrected,
    isFaulty: (pointer) => context.isFaulty(pointer) || uncertain.has(pointer),
  };
  // A section that is only outlined does not yet say what it has to.
  const rules = context.edition.rules.filter((r) => !('section' in r && outlined.has(r.section)));
  return [...findings, ...rules.flatMap((rule) => runRule(rule, cleared))];
}

function runRule(rule: Rule, context: RuleContext): Finding[] {
  if (rule.kind === 'sum' || rule.enabled === false) return [];
  return (ruleChecks[rule.kind] as RuleCheck<Rule>)(rule, context);
}
