import { getOrThrow } from '../../at.js';
import type { Edition } from '../../edition/edition.js';
import { childPointer, parentPointer } from '../../json-pointer.js';
import type { GivenEquation } from '../rules/given-equation.js';

/** A figure in place of the one that a report has. */
export interface Correction {
  /** JSON Pointer of the figure. */
  readonly pointer: string;
  readonly expected: number;
}

/** How far each equation of a system is from holding, in its order: 0 if it holds. */
export type Residuals = readonly number[];

/** One equation that a figure stands in. */
interface Use {
  /** Its place in the system. */
  readonly index: number;
  readonly coefficient: number;
}

/** Figures of one row of a table, as far as the report gives them. */
export interface FigureRow {
  readonly parts: readonly string[];
  readonly total: string | undefined;
}

/** Equations that share figures, with the figures as the report gives them. */
export interface EquationSystem {
  readonly equations: readonly GivenEquation[];
  /** Given figures in the form's order, each with the equations that it stands in. */
  readonly uses: ReadonlyMap<string, readonly Use[]>;
  /** A blank counts as 0. */
  readonly values: ReadonlyMap<string, number>;
  readonly rows: readonly FigureRow[];
}

/** The equations as systems that have no figure in common, each with an equation that fails. */
export function failingSystems(
  equations: readonly GivenEquation[],
  edition: Edition,
  typedValue: (pointer: string) => number,
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
    .map((system) => makeSystem(system, edition, typedValue));
}

const shareFigure = (a: GivenEquation, b: GivenEquation): boolean =>
  [...a.coefficients.keys()].some((pointer) => b.coefficients.has(pointer));

function makeSystem(
  equations: readonly GivenEquation[],
  { figures, series }: Edition,
  typedValue: (pointer: string) => number,
): EquationSystem {
  const uses = new Map<string, Use[]>();
  for (const pointer of figures.keys()) {
    const own = equations.flatMap(({ coefficients }, index) => {
      const coefficient = coefficients.get(pointer);
      return coefficient === undefined ? [] : [{ index, coefficient }];
    });
    if (own.length) uses.set(pointer, own);
  }
  const groups = [...new Set([...uses.keys()].map(parentPointer))];
  const rows = Object.values(series).flatMap(({ parts, total }) =>
    groups.flatMap((group): FigureRow[] => {
      const given = parts.map((c) => childPointer(group, c)).filter((p) => uses.has(p));
      const sum = childPointer(group, total);
      if (!given.length) return [];
      return [{ parts: given, total: uses.has(sum) ? sum : undefined }];
    }),
  );
  const values = new Map([...uses.keys()].map((pointer) => [pointer, typedValue(pointer)]));
  return { equations, uses, values, rows };
}

/** The figures of a row, its total last. */
export const figuresOfRow = ({ parts, total }: FigureRow): readonly string[] =>
  total === undefined ? parts : [...parts, total];

export const typedValue = ({ values }: EquationSystem, pointer: string): number =>
  getOrThrow(values, pointer);

/** Whether a figure can be in a table: a whole number of 0 or more. */
export const isPossible = (value: number): boolean => value >= 0 && Number.isSafeInteger(value);

export const isBalanced = (residuals: Residuals): boolean => residuals.every((r) => r === 0);

export const countFailing = (residuals: Residuals): number =>
  residuals.reduce((count, r) => count + (r === 0 ? 0 : 1), 0);

/** The residuals once figures of the report are corrected. */
export function residualsAfter(
  system: EquationSystem,
  residuals: Residuals,
  corrections: readonly Correction[],
): Residuals {
  const after = [...residuals];
  for (const { pointer, expected } of corrections) {
    const change = expected - typedValue(system, pointer);
    for (const { index, coefficient } of getOrThrow(system.uses, pointer))
      after[index] = (after[index] ?? 0) + change * coefficient;
  }
  return after;
}
