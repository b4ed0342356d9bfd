import { readJson } from '#platform';
import { parentPointer } from '../json-pointer.js';
import { composeRule } from './compose-rule.js';
import type { EditionData, FigureOfTable } from './edition.js';
import type { Rule, RuleData } from './rule.js';

/** Rules that editions share. Several may have one id: they give the same problem. */
const commonRules = readJson('schemas/editions/common-rules.json') as readonly RuleData[];

/**
 * Puts all common rules of an id in the place of the id, but those about figures that the form does
 * not have, and composes what every rule says. Throws an Error if a rule or a part of one does not
 * exist.
 */
export function expandRules(
  rules: EditionData['rules'],
  figures: ReadonlyMap<string, FigureOfTable>,
): Rule[] {
  const figuresBelow = new Map<string, string[]>();
  for (const figure of figures.keys())
    for (let pointer = figure; pointer; pointer = parentPointer(pointer)) {
      const found = figuresBelow.get(pointer);
      if (found) found.push(figure);
      else figuresBelow.set(pointer, [figure]);
    }
  return rules.flatMap((rule) => {
    if (typeof rule !== 'string' && 'kind' in rule) return [composeRule(rule, figuresBelow)];
    const { id, ...details } = typeof rule === 'string' ? { id: rule } : rule;
    return commonRulesOf(id)
      .map((common) => composeRule({ ...common, ...details }, figuresBelow))
      .filter(hasMeaning);
  });
}

/** Whether a rule that compares sentences with figures has any figures left. */
export const hasMeaning = (rule: Rule): boolean => !('means' in rule) || rule.means.length > 0;

function commonRulesOf(id: string): RuleData[] {
  const found = commonRules.filter((rule) => rule.id === id);
  if (!found.length) throw new Error(`edition: rule ${id}: no common rule has this id`);
  return found;
}
