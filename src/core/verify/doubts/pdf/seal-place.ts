import { type Box, boxAround, type Point } from '../../../extract/drawn/geometry.js';
import { toPoints } from '../../../units.js';
import { MOST_SEAL } from '../seal-size.js';
import type { Mark } from './mark.js';

const MOST_POINTS = toPoints(MOST_SEAL);
/** Lines of a signature: the agency and the date. */
const SIGNATURE_LINES = 2;
/** Points from the edge of the page to their left: further than a paragraph begins. */
const LEAST_LEFT = 120;
/** Points around them within which the middle of a seal is. */
const REACH = 40;

/** Where a seal may stand, by the marks of the last page: on the signature, if that has one. */
export function signaturePlace(marks: readonly Mark[]): Box | undefined {
  const starts = marks.flatMap(({ type, isArtifact, points }) =>
    type === 'text' && !isArtifact ? points : [],
  );
  const baselines = [...new Set(starts.map(({ y }) => y))].sort((a, b) => a - b);
  const lines = baselines.slice(0, SIGNATURE_LINES).map((y) => starts.filter((s) => s.y === y));
  const isIndented = (line: readonly Point[]): boolean => boxAround(line).left > LEAST_LEFT;
  return lines.length === SIGNATURE_LINES && lines.every(isIndented)
    ? boxAround(lines.flat())
    : undefined;
}

/** Whether something is as large as a seal, and its middle stands on the signature. */
export function isSeal(corners: readonly Point[], place: Box | undefined): boolean {
  if (!place) return false;
  const { left, top, right, bottom } = boxAround(corners);
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return (
    right - left <= MOST_POINTS &&
    bottom - top <= MOST_POINTS &&
    x > place.left - REACH &&
    x < place.right + MOST_POINTS &&
    y > place.top - REACH &&
    y < place.bottom + REACH
  );
}
