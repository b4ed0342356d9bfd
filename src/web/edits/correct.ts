import { limits } from '../../core/limits.js';
import {
  correctedBytes,
  type FixableProblem,
  isFixable,
  withoutOverlaps,
} from '../../core/problem/fixable.js';
import type { Problem } from '../../core/problem/problem.js';
import { readJson } from '../../core/source/json.js';
import type { Reading } from '../../core/source/source.js';
import type { Change, ReportValue } from '../state/report-value.js';

/** Finds the problems of a report file. */
type Check = (reading: Reading) => readonly Problem[];

/** Makes the correction of one problem. */
export const correct = (reading: Reading, problem: FixableProblem): Change => ({
  value: reportOf(corrected(reading, [problem])),
  focus: { pointer: problem.pointer },
  message: '已更正。',
});

/** Makes every correction, as often as a correction brings others to light, but not for ever. */
export function correctAll(reading: Reading, check: Check): Change {
  let count = 0;
  let next = reading;
  for (let round = 0; round < limits.fixRounds; round++) {
    const fixable = withoutOverlaps(check(next).filter(isFixable));
    if (!fixable.length) break;
    count += fixable.length;
    next = corrected(next, fixable);
  }
  return { value: reportOf(next), message: `已更正 ${count} 处。` };
}

const corrected = ({ bytes, file }: Reading, problems: readonly FixableProblem[]): Reading =>
  readJson(correctedBytes(bytes, problems), file);

const reportOf = ({ source }: Reading): ReportValue => (source?.value ?? {}) as ReportValue;
