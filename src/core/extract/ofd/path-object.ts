import type { Element } from '@xmldom/xmldom';
import type { Box, Point } from '../drawn/geometry.js';
import { type Matrix, transform } from '../drawn/matrix.js';
import { type Corner, levelStrokes, thinRectangle } from '../drawn/path-lines.js';
import { isFilled, isStroked, matrixOf } from './graphic-objects.js';
import { childNamed, numbersIn, textOf } from './markup.js';

/** The straight lines of a PathObject that run along the edges of the page. */
export function pathLines(object: Element): Box[] {
  const [fill, stroke] = [isFilled(object, false), isStroked(object, true)];
  if (!fill && !stroke) return [];
  const data = textOf(childNamed(object, 'AbbreviatedData'));
  return subpathsOf(data, matrixOf(object)).flatMap((corners) => {
    const line = fill ? thinRectangle(corners) : [];
    return line.length || !stroke ? line : levelStrokes(corners);
  });
}

/**
 * The parts of a path, each begun by a move. Operators: start, move, line, quadratic and cubic
 * curve, arc, close (GB/T 33190, AbbreviatedData); every one but the last ends with its end point.
 */
function subpathsOf(data: string, matrix: Matrix): Corner[][] {
  const subpaths: Corner[][] = [];
  for (const [, operator, operands = ''] of data.matchAll(/([SMLQBAC])([^SMLQBAC]*)/g)) {
    const current = subpaths.at(-1);
    const [x = NaN, y = NaN] = numbersIn(operands).slice(-2);
    if (operator === 'S' || operator === 'M') subpaths.push([cornerAt({ x, y }, matrix, false)]);
    else if (operator !== 'C') current?.push(cornerAt({ x, y }, matrix, operator === 'L'));
    else if (current?.[0]) current.push({ ...current[0], isLine: true });
  }
  return subpaths;
}

const cornerAt = (point: Point, matrix: Matrix, isLine: boolean): Corner => ({
  ...transform(matrix, point),
  isLine,
});
