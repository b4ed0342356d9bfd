import type { Edition, FigureCell } from '../../core/edition/edition.js';
import { valueAt } from '../../core/json-pointer.js';
import { readTypedFigure } from '../../core/report/figure-text.js';
import { readFigures } from '../../core/report/figures.js';
import { keyOrderOf } from '../state/key-order.js';
import {
  type Change,
  isObject,
  type ReportValue,
  withoutValue,
  withValue,
} from '../state/report-value.js';

/** What a figure's field shows while nobody types in it. */
export interface ShownFigure {
  readonly text: string;
  readonly note: string;
  readonly unit: string;
  /** The total was computed, since the report has none. */
  readonly isComputed: boolean;
}

/** What the report has in each cell of the form; a computed total is shown if its terms allow. */
export function shownFigures(edition: Edition, value: ReportValue): Map<string, ShownFigure> {
  const figures = readFigures(edition, value);
  return new Map(
    [...edition.figures.keys()].map((pointer) => {
      const input = valueAt(value, pointer);
      const isComputed = input == null && edition.computedTotals.has(pointer);
      const computed = isComputed ? figures.get(pointer)?.value : undefined;
      const text = textOf(isComputed ? computed : input);
      return [pointer, { text, ...remarkOf(input), isComputed }];
    }),
  );
}

/** The text of a figure's number; of something that is none, the text as somebody wrote it. */
function textOf(input: unknown): string {
  if (isObject(input) && 'value' in input) return textOf(input.value);
  if (input === undefined || input === null) return '';
  if (typeof input === 'number') return Number.isNaN(input) ? '' : String(input);
  return typeof input === 'string' ? input : JSON.stringify(input);
}

const remarkOf = (input: unknown): { note: string; unit: string } => ({
  note: isObject(input) && typeof input.note === 'string' ? input.note : '',
  unit: isObject(input) && typeof input.unit === 'string' ? input.unit : '',
});

/**
 * A report with what was typed in a figure's cell: a number if it is one, as typed if it is none, so
 * that nothing is lost and the check names it. An empty text makes the figure blank, or gives a
 * computed total back. Note and unit stay unless others are typed.
 */
export function typeFigure(
  value: ReportValue,
  edition: Edition,
  cell: FigureCell,
  text: string,
): ReportValue {
  const { pointer } = cell;
  const old = valueAt(value, pointer);
  const hasRemark = isObject(old) && (old.note !== undefined || old.unit !== undefined);
  if (!text.trim() && !hasRemark && edition.computedTotals.has(pointer))
    return withoutValue(value, pointer);
  const typed = readTyped(text, cell);
  const next = hasRemark && !isObject(typed) ? { ...old, value: typed } : typed;
  return withValue(value, pointer, next, keyOrderOf(edition));
}

/** The figure that a text is, null if it is empty, or else the text. */
function readTyped(text: string, cell: FigureCell): unknown {
  if (!text.trim()) return null;
  const { figure, doubt } = readTypedFigure(text, cell);
  return doubt ? text : figure;
}

/** Whether two texts of a cell stand for the same figure: 1,200 and 1200. */
export const isSameFigure = (typed: string, shown: string, cell: FigureCell): boolean =>
  typed === shown ||
  JSON.stringify(readTyped(typed, cell)) === JSON.stringify(readTyped(shown, cell));

/** A report whose figure has another note or unit; an empty one is left out. */
export function typeRemark(
  value: ReportValue,
  edition: Edition,
  pointer: string,
  key: 'note' | 'unit',
  text: string,
): ReportValue {
  const old = valueAt(value, pointer);
  const { [key]: _, ...rest } = isObject(old) ? old : { value: old ?? null };
  const kept: Readonly<Record<string, unknown>> = text ? { ...rest, [key]: text } : rest;
  const keys = Object.keys(kept);
  const next = keys.length === 1 && keys[0] === 'value' ? kept.value : kept;
  return withValue(value, pointer, next, keyOrderOf(edition));
}

/** Several figures typed at once, as one step. */
export function typeFigures(
  value: ReportValue,
  edition: Edition,
  texts: readonly (readonly [cell: FigureCell, text: string])[],
): Change {
  let next = value;
  for (const [cell, text] of texts) next = typeFigure(next, edition, cell, text);
  return { value: next };
}
