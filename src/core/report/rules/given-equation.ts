import type { Equation } from '../../edition/edition.js';
import { valueAt } from '../../json-pointer.js';
import type { RuleContext } from './rule-check.js';

/**
 * An equation of the form in terms of the figures that the report gives: a total that is left out
 * is replaced by its parts.
 */
export interface GivenEquation {
  readonly equation: Equation;
  /** Coefficient of every given figure: 1 for the total, -1 for its terms. */
  readonly coefficients: ReadonlyMap<string, number>;
  /** The total less the sum of its terms, as given; 0 if the equation holds. */
  readonly residual: number;
  /** The total is left out and another equation computes it. */
  readonly isTotalLeftOut: boolean;
}

/** The form's equations that are about given figures, in its order. */
export interface GivenEquations {
  /** Those that can be checked. */
  readonly readable: readonly GivenEquation[];
  /** Those with a figure that cannot be read. */
  readonly unreadable: readonly GivenEquation[];
}

export function givenEquations(context: RuleContext): GivenEquations {
  const { edition, input, isFaulty, isCorrected } = context;
  const given = new Set([...edition.figures.keys()].filter((p) => valueAt(input, p) != null));
  const all = edition.equations.flatMap((equation) => givenEquation(equation, given, context));
  const isReadable = (e: GivenEquation): boolean =>
    [...e.coefficients.keys()].every((p) => !isFaulty(p) || isCorrected(p));
  return { readable: all.filter(isReadable), unreadable: all.filter((e) => !isReadable(e)) };
}

/** Whether an equation is about this year's figures alone. */
export const isWithinYear = ({ equation }: GivenEquation): boolean =>
  !equation.terms.some((term) => term.previous);

/** Whether a figure stands in both of two equations. */
export const shareFigure = (a: GivenEquation, b: GivenEquation): boolean =>
  [...a.coefficients.keys()].some((pointer) => b.coefficients.has(pointer));

/** How far an equation is from holding once some figures are what they are expected to be. */
export const residualAfter = (
  { residual, coefficients }: GivenEquation,
  corrections: readonly { readonly pointer: string; readonly expected: number }[],
  context: RuleContext,
): number =>
  corrections.reduce((sum, { pointer, expected }) => {
    const coefficient = coefficients.get(pointer) ?? 0;
    return sum + coefficient * (expected - amountOf(pointer, context));
  }, residual);

/** The form's identity of table three subtracts; a plain sum does not. */
export const isIdentity = ({ terms }: Equation): boolean => terms.some((term) => term.sign < 0);

/** `given` are the figures that the report does not leave out. */
function givenEquation(
  equation: Equation,
  given: ReadonlySet<string>,
  context: RuleContext,
): GivenEquation[] {
  const { edition, lastYear } = context;
  const lacksLastYear = equation.terms.some(
    (term) => term.previous && !lastYear?.figures.has(term.pointer),
  );
  if (lacksLastYear) return [];
  const isTotalLeftOut = equation.fillsTotal && !given.has(equation.total);
  // An equation holds for the total that it computes itself.
  if (isTotalLeftOut && edition.computedTotals.get(equation.total) === equation) return [];
  const coefficients = coefficientsOf(equation, given, context);
  if (!coefficients.size) return [];
  const residual = amountOf(equation.total, context) - expectedTotal(equation, context);
  return [{ equation, coefficients, residual, isTotalLeftOut }];
}

function coefficientsOf(
  equation: Equation,
  given: ReadonlySet<string>,
  { edition }: RuleContext,
): Map<string, number> {
  const coefficients = new Map<string, number>();
  const add = (pointer: string, coefficient: number): void => {
    const computing = given.has(pointer) ? undefined : edition.computedTotals.get(pointer);
    if (computing) for (const term of computing.terms) add(term.pointer, coefficient * term.sign);
    else coefficients.set(pointer, (coefficients.get(pointer) ?? 0) + coefficient);
  };
  add(equation.total, 1);
  for (const term of equation.terms) if (!term.previous) add(term.pointer, -term.sign);
  for (const [pointer, coefficient] of coefficients)
    if (coefficient === 0) coefficients.delete(pointer);
  return coefficients;
}

/** The value of a figure; a blank counts as 0. */
export const amountOf = (pointer: string, { figures }: RuleContext): number =>
  figures.get(pointer)?.value ?? 0;

/** What the total should be by its terms. */
export const expectedTotal = ({ terms }: Equation, context: RuleContext): number =>
  terms.reduce((sum, term) => sum + term.sign * termValue(term, context), 0);

/** The value of a term, last year's if the term says so. */
export const termValue = (
  { pointer, previous }: Equation['terms'][number],
  context: RuleContext,
): number =>
  previous ? (context.lastYear?.figures.get(pointer)?.value ?? 0) : amountOf(pointer, context);
