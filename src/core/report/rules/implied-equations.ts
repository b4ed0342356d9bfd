import { parentPointer } from '../../json-pointer.js';
import { type GivenEquation, shareFigure } from './given-equation.js';

/** Equations that stand for themselves, and those that follow from them. */
export interface SeparatedEquations {
  readonly independent: readonly GivenEquation[];
  /** For an equation, those that fail if it fails and so are reported with it. */
  readonly impliedBy: ReadonlyMap<GivenEquation, readonly GivenEquation[]>;
}

/**
 * Separates the equations that follow from others when totals are left out. There are two kinds:
 * one whose total is left out follows from every equation that shares a figure with it; and one
 * that is the sum of the other equations of its row follows from those.
 */
export function separateImplied(equations: readonly GivenEquation[]): SeparatedEquations {
  const impliedBy = new Map<GivenEquation, GivenEquation[]>();
  const leftOut = equations.filter((e) => e.isTotalLeftOut);
  for (const equation of equations)
    impliedBy.set(
      equation,
      leftOut.filter((e) => e !== equation && shareFigure(e, equation)),
    );
  const implied = new Set(leftOut);
  for (const equation of equations) {
    const others = equations.filter((e) => e !== equation && isSameRow(e, equation));
    if (others.length < 2 || !isSumOf(equation, others)) continue;
    implied.add(equation);
    for (const other of others) impliedBy.get(other)?.push(equation);
  }
  return { independent: equations.filter((e) => !implied.has(e)), impliedBy };
}

const isSameRow = ({ equation: a }: GivenEquation, { equation: b }: GivenEquation): boolean =>
  a.rule === b.rule && parentPointer(a.total) === parentPointer(b.total);

/** Whether an equation says no more than all the others together. */
function isSumOf(equation: GivenEquation, others: readonly GivenEquation[]): boolean {
  const sum = new Map<string, number>();
  for (const { coefficients } of others)
    for (const [pointer, coefficient] of coefficients)
      sum.set(pointer, (sum.get(pointer) ?? 0) + coefficient);
  const { coefficients } = equation;
  return (
    sum.size === coefficients.size &&
    [...sum].every(([pointer, coefficient]) => coefficients.get(pointer) === coefficient)
  );
}
