import type { Edition } from '../../core/edition/edition.js';
import { isObject } from '../../core/is-object.js';
import { keyOrderOf } from '../state/key-order.js';
import {
  type Change,
  listOf,
  type ReportValue,
  withoutValue,
  withValue,
} from '../state/report-value.js';

/** Keeps the warnings of a rule with a reason; an earlier reason is replaced. */
export function keepWarning(
  value: ReportValue,
  edition: Edition,
  rule: string,
  reason: string,
): Change {
  const waive = [...listOf(value.waive).filter((w) => !isOfRule(w, rule)), { rule, reason }];
  return {
    value: withValue(value, '/waive', waive, keyOrderOf(edition)),
    message: '警告已保留，理由写进了报告文件。',
  };
}

/** Shows the warnings of a rule again. */
export function stopKeeping(value: ReportValue, rule: string): Change {
  const waive = listOf(value.waive).filter((w) => !isOfRule(w, rule));
  return {
    value: waive.length ? withValue(value, '/waive', waive) : withoutValue(value, '/waive'),
    message: '不再保留这项警告。',
  };
}

const isOfRule = (waiver: unknown, rule: string): boolean =>
  isObject(waiver) && waiver.rule === rule;
