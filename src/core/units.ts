/** Lengths of paper and of type: an inch is 72 points or 25.4 millimetres. */
const POINTS_PER_INCH = 72;
const MILLIMETRES_PER_INCH = 25.4;

export const MILLIMETRES_PER_POINT = MILLIMETRES_PER_INCH / POINTS_PER_INCH;

export const toPoints = (millimetres: number): number =>
  (millimetres * POINTS_PER_INCH) / MILLIMETRES_PER_INCH;
