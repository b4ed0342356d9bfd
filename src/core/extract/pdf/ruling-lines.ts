import { at } from '../../at.js';
import { type Box, boxAround } from '../drawn/geometry.js';
import { IDENTITY, type Matrix, multiply, transform } from '../drawn/matrix.js';
import { type Corner, levelStrokes, thinRectangle } from '../drawn/path-lines.js';
import type { Operations, OperatorList } from './operator-list.js';

/** The operations that matter here. */
type PathOperations = Operations<
  | 'save'
  | 'restore'
  | 'transform'
  | 'constructPath'
  | 'clip'
  | 'eoClip'
  | 'fill'
  | 'eoFill'
  | 'stroke'
  | 'closeStroke'
>;

/** How a path is painted, its steps (see {@link pathPoints}) and its lowest and highest x and y. */
type PathArguments = readonly [
  painting: number,
  [path: ArrayLike<number> | null],
  bounds: ArrayLike<number> | null,
];

/** Where things are drawn. */
interface DrawingState {
  readonly matrix: Matrix;
  /** The box that clips what is drawn. */
  readonly clip: Box;
}

/**
 * The straight lines on a page that run along its edges: strokes and thin filled rectangles. What
 * is clipped is left out: browsers draw the next page's rules below the one that they print.
 */
export function rulingLines(
  { fnArray, argsArray }: OperatorList,
  OPS: PathOperations,
  height: number,
): Box[] {
  const lines: Box[] = [];
  let state: DrawingState = { matrix: IDENTITY, clip: EVERYWHERE };
  let isClip = false;
  const saved: DrawingState[] = [];
  fnArray.forEach((operation, i) => {
    if (operation === OPS.save) saved.push(state);
    else if (operation === OPS.restore) state = saved.pop() ?? state;
    else if (operation === OPS.transform)
      state = { ...state, matrix: multiply(state.matrix, argsArray[i] as Matrix) };
    else if (operation === OPS.clip || operation === OPS.eoClip) isClip = true;
    else if (operation === OPS.constructPath) {
      const [painting, [path], bounds] = argsArray[i] as PathArguments;
      const points = path ? pathPoints(Array.from(path), state.matrix, height) : [];
      if (isClip && bounds)
        state = { ...state, clip: overlap(state.clip, boxOf(bounds, state.matrix, height)) };
      isClip = false;
      for (const line of linesOf(points, painting, OPS)) lines.push(...cropped(line, state.clip));
    }
  });
  return lines;
}

function linesOf(points: readonly Corner[], painting: number, OPS: PathOperations): Box[] {
  if (painting === OPS.fill || painting === OPS.eoFill) return thinRectangle(points);
  return painting === OPS.stroke || painting === OPS.closeStroke ? levelStrokes(points) : [];
}

/** Points by which the middle of a line may lie outside the box in which half of it is seen. */
const HALF_LINE = 1;

/** What is seen of a line, if anything. */
function cropped(line: Box, clip: Box): Box[] {
  const { left, top, right, bottom } = overlap(line, {
    left: clip.left - HALF_LINE,
    top: clip.top - HALF_LINE,
    right: clip.right + HALF_LINE,
    bottom: clip.bottom + HALF_LINE,
  });
  return left <= right && top <= bottom ? [{ left, top, right, bottom }] : [];
}

const EVERYWHERE: Box = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };

/** What two boxes have in common; turned inside out if that is nothing. */
const overlap = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

/** The box of a path on the page. */
function boxOf(bounds: ArrayLike<number>, matrix: Matrix, height: number): Box {
  const [left = 0, bottom = 0, right = 0, top = 0] = Array.from(bounds);
  const corners = [left, right].flatMap((x) => [bottom, top].map((y) => ({ x, y })));
  return boxAround(
    corners.map((corner) => {
      const { x, y } = transform(matrix, corner);
      return { x, y: height - y };
    }),
  );
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
