import type { RuleData } from '../../edition/rule.js';
import type { Finding } from '../../problem/problem.js';
import { unwritten } from '../prose.js';
import { checkLength, checkPeriod, checkTopics, checkYears } from './content.js';
import { checkSums } from './equations.js';
import { checkPercent, checkText } from './numbers-in-text.js';
import type { Facts, Interpreter } from './rule.js';
import { checkLimit, checkPublication } from './values.js';

/** Every kind of rule but `sum`, whose equations are looked at together. */
const interpreters: {
  readonly [K in Exclude<RuleData['kind'], 'sum'>]: Interpreter<Extract<RuleData, { kind: K }>>;
} = {
  text: checkText,
  percent: checkPercent,
  topics: checkTopics,
  length: checkLength,
  period: checkPeriod,
  years: checkYears,
  limit: checkLimit,
  date: checkPublication,
};

/** Holds a report against every rule of its edition. */
export function checkRules(facts: Facts): Finding[] {
  const { findings, mended, doubtful } = checkSums(facts);
  // Nearly every rule of another kind asks for the year or the agency.
  if (facts.isFaulty('/year') || facts.isFaulty('/agency')) return [...findings];
  // A wrong figure is told once: the prose is held against what it should be.
  const prose = facts.prose.filter((p) => !p.text.includes(unwritten));
  const sound: Facts = {
    ...facts,
    prose,
    figures: mended,
    isFaulty: (pointer) => facts.isFaulty(pointer) || doubtful.has(pointer),
  };
  // Nothing is said yet of what an outline does not say.
  const outlined = new Set(
    facts.prose.filter((p) => p.text.includes(unwritten)).map((p) => p.section),
  );
  const rules = facts.edition.rules.filter(
    (rule) => !('section' in rule && outlined.has(rule.section)),
  );
  return [
    ...findings,
    ...rules.flatMap((rule) =>
      rule.kind === 'sum' ? [] : (interpreters[rule.kind] as Interpreter<RuleData>)(rule, sound),
    ),
  ];
}
