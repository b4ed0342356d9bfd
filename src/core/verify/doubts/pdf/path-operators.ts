import { boxAround, type Point } from '../../../extract/drawn/geometry.js';
import { type Drawing, numbers, wordsOf } from './drawing.js';
import type { Operators } from './operators.js';
import { describeColour } from './state-operators.js';

/** The steps of a rectangle. */
const RECTANGLE = 'mlllh';
/** Points by which a rectangle around the page may miss its edge. */
const TOLERANCE = 0.5;

/** Adds a step with its points to the path. */
function addStep({ path }: Drawing, step: string, points: readonly Point[]): void {
  path.steps += step;
  path.points.push(...points);
}

const step =
  (name: string, count: number): Operators[string] =>
  (drawing, operands) => {
    const all = numbers(operands, 2 * count);
    const points = Array.from({ length: count }, (_, i) =>
      drawing.place(all[2 * i] as number, all[2 * i + 1] as number),
    );
    addStep(drawing, name, points);
  };

const addRectangle: Operators[string] = (drawing, operands) => {
  const [x = 0, y = 0, width = 0, height = 0] = numbers(operands, 4);
  const corners = [
    drawing.place(x, y),
    drawing.place(x + width, y),
    drawing.place(x + width, y + height),
    drawing.place(x, y + height),
  ];
  addStep(drawing, RECTANGLE, corners);
};

/** Paints the path and ends it; then it may become a clip. */
const paint =
  (paintsLine: boolean, paintsShape: boolean, closes = false): Operators[string] =>
  (drawing, _, operator) => {
    if (closes) addStep(drawing, 'h', []);
    const { fill, stroke, lineStyle, lineWidth } = drawing.state;
    const [a, b, c, d] = drawing.state.matrix;
    const { steps, points } = drawing.path;
    const mark = { operator, what: steps, points };
    const colours = [paintsShape ? [fill] : [], paintsLine ? [stroke] : []].flat();
    const looks = {
      colour: colours.map(describeColour).join(', '),
      'line-style': paintsLine ? wordsOf(lineStyle) : '',
    };
    // A scaled line is as much wider as the area that the scale makes of a square.
    const width = lineWidth * Math.sqrt(Math.abs(a * d - b * c));
    if (colours.length > 0)
      drawing.draw(
        { ...mark, type: paintsShape ? 'shape' : 'line', shape: paintsLine ? [width] : [] },
        looks,
      );
    endPath(drawing);
  };

function endPath(drawing: Drawing): void {
  const { clip } = drawing.state;
  const { steps, points } = drawing.path;
  const places = points.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`).join(' ');
  if (drawing.clipRule && !coversPage(drawing))
    drawing.set({ clip: `${clip}${steps} ${places} ${drawing.clipRule} n ` });
  drawing.clipRule = '';
  drawing.path = { steps: '', points: [] };
}

/** Whether the path is a rectangle around the whole page: as a clip, that hides nothing. */
function coversPage({ path, sides: [left = 0, bottom = 0, right = 0, top = 0] }: Drawing): boolean {
  const isOnEdge = ({ x, y }: Point): boolean =>
    (x <= left + TOLERANCE || x >= right - TOLERANCE) &&
    (y <= bottom + TOLERANCE || y >= top - TOLERANCE);
  const around = boxAround(path.points);
  const isWhole = around.right - around.left >= right - left - 2 * TOLERANCE;
  const isHigh = around.bottom - around.top >= top - bottom - 2 * TOLERANCE;
  return path.steps === RECTANGLE && path.points.every(isOnEdge) && isWhole && isHigh;
}

const setClip: Operators[string] = (drawing, _, operator) => {
  drawing.clipRule = operator;
};

export const pathOperators: Operators = {
  m: step('m', 1),
  l: step('l', 1),
  c: step('c', 3),
  v: step('v', 2),
  y: step('y', 2),
  h: step('h', 0),
  re: addRectangle,
  W: setClip,
  'W*': setClip,
  n: paint(false, false),
  S: paint(true, false),
  s: paint(true, false, true),
  f: paint(false, true),
  F: paint(false, true),
  'f*': paint(false, true),
  B: paint(true, true),
  'B*': paint(true, true),
  b: paint(true, true, true),
  'b*': paint(true, true, true),
};
