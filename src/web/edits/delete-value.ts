import { lastStep, parentPointer, valueAt } from '../../core/json-pointer.js';
import { type Change, type ReportValue, withoutValue, withValue } from '../state/report-value.js';
import { inFormOfYear } from './blank-report.js';

/**
 * Takes a key, or an item of a list, out of a report. One that no longer names its form comes to
 * have that of its year.
 */
export function deleteValue(value: ReportValue, pointer: string): Change {
  const list = valueAt(value, parentPointer(pointer));
  const next = Array.isArray(list)
    ? withValue(
        value,
        parentPointer(pointer),
        list.filter((_, i) => String(i) !== lastStep(pointer)),
      )
    : withoutValue(value, pointer);
  if (next === value) return { value };
  return {
    value: pointer === '/edition' ? inFormOfYear(next) : next,
    message: '已删除，可以撤销。',
  };
}
