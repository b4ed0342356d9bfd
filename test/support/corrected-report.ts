import { applyEdits } from '../../src/core/problem/apply-edits.js';
import { checkReport, type Problem, readReport } from '../../src/index.js';
import type { Json } from './sample-reports.js';

/** Rounds after which a correction is taken to have no end. */
const MOST_ROUNDS = 9;

/** A report as `check --fix` leaves it, and its problems before. */
export function correctReport(report: Json): { problems: readonly Problem[]; corrected: Json } {
  let text = JSON.stringify(report, null, 2);
  const { problems } = checkReport(readReport(text));
  let left: readonly Problem[] = problems;
  for (let round = 0; left.some((p) => p.fix); round++) {
    if (round > MOST_ROUNDS) throw new Error(`corrections without an end: ${text}`);
    text = applyEdits(
      text,
      left.flatMap((p) => p.fix ?? []),
    );
    left = checkReport(readReport(text)).problems;
  }
  return { problems, corrected: JSON.parse(text) };
}
