import { getOrThrow } from '../../at.js';
import type { Edition } from '../../edition/edition.js';
import { childPointer, parentPointer } from '../../json-pointer.js';
import { type GivenEquation, shareFigure } from '../rules/given-equation.js';

/** A figure in place of the one that a report has. */
export interface Correction {
  /** JSON Pointer of the figure. */
  readonly pointer: string;
  readonly expected: number;
}

/** How far each equation of a system is from holding, in its order: 0 if it holds. */
export type Residuals = readonly number[];

/** One equation that a figure stands in. */
export interface Use {
  /** Its place in the system. */
  readonly index: number;
  readonly coefficient: number;
}

/** A figure that the report gives, or a blank. */
export interface GivenFigure {
  readonly pointer: string;
  /** 0 if it is blank. */
  readonly value: number;
  readonly uses: readonly Use[];
}

/** Figures of one row of a table, as far as the report gives them. */
export interface FigureRow {
  readonly parts: readonly GivenFigure[];
  readonly total: GivenFigure | undefined;
}

/** Equations that share figures, with the figures as the report gives them. */
export interface EquationSystem {
  readonly equations: readonly GivenEquation[];
  /** By pointer, in the form's order. */
  readonly figures: ReadonlyMap<string, GivenFigure>;
  /** The figures of each equation. */
  readonly members: readonly (readonly GivenFigure[])[];
  readonly rows: readonly FigureRow[];
}

/** The equations as systems that have no figure in common, each with an equation that fails. */
export function failingSystems(
  equations: readonly GivenEquation[],
  edition: Edition,
  valueAt: (pointer: string) => number,
): EquationSystem[] {
  const systems: GivenEquation[][] = [];
  let rest = [...equations];
  for (let [first] = rest; first; [first] = rest) {
    const system = [first];
    rest = rest.slice(1);
    // An equation that joins may bring others with it, so that the list grows while it is read.
    for (const equation of system) {
      const joining = rest.filter((e) => shareFigure(e, equation));
      system.push(...joining);
      rest = rest.filter((e) => !joining.includes(e));
    }
    systems.push(equations.filter((e) => system.includes(e)));
  }
  return systems
    .filter((system) => system.some((e) => e.residual !== 0))
    .map((system) => makeSystem(system, edition, valueAt));
}

function makeSystem(
  equations: readonly GivenEquation[],
  edition: Edition,
  valueAt: (pointer: string) => number,
): EquationSystem {
  const figures = new Map<string, GivenFigure>();
  for (const pointer of edition.figures.keys()) {
    const uses = equations.flatMap(({ coefficients }, index): Use[] => {
      const coefficient = coefficients.get(pointer);
      return coefficient === undefined ? [] : [{ index, coefficient }];
    });
    if (uses.length) figures.set(pointer, { pointer, value: valueAt(pointer), uses });
  }
  const members = equations.map((e) =>
    [...e.coefficients.keys()].map((pointer) => getOrThrow(figures, pointer)),
  );
  return { equations, figures, members, rows: rowsOf(figures, edition) };
}

function rowsOf(figures: ReadonlyMap<string, GivenFigure>, { series }: Edition): FigureRow[] {
  const groups = [...new Set([...figures.keys()].map(parentPointer))];
  return Object.values(series).flatMap(({ parts, total }) =>
    groups.flatMap((group): FigureRow[] => {
      const given = parts.flatMap((column) => figures.get(childPointer(group, column)) ?? []);
      return given.length ? [{ parts: given, total: figures.get(childPointer(group, total)) }] : [];
    }),
  );
}

/** The figures of a row, its total last. */
export const figuresOfRow = ({ parts, total }: FigureRow): readonly GivenFigure[] =>
  total ? [...parts, total] : parts;

/** Whether the total of a figure's row is given: else the row confirms nothing. */
export const isInGivenRow = (pointer: string, { rows }: EquationSystem): boolean =>
  rows.some((row) => row.total && figuresOfRow(row).some((f) => f.pointer === pointer));

/** Whether a figure can be in a table: a whole number of 0 or more. */
export const isPossible = (value: number): boolean => value >= 0 && Number.isSafeInteger(value);

export const countFailing = (residuals: Residuals): number =>
  residuals.reduce((count, r) => count + (r === 0 ? 0 : 1), 0);

/** What corrections add to the residuals of a system, for each equation that they change. */
export function effectOf(
  corrections: readonly Correction[],
  { figures }: EquationSystem,
): ReadonlyMap<number, number> {
  const effect = new Map<number, number>();
  for (const { pointer, expected } of corrections) {
    const { value, uses } = getOrThrow(figures, pointer);
    for (const { index, coefficient } of uses)
      effect.set(index, (effect.get(index) ?? 0) + coefficient * (expected - value));
  }
  for (const [index, change] of effect) if (change === 0) effect.delete(index);
  return effect;
}

/** The residuals with an effect added. */
export const residualsAfter = (
  residuals: Residuals,
  effect: ReadonlyMap<number, number>,
): Residuals => residuals.map((r, index) => r + (effect.get(index) ?? 0));
