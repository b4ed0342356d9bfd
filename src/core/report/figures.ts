import type { Edition, EquationTerm } from '../edition/edition.js';

/** A figure as the report file gives it (spec of the report file, “Figure”). */
export type FigureInput =
  | number
  | null
  | { readonly value: number; readonly note?: string; readonly unit?: string };

/** A figure of a checked report; `value` is null where the form stays blank. */
export interface Figure {
  readonly value: number | null;
  readonly note: string;
  readonly unit: string;
}

/** The value at a JSON Pointer; undefined where there is none. */
export function valueAt(root: unknown, pointer: string): unknown {
  let value = root;
  for (const step of pointer.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}

/** Puts a value at a JSON Pointer, with the objects on the way to it. */
export function putAt(root: object, pointer: string, value: unknown): void {
  const steps = pointer.split('/').slice(1);
  const last = steps.pop() as string;
  let object = root as Record<string, unknown>;
  for (const step of steps) {
    object[step] ??= {};
    object = object[step] as Record<string, unknown>;
  }
  object[last] = value;
}

/** Reads every figure of the form; totals left out or null are computed from their parts. */
export function readFigures(edition: Edition, report: unknown): Map<string, Figure> {
  const figures = new Map<string, Figure>();
  const read = (pointer: string): Figure => {
    const known = figures.get(pointer);
    if (known) return known;
    const input = valueAt(report, pointer) as FigureInput | undefined;
    const sum = edition.computedTotals.get(pointer);
    const given: Figure | undefined =
      typeof input === 'number'
        ? { value: input, note: '', unit: '' }
        : typeof input === 'object' && input
          ? { note: '', unit: '', ...input }
          : undefined;
    const figure = given ?? {
      value: sum && input == null ? total(sum.terms) : null,
      note: '',
      unit: '',
    };
    figures.set(pointer, figure);
    return figure;
  };
  const total = (terms: readonly EquationTerm[]): number =>
    terms.reduce((result, { pointer, sign }) => result + sign * (read(pointer).value ?? 0), 0);
  for (const pointer of edition.figures.keys()) read(pointer);
  return figures;
}

/** As printed in its cell: 22（其中修订16件）, 251000元; nothing for a figure that is not filled. */
export const printFigure = ({ value, note, unit }: Figure): string =>
  value === null ? '' : `${value === 0 ? 0 : value}${unit}${note ? `（${note}）` : ''}`;
