import { at } from '../../at.js';
import type { Box } from '../drawn/geometry.js';
import { IDENTITY, type Matrix, multiply, transform } from '../drawn/matrix.js';
import { type Corner, levelStrokes, thinRectangle } from '../drawn/path-lines.js';

/** The drawing operations of a page, each with its arguments, as pdf.js gives them. */
export interface OperatorList {
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

/** How a path is painted and its steps: see {@link pathPoints}. */
type PathArguments = readonly [painting: number, [path: ArrayLike<number> | null]];

/** The straight lines on a page that run along its edges: strokes and thin filled rectangles. */
export function rulingLines(
  { fnArray, argsArray }: OperatorList,
  OPS: Operations,
  height: number,
): Box[] {
  const lines: Box[] = [];
  let matrix: Matrix = IDENTITY;
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

/** How many points follow each step of a path: move, line, cubic curve, quadratic curve, close. */
const POINTS_OF_STEP = [1, 1, 3, 2, 0];
const MOVE = 0;
const LINE = 1;

/** The corners of a path that straight lines join, from the top left corner of the page. */
function pathPoints(path: readonly number[], matrix: Matrix, height: number): Corner[] {
  const corners: Corner[] = [];
  for (let i = 0; i < path.length; ) {
    const step = at(path, i);
    if (step === MOVE || step === LINE) {
      const { x, y } = transform(matrix, { x: at(path, i + 1), y: at(path, i + 2) });
      corners.push({ x, y: height - y, isLine: step === LINE });
    }
    i += 1 + 2 * (POINTS_OF_STEP[step] ?? 0);
  }
  return corners;
}
