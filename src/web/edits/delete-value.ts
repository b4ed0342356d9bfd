import { lastStep, parentPointer, valueAt } from '../../core/json-pointer.js';
import { type Change, type ReportValue, withoutValue, withValue } from '../state/report-value.js';

/** Takes a key, or an item of a list, out of a report. */
export function deleteValue(value: ReportValue, pointer: string): Change {
  const list = valueAt(value, parentPointer(pointer));
  const next = Array.isArray(list)
    ? withValue(
        value,
        parentPointer(pointer),
        list.filter((_, i) => String(i) !== lastStep(pointer)),
      )
    : withoutValue(value, pointer);
  return { value: next, message: '已删除，可以撤销。' };
}
