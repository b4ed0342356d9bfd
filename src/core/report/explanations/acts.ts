import { at } from '../../at.js';
import { lastStep } from '../../json-pointer.js';
import {
  type Correction,
  type EquationSystem,
  type FigureRow,
  figuresOfRow,
  type GivenFigure,
  isPossible,
  type Residuals,
} from './equation-system.js';

/** What somebody did who typed figures in wrong places; `figure` is one wrong figure. */
export type ActKind = 'figure' | 'exchange' | 'shift' | 'row-exchange' | 'omission';

/** One mistake, with every figure that it made wrong. */
export interface Act {
  readonly kind: ActKind;
  readonly corrections: readonly Correction[];
  /** How unlikely it is: 1 is the likeliest. */
  readonly cost: number;
  /** Rows or columns between the figures; of several explanations the nearest comes first. */
  readonly distance: number;
}

/** Fewer figures than these in the wrong column are an exchange. */
const MIN_SHIFTED = 3;

/** Figures and rows typed in the place of others, whatever fails. */
export function misplacements({ rows }: EquationSystem): Act[] {
  return [
    ...rows.flatMap((row) => exchanges(figuresOfRow(row))),
    ...columnsOf(rows).flatMap(exchanges),
    ...rows.flatMap(shifts),
    ...pairs(rows).flatMap(([a, b, distance]) => rowExchange(a, b, distance)),
  ];
}

/** Two figures of a row or a column, each in the other's place. */
const exchanges = (figures: readonly GivenFigure[]): Act[] =>
  pairs(figures).flatMap(([a, b, distance]) =>
    makeAct('exchange', distance, [
      [a, b.value],
      [b, a.value],
    ]),
  );

/** Two rows, each in the other's place. */
function rowExchange(a: FigureRow, b: FigureRow, distance: number): Act[] {
  const [left, right] = [figuresOfRow(a), figuresOfRow(b)];
  const columns = (figures: readonly GivenFigure[]): string =>
    figures.map((f) => lastStep(f.pointer)).join();
  if (columns(left) !== columns(right)) return [];
  return makeAct('row-exchange', distance, [
    ...left.map((f, i) => [f, at(right, i).value] as const),
    ...right.map((f, i) => [f, at(left, i).value] as const),
  ]);
}

/**
 * A row typed one column off, from its first column or from a later one on. What the last typed
 * figure pushed out, or the first one left out, is what the total lacks.
 */
function shifts({ parts, total }: FigureRow): Act[] {
  if (!total) return [];
  const typed = parts.map((f) => f.value);
  const sum = total.value;
  const acts: Act[] = [];
  const add = (meant: readonly number[], meantTotal: number): void => {
    const all = parts.map((f, i) => [f, at(meant, i)] as const);
    acts.push(...makeAct('shift', 0, [...all, [total, meantTotal]]));
  };
  for (let start = 0; start <= parts.length - MIN_SHIFTED; start++) {
    const before = typed.slice(0, start);
    // Typed too far right: the last figure was lost, or stands in the place of the total.
    const toLeft = [...before, ...typed.slice(start + 1)];
    add([...toLeft, sum - addUp(toLeft)], sum);
    add([...toLeft, sum], addUp(toLeft) + sum);
    // Typed too far left: the first figure was lost, and the total too or not.
    const toRight = typed.slice(start, -1);
    for (const meantTotal of [sum, at(typed, -1)])
      add([...before, meantTotal - addUp(before) - addUp(toRight), ...toRight], meantTotal);
  }
  return acts;
}

/** Rows without figures that are due what every column lacks. */
export const omissions = (system: EquationSystem, residuals: Residuals): Act[] =>
  system.rows.flatMap((row) => {
    const { parts, total } = row;
    if (parts.some((f) => f.value !== 0)) return [];
    const due = parts.map((f) => [f, lackAt(f, row, system, residuals)] as const);
    const sum = addUp(due.map(([, lack]) => lack));
    if (total && total.value !== 0 && total.value !== sum) return [];
    return makeAct('omission', 0, total ? [...due, [total, sum]] : due);
  });

/** What the failing equations of a figure, other than that of its row, lack. */
function lackAt(
  { uses }: GivenFigure,
  { total }: FigureRow,
  { equations }: EquationSystem,
  residuals: Residuals,
): number {
  const lacks = uses
    .filter(({ index }) => at(equations, index).equation.total !== total?.pointer)
    .map(({ index, coefficient }) => -at(residuals, index) / coefficient);
  const [lack = 0, ...others] = new Set(lacks);
  return others.length ? Number.NaN : lack;
}

/** None if a figure would be impossible, or if fewer than two are wrong. */
function makeAct(
  kind: ActKind,
  distance: number,
  figures: readonly (readonly [figure: GivenFigure, expected: number])[],
): Act[] {
  const wrong = figures.filter(([{ value }, expected]) => value !== expected);
  if (wrong.length < 2 || !wrong.every(([, expected]) => isPossible(expected))) return [];
  const corrections = wrong.map(([{ pointer }, expected]) => ({ pointer, expected }));
  return [{ kind, corrections, cost: 1, distance }];
}

/** The figures of each column of rows that have the same columns. */
function columnsOf(rows: readonly FigureRow[]): GivenFigure[][] {
  const columns = new Map<string, GivenFigure[]>();
  for (const figure of rows.flatMap(figuresOfRow)) {
    const column = lastStep(figure.pointer);
    columns.set(column, [...(columns.get(column) ?? []), figure]);
  }
  return [...columns.values()];
}

/** Every two items, and how far they are from each other. */
const pairs = <T>(items: readonly T[]): [T, T, number][] =>
  items.flatMap((a, i) => items.slice(i + 1).map((b, k): [T, T, number] => [a, b, k + 1]));

const addUp = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);
