import { at, getOrThrow } from '../../core/at.js';
import type { Edition } from '../../core/edition/edition.js';
import type { CorrectionData } from '../../core/problem/messages/message-data.js';
import type { Change, ReportValue } from '../state/report-value.js';
import { typeFigures } from './figures.js';

/**
 * Puts the figures that are expected in the place of those that are there, as one step. The cursor
 * goes to the first of them.
 */
export function correctFigures(
  value: ReportValue,
  edition: Edition,
  corrections: readonly CorrectionData[],
): Change {
  const { place, pointer, expected } = at(corrections, 0);
  const texts = corrections.map(
    (c) => [getOrThrow(edition.figures, c.pointer), String(c.expected)] as const,
  );
  const { message = '', ...change } = typeFigures(value, edition, texts);
  const done =
    corrections.length > 1
      ? `已改正 ${corrections.length} 格，可以撤销。`
      : `${place}已改为 ${expected}，可以撤销。`;
  return { ...change, focus: { pointer }, message: done + message };
}
