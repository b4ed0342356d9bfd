import { correctedBytes, isFixable, withoutOverlaps } from '../../src/core/problem/fixable.js';
import { checkReport, type Problem, readReport } from '../../src/index.js';
import type { Json } from './sample-reports.js';

/** Rounds after which a correction is taken to have no end. */
const MOST_ROUNDS = 9;

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** A report as `check --fix` leaves it, and its problems before. */
export function correctReport(report: Json): { problems: readonly Problem[]; corrected: Json } {
  let bytes: Uint8Array = new TextEncoder().encode(JSON.stringify(report, null, 2));
  const { problems } = checkReport(readReport(bytes));
  let fixable = problems.filter(isFixable);
  for (let round = 0; fixable.length; round++) {
    if (round > MOST_ROUNDS) throw new Error(`corrections without an end: ${decode(bytes)}`);
    bytes = correctedBytes(bytes, withoutOverlaps(fixable));
    fixable = checkReport(readReport(bytes)).problems.filter(isFixable);
  }
  return { problems, corrected: JSON.parse(decode(bytes)) };
}
