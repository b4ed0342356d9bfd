import { readJson } from '#platform';
import type { EditionData } from './edition.js';
import type { RuleData } from './rule.js';

/** Rules that editions share. Several may have one id: they give the same problem. */
const commonRules = readJson('schemas/editions/common-rules.json') as readonly RuleData[];

/** Puts all common rules of an id in the place of the id. Throws if there is none. */
export const expandRules = (rules: EditionData['rules']): RuleData[] =>
  rules.flatMap((rule) => {
    if (typeof rule === 'string') return commonRulesOf(rule);
    if ('kind' in rule) return [rule];
    return commonRulesOf(rule.id).map((common) => ({ ...common, enabled: rule.enabled }));
  });

function commonRulesOf(id: string): RuleData[] {
  const found = commonRules.filter((rule) => rule.id === id);
  if (!found.length) throw new Error(`edition: rule ${id}: no common rule has this id`);
  return found;
}
