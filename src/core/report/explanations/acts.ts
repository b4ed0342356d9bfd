import { at } from '../../at.js';
import { lastStep } from '../../json-pointer.js';
import {
  type Correction,
  type EquationSystem,
  type FigureRow,
  figuresOfRow,
  isPossible,
  type Residuals,
  typedValue,
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

/** Every single act that may have made several figures wrong at once. */
export function possibleActs(system: EquationSystem, residuals: Residuals): Act[] {
  const { rows } = system;
  return [
    ...rows.flatMap((row) => exchanges(figuresOfRow(row), system)),
    ...columnsOf(rows).flatMap((column) => exchanges(column, system)),
    ...rows.flatMap((row) => shifts(row, system)),
    ...pairs(rows).flatMap(([a, b, distance]) => rowExchange(a, b, distance, system)),
    ...rows.flatMap((row) => omission(row, system, residuals)),
  ];
}

/** Two figures of a row or a column, each in the other's place. */
const exchanges = (figures: readonly string[], system: EquationSystem): Act[] =>
  pairs(figures).flatMap(([a, b, distance]) =>
    makeAct('exchange', distance, system, [
      { pointer: a, expected: typedValue(system, b) },
      { pointer: b, expected: typedValue(system, a) },
    ]),
  );

/** Two rows, each in the other's place. */
function rowExchange(a: FigureRow, b: FigureRow, distance: number, system: EquationSystem): Act[] {
  const [left, right] = [figuresOfRow(a), figuresOfRow(b)];
  const isAlike = left.map(lastStep).join() === right.map(lastStep).join();
  if (!isAlike) return [];
  return makeAct('row-exchange', distance, system, [
    ...left.map((pointer, i) => ({ pointer, expected: typedValue(system, at(right, i)) })),
    ...right.map((pointer, i) => ({ pointer, expected: typedValue(system, at(left, i)) })),
  ]);
}

/**
 * A row typed one column off, from its first column or from a later one on. What the last typed
 * figure pushed out, or the first one left out, is what the total lacks.
 */
function shifts({ parts, total }: FigureRow, system: EquationSystem): Act[] {
  if (total === undefined) return [];
  const typed = parts.map((p) => typedValue(system, p));
  const sum = typedValue(system, total);
  const acts: Act[] = [];
  const add = (meant: readonly number[], meantTotal: number): void => {
    acts.push(
      ...makeAct('shift', 0, system, [
        ...parts.map((pointer, i) => ({ pointer, expected: at(meant, i) })),
        { pointer: total, expected: meantTotal },
      ]),
    );
  };
  for (let start = 0; start <= parts.length - MIN_SHIFTED; start++) {
    const before = typed.slice(0, start);
    // Typed too far right: the last figure was lost, or stands in the place of the total.
    const toLeft = [...before, ...typed.slice(start + 1)];
    add([...toLeft, sum - addUp(toLeft)], sum);
    add([...toLeft, sum], addUp(toLeft) + sum);
    // Typed too far left: the first figure was lost.
    const toRight = typed.slice(start, -1);
    const lost = sum - addUp(before) - addUp(toRight);
    add([...before, lost, ...toRight], sum);
    const lastAsTotal = at(typed, -1);
    add([...before, lastAsTotal - addUp(before) - addUp(toRight), ...toRight], lastAsTotal);
  }
  return acts;
}

/** A row without figures that is due what every column lacks. */
function omission(row: FigureRow, system: EquationSystem, residuals: Residuals): Act[] {
  const { parts, total } = row;
  if (parts.some((p) => typedValue(system, p) !== 0)) return [];
  const due = parts.map((pointer) => ({
    pointer,
    expected: lackAt(pointer, row, system, residuals),
  }));
  const sum = addUp(due.map((d) => d.expected));
  const typedSum = total === undefined ? 0 : typedValue(system, total);
  if (typedSum !== 0 && typedSum !== sum) return [];
  const ofTotal = total === undefined ? [] : [{ pointer: total, expected: sum }];
  return makeAct('omission', 0, system, [...due, ...ofTotal]);
}

/** What the failing equations of a figure, other than that of its row, lack. */
function lackAt(
  pointer: string,
  { total }: FigureRow,
  { equations, uses }: EquationSystem,
  residuals: Residuals,
): number {
  const lacks = (uses.get(pointer) ?? [])
    .filter(({ index }) => equations[index]?.equation.total !== total)
    .map(({ index, coefficient }) => -(residuals[index] ?? 0) / coefficient);
  const [lack = 0, ...others] = new Set(lacks);
  return others.length ? Number.NaN : lack;
}

/** None if a figure would be impossible, or if fewer than two are wrong. */
function makeAct(
  kind: ActKind,
  distance: number,
  system: EquationSystem,
  all: readonly Correction[],
): Act[] {
  const corrections = all.filter((c) => c.expected !== typedValue(system, c.pointer));
  const isAct = corrections.length > 1 && corrections.every((c) => isPossible(c.expected));
  return isAct ? [{ kind, corrections, cost: 1, distance }] : [];
}

/** The figures of each column of rows that have the same columns. */
function columnsOf(rows: readonly FigureRow[]): string[][] {
  const columns = new Map<string, string[]>();
  for (const pointer of rows.flatMap(figuresOfRow)) {
    const column = lastStep(pointer);
    columns.set(column, [...(columns.get(column) ?? []), pointer]);
  }
  return [...columns.values()];
}

/** Every two items, and how far they are from each other. */
const pairs = <T>(items: readonly T[]): [T, T, number][] =>
  items.flatMap((a, i) => items.slice(i + 1).map((b, k): [T, T, number] => [a, b, k + 1]));

const addUp = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);
