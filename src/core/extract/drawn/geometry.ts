/*
 * Lengths and positions on a page are in points from its top left corner.
 */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle; a straight line is one without width or height. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Points within which two lines are the same: both lines of a double one, and the borders of cells
 * that browsers draw one by one. Far less than the height of a row.
 */
export const LINE_TOLERANCE = 2;
/** Points by which the ends of a line may be out of level. */
const MAX_SLOPE = 0.6;

export const isNear = (a: number, b: number): boolean => Math.abs(a - b) < LINE_TOLERANCE;

export const isVertical = ({ left, right }: Box): boolean => Math.abs(left - right) < MAX_SLOPE;

export const isHorizontal = ({ top, bottom }: Box): boolean => Math.abs(top - bottom) < MAX_SLOPE;

/** Values in ascending order, of those near the one before only the first. */
export const distinct = (values: readonly number[]): number[] => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted.filter((value, i) => {
    const before = sorted[i - 1];
    return before === undefined || !isNear(value, before);
  });
};

/** Math.min and Math.max take no more arguments than the stack holds. */
export const lowest = (values: readonly number[]): number =>
  values.reduce((a, b) => Math.min(a, b), Infinity);
export const highest = (values: readonly number[]): number =>
  values.reduce((a, b) => Math.max(a, b), -Infinity);

/** The smallest box around points. */
export function boxAround(points: readonly Point[]): Box {
  const [xs, ys] = [points.map((p) => p.x), points.map((p) => p.y)];
  return { left: lowest(xs), top: lowest(ys), right: highest(xs), bottom: highest(ys) };
}
