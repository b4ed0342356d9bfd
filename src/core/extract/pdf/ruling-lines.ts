import { at } from '../../at.js';
import { type Box, boxAround, type Point } from './geometry.js';

/** The drawing operations of a page, each with its arguments, as pdf.js gives them. */
interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The numbers of pdf.js for the operations that matter here. */
type Operations = Readonly<
  Record<
    | 'save'
    | 'restore'
    | 'transform'
    | 'constructPath'
    | 'fill'
    | 'eoFill'
    | 'stroke'
    | 'closeStroke',
    number
  >
>;

/** Where the units of a drawing lie on the page (PDF 32000-1, 8.3.4). */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** How a path is painted and its steps: see {@link pathPoints}. */
type PathArguments = readonly [painting: number, [path: ArrayLike<number> | null]];

/** Points by which a stroke may be out of level. */
const MAX_SLOPE = 0.3;
/** Points below which a filled rectangle is a line. */
const MAX_LINE_WIDTH = 2;

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The straight lines on a page that run along its edges: strokes and thin filled rectangles. */
export function rulingLines(
  { fnArray, argsArray }: OperatorList,
  OPS: Operations,
  height: number,
): Box[] {
  const lines: Box[] = [];
  let matrix = IDENTITY;
  const saved: Matrix[] = [];
  fnArray.forEach((operation, i) => {
    if (operation === OPS.save) saved.push(matrix);
    else if (operation === OPS.restore) matrix = saved.pop() ?? matrix;
    else if (operation === OPS.transform) matrix = multiply(matrix, argsArray[i] as Matrix);
    else if (operation === OPS.constructPath) {
      const [painting, [path]] = argsArray[i] as PathArguments;
      const points = path ? pathPoints(Array.from(path), matrix, height) : [];
      if (painting === OPS.fill || painting === OPS.eoFill) lines.push(...thinRectangle(points));
      else if (painting === OPS.stroke || painting === OPS.closeStroke)
        lines.push(...levelStrokes(points));
    }
  });
  return lines;
}

const multiply = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

/** A point on the page, from its top left corner. */
const toPage = ([a, b, c, d, e, f]: Matrix, { x, y }: Point, height: number): Point => ({
  x: a * x + c * y + e,
  y: height - (b * x + d * y + f),
});

/** A corner of a path; `isLine`: a straight line leads to it from the corner before. */
interface Corner extends Point {
  readonly isLine: boolean;
}

/** How many points follow each step of a path: move, line, cubic curve, quadratic curve, close. */
const POINTS_OF_STEP = [1, 1, 3, 2, 0];
const MOVE = 0;
const LINE = 1;

/** The corners of a path that straight lines join. */
function pathPoints(path: readonly number[], matrix: Matrix, height: number): Corner[] {
  const corners: Corner[] = [];
  for (let i = 0; i < path.length; ) {
    const step = at(path, i);
    if (step === MOVE || step === LINE) {
      const point = { x: at(path, i + 1), y: at(path, i + 2) };
      corners.push({ ...toPage(matrix, point, height), isLine: step === LINE });
    }
    i += 1 + 2 * (POINTS_OF_STEP[step] ?? 0);
  }
  return corners;
}

const levelStrokes = (corners: readonly Corner[]): Box[] =>
  corners.flatMap((corner, i) => {
    const before = corners[i - 1];
    if (!corner.isLine || !before) return [];
    const { x, y } = { x: Math.abs(corner.x - before.x), y: Math.abs(corner.y - before.y) };
    return x < MAX_SLOPE || y < MAX_SLOPE ? [boxAround([before, corner])] : [];
  });

/** The middle line of a filled rectangle that is too thin to be anything else. */
function thinRectangle(corners: readonly Corner[]): Box[] {
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
