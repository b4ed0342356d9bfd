import type { Edition, FigureCell } from '../../core/edition/edition.js';
import { isObject } from '../../core/is-object.js';
import { valueAt } from '../../core/json-pointer.js';
import { readTypedFigure } from '../../core/report/figure-text.js';
import { readFigures } from '../../core/report/figures.js';
import { keyOrderOf } from '../state/key-order.js';
import {
  type Change,
  type ReportValue,
  replacing,
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
  if (hasParts(input)) return textOf(input.value);
  if (input === undefined || input === null) return '';
  return typeof input === 'object' ? JSON.stringify(input) : String(input);
}

const remarkOf = (input: unknown): { note: string; unit: string } =>
  hasParts(input) ? { note: textOf(input.note), unit: textOf(input.unit) } : { note: '', unit: '' };

/** Whether a figure is written in parts, one of which may be missing. */
const hasParts = (input: unknown): input is ReportValue =>
  isObject(input) && ['value', 'note', 'unit'].some((key) => key in input);

/**
 * A report with what was typed in a figure's cell: a number if it is one, as typed if it is none,
 * so that nothing is lost and the check names it. An empty text makes the figure blank, or gives a
 * computed total back. Note and unit stay unless others are typed, and so does what is unknown.
 */
export function typeFigure(
  value: ReportValue,
  edition: Edition,
  cell: FigureCell,
  text: string,
): ReportValue {
  const { pointer } = cell;
  const old = valueAt(value, pointer);
  const isInParts = hasParts(old) && Object.keys(old).some((key) => key !== 'value');
  if (!text.trim() && !isInParts && edition.computedTotals.has(pointer))
    return withoutValue(value, pointer);
  const typed = readTyped(text, cell);
  const parts = isObject(typed) ? typed : { value: typed };
  return withValue(value, pointer, isInParts ? { ...old, ...parts } : typed, keyOrderOf(edition));
}

/** The figure that a text is, null if it is empty, or else the text. */
function readTyped(text: string, cell: FigureCell): unknown {
  if (!text.trim()) return null;
  const { figure, doubt } = readTypedFigure(text, cell);
  return doubt ? text : figure;
}

/** Whether what is typed in a cell stands for what the report has there: 1,200 for 1200. */
export function isSameFigure(typed: string, shown: ShownFigure, cell: FigureCell): boolean {
  const figure = readTyped(typed, cell);
  if (!isObject(figure)) return textOf(figure) === shown.text;
  const { note, unit } = remarkOf(figure);
  return (
    textOf(figure.value) === shown.text &&
    (note || shown.note) === shown.note &&
    (unit || shown.unit) === shown.unit
  );
}

/** Empties cells: their figures go, and what belongs to them. */
export function clearFigures(
  value: ReportValue,
  edition: Edition,
  cells: readonly FigureCell[],
): Change {
  const keyOrder = keyOrderOf(edition);
  let next = value;
  let remarks = 0;
  for (const { pointer } of cells) {
    const { note, unit } = remarkOf(valueAt(next, pointer));
    if (note || unit) remarks += 1;
    next = edition.computedTotals.has(pointer)
      ? withoutValue(next, pointer)
      : withValue(next, pointer, null, keyOrder);
  }
  const message = remarks ? `清空了 ${remarks} 格的附注和单位，可以撤销。` : '';
  return { value: next, ...(message ? { message } : {}) };
}

/**
 * Gives a figure another note or unit; an empty one is left out. A computed total becomes one that
 * was typed.
 */
export function typeRemark(
  value: ReportValue,
  edition: Edition,
  pointer: string,
  key: 'note' | 'unit',
  text: string,
): Change {
  const old = valueAt(value, pointer) ?? readFigures(edition, value).get(pointer)?.value ?? null;
  const figure: ReportValue = isObject(old) ? old : { value: old };
  const { [key]: _, ...rest } = figure;
  const kept: ReportValue = text ? { ...figure, [key]: text } : rest;
  const isPlain = Object.keys(kept).join() === 'value';
  const next = withValue(value, pointer, isPlain ? kept.value : kept, keyOrderOf(edition));
  return replacing(value, pointer, next);
}

/** Figures typed in several cells, as one step. */
export function typeFigures(
  value: ReportValue,
  edition: Edition,
  texts: readonly (readonly [cell: FigureCell, text: string])[],
): Change {
  let change: Change = { value };
  for (const [cell, text] of texts) {
    const next = typeFigure(change.value, edition, cell, text);
    change = { ...change, ...replacing(change.value, cell.pointer, next) };
  }
  return change;
}
