import type { FigureCell } from '../edition/edition.js';
import type { SheetCell } from '../extract/sheet.js';
import { type Finding, finding, warning } from '../problem/finding.js';
import type { CellPosition } from '../problem/position.js';
import { isWithUnit, readTypedFigure } from '../report/figure-text.js';
import type { FigureInput } from '../report/figures.js';
import { dateOfDayNumber } from './day-number.js';

/** What is known of a figure before its cell is read. */
interface ExpectedFigure {
  readonly form: FigureCell;
  readonly at: CellPosition;
  /** Whether the figure's cell begins here, and is not merged into one above or to the left. */
  readonly isFirst: boolean;
  /** The workbook's formula of a total; undefined if the figure is not a total. */
  readonly totalFormula: string | undefined;
}

interface FigureReading {
  /** Undefined if a total is left to be computed. */
  readonly value: FigureInput | undefined;
  readonly finding?: Finding;
}

/** Reads a figure from its cell; a blank figure is null, a blank total undefined. */
export function readFigureCell(
  cell: SheetCell | undefined,
  { form, at, isFirst, totalFormula }: ExpectedFigure,
): FigureReading {
  const { pointer } = form;
  const isTotal = totalFormula !== undefined;
  const blank = isTotal ? undefined : null;
  if (cell && !isFirst)
    return { value: blank, finding: finding('form-merged', pointer, { with: cell.at }, { at }) };
  if (!cell || (cell.kind === 'blank' && !cell.formula)) return { value: blank };
  const { text, formula } = cell;
  const noResult = () => finding('form-formula', pointer, { pointer, formula }, { at });
  if (cell.kind === 'error') return { value: blank, finding: noResult() };
  const isOurFormula = formula !== '' && normalised(formula) === totalFormula;
  if (isOurFormula || (isTotal && !text)) return { value: undefined };
  if (formula && !text) return { value: null, finding: noResult() };
  if (cell.kind !== 'number') return readText(text, blank, form, at);
  const number = Number(text);
  const found = cell.look === 'percent' ? `${Number((100 * number).toFixed(6))}%` : '';
  if (found) return { value: blank, finding: finding('form-figure', pointer, { found }, { at }) };
  if (cell.look === '') return { value: number };
  const data = { found: dateOfDayNumber(number) };
  return { value: blank, finding: finding('form-date', pointer, data, { at }) };
}

/** Formulas are compared without spaces, dollar signs and case. */
const normalised = (formula: string): string => formula.replace(/[\s$]/g, '').toUpperCase();

/** Reads a figure that is not a number in the spreadsheet: 1,234, 45件 or 22（其中修订16件）. */
function readText(
  text: string,
  blank: null | undefined,
  form: FigureCell,
  at: CellPosition,
): FigureReading {
  const { figure, doubt } = readTypedFigure(text, form);
  const found = text.trim();
  if (doubt === 'blank-mark')
    return { value: blank, finding: warning('form-blank', form.pointer, { found }, { at }) };
  if (doubt)
    return { value: blank, finding: finding('form-figure', form.pointer, { found }, { at }) };
  const hasOwnUnit = typeof figure === 'object' && !figure?.unit && isWithUnit(text);
  if (figure === null || (typeof figure === 'object' && !hasOwnUnit)) return { value: figure };
  const { value: corrected, note = '' } = typeof figure === 'number' ? { value: figure } : figure;
  const data = { found: text, corrected, note };
  return { value: figure, finding: warning('form-digits', form.pointer, data, { at }) };
}
