import { type Finding, finding } from '../../problem/finding.js';
import { describe } from '../../source/source.js';
import { TODO_MARK } from '../../todo-mark.js';
import type { ReportInput } from '../report.js';
import { isDate } from '../typed-date.js';

/** A signature's date of the right shape that is no day of the calendar; it may be unwritten. */
export function checkSignatureDate({ signature }: ReportInput): Finding[] {
  if (!signature || isDate(signature.date) || signature.date === TODO_MARK) return [];
  return [finding('date', '/signature/date', { found: describe(signature.date), corrected: '' })];
}
