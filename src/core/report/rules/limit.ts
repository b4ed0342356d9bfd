import type { LimitRule } from '../../edition/rule.js';
import { ruleFinding } from '../../problem/finding.js';
import type { RuleCheck } from './rule-check.js';

/** Figures beyond what is usual, for all agencies or for those whose name shows their level. */
export const checkLimit: RuleCheck<LimitRule> = (rule, { edition, input, figures, isFaulty }) => {
  const { most = Number.POSITIVE_INFINITY, decimals = Number.POSITIVE_INFINITY } = rule;
  const { agency } = input;
  if (!appliesTo(rule, agency)) return [];
  return rule.figures.flatMap((pointer) => {
    const { value, unit = '' } = figures.get(pointer) ?? {};
    const found = value ?? 0;
    const cell = edition.figures.get(pointer);
    // The limit of an amount is in the unit of its column.
    if (cell?.figure === 'amount' && unit && unit !== cell.unit) return [];
    const isBeyond = found > most || decimalsOf(found) > decimals;
    if (isFaulty(pointer) || !isBeyond) return [];
    return [ruleFinding(rule, 'limit', pointer, { found, agency })];
  });
};

function appliesTo({ agencies, unless }: LimitRule, agency: string): boolean {
  if (!agencies) return true;
  return new RegExp(agencies).test(agency) && !(unless && new RegExp(unless).test(agency));
}

const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0;
