import { type Box, boxAround, type Point } from './geometry.js';

/** A corner of a path; `isLine`: a straight line leads to it from the corner before. */
export interface Corner extends Point {
  readonly isLine: boolean;
}

/** Points by which a stroke may be out of level. */
const MAX_SLOPE = 0.3;
/** Points below which a filled rectangle is a line. */
const MAX_LINE_WIDTH = 2;

/** The straight lines of a stroked path that run along the edges of the page. */
export const levelStrokes = (corners: readonly Corner[]): Box[] =>
  corners.flatMap((corner, i) => {
    const before = corners[i - 1];
    if (!corner.isLine || !before) return [];
    const { x, y } = { x: Math.abs(corner.x - before.x), y: Math.abs(corner.y - before.y) };
    return x < MAX_SLOPE || y < MAX_SLOPE ? [boxAround([before, corner])] : [];
  });

/** The middle line of a filled rectangle that is too thin to be anything else. */
export function thinRectangle(corners: readonly Corner[]): Box[] {
  if (corners.length < 4) return [];
  const box = boxAround(corners);
  const isThin = box.right - box.left < MAX_LINE_WIDTH;
  const isFlat = box.bottom - box.top < MAX_LINE_WIDTH;
  if (isThin && box.bottom - box.top > MAX_LINE_WIDTH) {
    const middle = (box.left + box.right) / 2;
    return [{ ...box, left: middle, right: middle }];
  }
  if (isFlat && box.right - box.left > MAX_LINE_WIDTH) {
    const middle = (box.top + box.bottom) / 2;
    return [{ ...box, top: middle, bottom: middle }];
  }
  return [];
}
