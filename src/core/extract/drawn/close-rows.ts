import { type Box, highest, isHorizontal, isVertical, lowest } from './geometry.js';

/** The ruling lines of a table with rules above its first row and below its last one. */
export interface ClosedRuling {
  readonly lines: readonly Box[];
  /** Whether there was no rule above. */
  readonly isOpenAbove: boolean;
  /** Whether there was no rule below. */
  readonly isOpenBelow: boolean;
}

/** Points from which vertical lines beyond the last rule are the sides of a row. */
const MIN_ROW = 5;
/** Points by which the sides of a row may differ in where they end. */
const MAX_UNEVEN = 2;

/**
 * Closes the first and the last row of a table between their sides: where a page cuts a row, Word
 * and WPS draw no rule at the page's edge, and browsers none below a label beside several rows.
 */
export function closeRows(lines: readonly Box[]): ClosedRuling {
  const vertical = lines.filter((l) => isVertical(l) && !isHorizontal(l));
  if (!vertical.length) return { lines, isOpenAbove: false, isOpenBelow: false };
  const rules = lines.filter(isHorizontal).map((l) => l.top);
  const top = lowest(vertical.map((l) => l.top));
  const bottom = highest(vertical.map((l) => l.bottom));
  const upper = vertical.filter((l) => l.top - top < MAX_UNEVEN);
  const lower = vertical.filter((l) => bottom - l.bottom < MAX_UNEVEN);
  return {
    lines: [
      ...lines,
      ruleBetween(upper, highest(upper.map((l) => l.top))),
      ruleBetween(lower, lowest(lower.map((l) => l.bottom))),
    ],
    isOpenAbove: lowest(rules) - top > MIN_ROW,
    isOpenBelow: bottom - highest(rules) > MIN_ROW,
  };
}

/** A rule at a height, from the first to the last of the sides of a row. */
const ruleBetween = (sides: readonly Box[], y: number): Box => ({
  left: lowest(sides.map((l) => l.left)),
  right: highest(sides.map((l) => l.right)),
  top: y,
  bottom: y,
});
