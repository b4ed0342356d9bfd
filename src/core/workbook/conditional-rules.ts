import type { ConditionalRule } from 'hucre/xlsx';
import { getOrThrow } from '../at.js';
import type { Edition, Equation, FigureKind } from '../edition/edition.js';
import { sumFormula, termRanges } from './formulas.js';
import type { PlacedFigure, TableSheet } from './layout.js';
import { faultStyle } from './styles.js';

type PlacedFigures = ReadonlyMap<string, PlacedFigure>;

/** A formula that turns a cell red where it is true. */
interface FaultMark {
  readonly cell: string;
  readonly formula: string;
}

/**
 * Rules that turn a cell of a table red while a clerk types, where `check` would find an error:
 * at the total of an equation that does not hold, and at what is not a figure.
 */
export function conditionalRules(
  edition: Edition,
  sheet: TableSheet,
  figures: PlacedFigures,
): ConditionalRule[] {
  const isHere = (figure: PlacedFigure): boolean => figure.sheet.name === sheet.name;
  const marks = [
    ...edition.equations
      .filter((equation) => !equation.terms.some((term) => term.previous))
      .filter((equation) => isHere(getOrThrow(figures, equation.total)))
      .map((equation) => equationMark(equation, figures)),
    ...[...figures]
      .filter(([, figure]) => isHere(figure))
      .map(([pointer, { name, cell }]) => ({
        cell: name,
        formula: edition.computedTotals.has(pointer) ? noTotal(name) : noFigure(name, cell.figure),
      })),
  ];
  return marks.map(({ cell, formula }, i) => ({
    type: 'expression',
    priority: i + 1,
    range: cell,
    formula,
    style: faultStyle,
  }));
}

/**
 * Marks a total that differs from the sum of its terms by 0.000001 or more. Like `check`, it
 * leaves out equations in which a figure is not a whole number.
 */
function equationMark(equation: Equation, figures: PlacedFigures): FaultMark {
  const { name: total } = getOrThrow(figures, equation.total);
  const fractions = [...termRanges(equation.terms, figures), total].map(
    (range) => `SUMPRODUCT(--(ABS(INT(${range}))<>${range}))`,
  );
  const difference = `ROUND(${total}-(${sumFormula(equation, figures)}),6)`;
  return {
    cell: total,
    formula: `AND(ISNUMBER(${total}),${fractions.join('+')}=0,${difference}<>0)`,
  };
}

/** True for a total that was typed over and is not a whole number; a formula follows its terms. */
function noTotal(cell: string): string {
  const isFraction = `IF(ISNUMBER(${cell}),ABS(INT(${cell}))<>${cell},FALSE)`;
  return `OR(ISTEXT(${cell}),IF(_xlfn.ISFORMULA(${cell}),FALSE,${isFraction}))`;
}

/** True for what is not a figure of this kind. */
function noFigure(cell: string, kind: FigureKind): string {
  const conditions = [`ISTEXT(${cell})`, `ISERROR(${cell})`];
  const ifNumber = (condition: string): string => `IF(ISNUMBER(${cell}),${condition},FALSE)`;
  if (kind !== 'change') conditions.push(ifNumber(`${cell}<0`));
  if (kind !== 'amount') conditions.push(ifNumber(`${cell}<>INT(${cell})`));
  return `OR(${conditions.join(',')})`;
}
