import type { Element } from '@xmldom/xmldom';
import { at } from '../../at.js';
import type { PlacedText } from '../drawn/drawn-page.js';
import { type Matrix, transform } from '../drawn/matrix.js';
import { unreadable } from '../read-error.js';
import { isDrawnText, matrixOf } from './graphic-objects.js';
import { numberOf } from './markup.js';
import { type CodeCharacter, textCodeCharacters } from './text-code.js';

/** Share of the size beyond the end of a character at which the next one stands apart. */
const MIN_GAP = 1 / 2;
/** Share by which a baseline may rise, or leave that of the character before. */
const MAX_SLOPE = 0.001;

/**
 * The text of a TextObject where it is drawn. Throws a ReadError if it does not run from left to
 * right along a level baseline.
 */
export function placedTexts(object: Element, page: number): PlacedText[] {
  if (!isDrawnText(object)) return [];
  const matrix = matrixOf(object);
  const size = numberOf(object, 'Size') ?? 0;
  if (!isUpright(matrix) || size <= 0 || isTurned(object))
    throw unreadable('unplaced-text', { page });
  const em = size * (numberOf(object, 'HScale') ?? 1);
  return textCodeCharacters(object, em).flatMap((characters) =>
    runsOf(characters, size).map((run) => placeRun(run, matrix, size)),
  );
}

/** Whether a matrix leaves text level and unmirrored; characters may slant. */
const isUpright = (matrix: Matrix): boolean => {
  const [a, b, , d] = matrix;
  return matrix.every(Number.isFinite) && a > 0 && d > 0 && Math.abs(b) < a * MAX_SLOPE;
};

/** Whether the line or its characters run in another direction. */
const isTurned = (object: Element): boolean =>
  ['ReadDirection', 'CharDirection'].some((name) => (numberOf(object, name) ?? 0) !== 0);

/** Characters that stand side by side, without blanks around them, one list for each run. */
function runsOf(characters: readonly CodeCharacter[], size: number): CodeCharacter[][] {
  const runs: CodeCharacter[][] = [];
  let blanks: CodeCharacter[] = [];
  for (const character of characters) {
    if (!character.text.trim()) {
      blanks.push(character);
      continue;
    }
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && isBeside(character, before, size)) run.push(...blanks, character);
    else runs.push([character]);
    blanks = [];
  }
  return runs;
}

const isBeside = (next: CodeCharacter, before: CodeCharacter, size: number): boolean =>
  Math.abs(next.y - before.y) < size * MAX_SLOPE &&
  next.x >= before.x &&
  next.x - (before.x + before.width) <= size * MIN_GAP;

function placeRun(run: readonly CodeCharacter[], matrix: Matrix, size: number): PlacedText {
  const [first, last] = [at(run, 0), at(run, -1)];
  const start = transform(matrix, first);
  const end = transform(matrix, { x: last.x + last.width, y: last.y });
  return {
    text: run.map((c) => c.text).join(''),
    left: start.x,
    baseline: start.y,
    width: end.x - start.x,
    size: size * matrix[3],
  };
}
