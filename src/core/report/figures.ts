import type { Edition, EquationTerm } from '../edition/edition.js';
import { lastStep, valueAt } from '../json-pointer.js';
import { bareRemark } from './note-marks.js';

/** A figure as the report file gives it (spec of the report file, “Figure”). */
export type FigureInput =
  | number
  | null
  | { readonly value: number; readonly note?: string; readonly unit?: string };

/** A figure of a report; `value` is null if the cell stays blank. */
export interface Figure {
  readonly value: number | null;
  readonly note: string;
  readonly unit: string;
}

const blankFigure: Figure = { value: null, note: '', unit: '' };

/**
 * Reads every figure of the form; totals that are left out or null are computed. `corrected` are
 * the figures to be taken in place of those of the report.
 */
export function readFigures(
  edition: Edition,
  report: unknown,
  corrected: ReadonlyMap<string, FigureInput> = new Map(),
): Map<string, Figure> {
  const figures = new Map<string, Figure>();
  const read = (pointer: string): Figure => {
    const known = figures.get(pointer);
    if (known) return known;
    const input = corrected.get(pointer) ?? valueAt(report, pointer);
    const equation = input == null ? edition.computedTotals.get(pointer) : undefined;
    const figure = equation ? { ...blankFigure, value: total(equation.terms) } : toFigure(input);
    figures.set(pointer, figure);
    return figure;
  };
  const total = (terms: readonly EquationTerm[]): number =>
    terms.reduce((sum, { pointer, sign }) => sum + sign * (read(pointer).value ?? 0), 0);
  for (const pointer of edition.figures.keys()) read(pointer);
  return figures;
}

/** What is no number or no text, as a draft may have it, is blank. */
function toFigure(input: unknown): Figure {
  if (typeof input !== 'object' || !input) return { ...blankFigure, value: numberOrNull(input) };
  const { note, unit, value } = input as { readonly [key: string]: unknown };
  return {
    value: numberOrNull(value),
    note: typeof note === 'string' ? bareRemark(note) : '',
    unit: typeof unit === 'string' ? unit : '',
  };
}

/** Of a number with too many digits JSON makes Infinity. */
const numberOrNull = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

/** A figure as printed in its cell: 22（其中修订16件）, 251000元; empty if it is blank. */
export function printFigure({ value, note, unit }: Figure): string {
  if (value === null) return '';
  // A negative zero is printed without its sign.
  const digits = value === 0 ? '0' : String(value);
  return `${digits}${unit}${note ? `（${note}）` : ''}`;
}

/** The figure at a pointer, or the figures in some columns of every row below it. */
export function figuresUnder(
  edition: Edition,
  pointer: string,
  columns: readonly string[] = [],
): string[] {
  if (edition.figures.has(pointer)) return [pointer];
  const below = `${pointer}/`;
  return [...edition.figures.keys()].filter(
    (figure) => figure.startsWith(below) && columns.includes(lastStep(figure)),
  );
}
