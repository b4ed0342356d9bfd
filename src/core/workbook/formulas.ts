import type { Equation, EquationTerm } from '../edition/edition.js';
import { cellName, type PlacedFigure } from './layout.js';

type PlacedFigures = ReadonlyMap<string, PlacedFigure>;

/** The formula, without `=`, that adds up the terms of an equation: SUM(D5:I5)-SUM(D7,D9). */
export function sumFormula({ terms }: Equation, figures: PlacedFigures): string {
  const sumOf = (some: readonly EquationTerm[]): string => `SUM(${termRanges(some, figures)})`;
  const added = terms.filter((term) => term.sign === 1);
  const subtracted = terms.filter((term) => term.sign === -1);
  return sumOf(added) + (subtracted.length ? `-${sumOf(subtracted)}` : '');
}

/** Two cells that are opposite corners of a range, or the same cell. */
interface Range {
  readonly from: PlacedFigure;
  readonly to: PlacedFigure;
}

/** The cells of terms of an equation; neighbours in a row or column become one range: D5:I5. */
export function termRanges(terms: readonly EquationTerm[], figures: PlacedFigures): string[] {
  const ranges: Range[] = [];
  for (const { pointer } of terms) {
    const figure = figures.get(pointer);
    if (!figure) continue;
    const last = ranges.at(-1);
    if (last && continues(last, figure)) ranges.splice(-1, 1, { from: last.from, to: figure });
    else ranges.push({ from: figure, to: figure });
  }
  return ranges.map(rangeName);
}

/** Whether a figure stands right of or below a range that is one row or one column. */
function continues({ from, to }: Range, figure: PlacedFigure): boolean {
  const isRightOf =
    from.row === figure.row && to.row === figure.row && to.column + 1 === figure.column;
  const isBelow =
    from.column === figure.column && to.column === figure.column && to.row + 1 === figure.row;
  return isRightOf || isBelow;
}

function rangeName({ from, to }: Range): string {
  const first = cellName(from.row, from.column);
  const last = cellName(to.row, to.column);
  return first === last ? first : `${first}:${last}`;
}
