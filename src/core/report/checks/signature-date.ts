import { type Finding, finding } from '../../problem/finding.js';
import { describe } from '../../source/source.js';
import { TODO_MARK } from '../../todo-mark.js';
import type { ReportInput } from '../report.js';

/** Whether YYYY-MM-DD is a day of the calendar. */
export const isDate = (date: string): boolean =>
  new Date(`${date}T00:00:00Z`).toJSON()?.startsWith(date) ?? false;

/** A signature's date of the right shape that is no day of the calendar; it may be unwritten. */
export function checkSignatureDate({ signature }: ReportInput): Finding[] {
  if (!signature || isDate(signature.date) || signature.date === TODO_MARK) return [];
  return [finding('date', '/signature/date', { found: describe(signature.date), corrected: '' })];
}
