import type { DateRule } from '../../edition/rule.js';
import { ruleFinding } from '../../problem/finding.js';
import { isDate } from '../typed-date.js';
import type { RuleCheck } from './rule-check.js';

const pointer = '/signature/date';

/**
 * 成文日期: it is an error if the report year was not over, and a warning if the last day of
 * publication had passed.
 */
export const checkPublicationDate: RuleCheck<DateRule> = (rule, { input, isFaulty }) => {
  if (!input.signature || isFaulty('/signature') || !isDate(input.signature.date)) return [];
  const { id, severity, governments, offices } = rule;
  const found = input.signature.date;
  const isGovernment = new RegExp(rule.isGovernment).test(input.agency);
  const first = `${input.year + 1}-01-01`;
  const last = `${input.year + 1}-${isGovernment ? governments : offices}`;
  if (found < first)
    return [ruleFinding({ id: `${id}-early`, severity }, 'date-early', pointer, { found, first })];
  if (found <= last) return [];
  const late = { id: `${id}-late`, severity: 'warning' } as const;
  return [ruleFinding(late, 'date-late', pointer, { found, last })];
};
