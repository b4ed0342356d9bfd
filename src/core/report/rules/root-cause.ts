import { getOrThrow } from '../../at.js';
import { amountOf, type GivenEquation } from './given-equation.js';
import type { RuleContext } from './rule-check.js';

/** How far each equation is from holding, after the corrections found so far. */
export type Residuals = ReadonlyMap<GivenEquation, number>;

/** A figure which, corrected, makes every equation hold that it stands in. */
export interface RootCause {
  readonly pointer: string;
  /** The corrected value. */
  readonly expected: number;
  /** The equations that the figure stands in. */
  readonly equations: readonly GivenEquation[];
}

/** The figure that explains the most failing equations; of several the first in the form. */
export const findRootCause = (
  equations: readonly GivenEquation[],
  residuals: Residuals,
  context: RuleContext,
): RootCause | undefined =>
  rootCauses(equations, residuals, context).reduce<RootCause | undefined>(
    (best, cause) => (best && best.equations.length >= cause.equations.length ? best : cause),
    undefined,
  );

/**
 * Other figures that explain as many equations, one of them the same: where two errors of the same
 * size cross, either reading is possible.
 */
export const otherRootCauses = (
  cause: RootCause,
  equations: readonly GivenEquation[],
  residuals: Residuals,
  context: RuleContext,
): RootCause[] =>
  rootCauses(equations, residuals, context).filter(
    (other) =>
      other.pointer !== cause.pointer &&
      other.equations.length === cause.equations.length &&
      other.equations.some((e) => cause.equations.includes(e)),
  );

/** Every figure whose one correction explains two failing equations or more. */
function rootCauses(
  equations: readonly GivenEquation[],
  residuals: Residuals,
  context: RuleContext,
): RootCause[] {
  const failing = equations.filter((e) => getOrThrow(residuals, e) !== 0);
  const suspects = [...context.edition.figures.keys()].filter((pointer) =>
    failing.some((e) => e.coefficients.has(pointer)),
  );
  return suspects.flatMap((pointer) => rootCauseAt(pointer, equations, residuals, context));
}

function rootCauseAt(
  pointer: string,
  equations: readonly GivenEquation[],
  residuals: Residuals,
  context: RuleContext,
): RootCause[] {
  const concerned = equations.filter((e) => e.coefficients.has(pointer));
  if (concerned.length < 2) return [];
  const corrections = new Set(
    concerned.map((e) => -getOrThrow(residuals, e) / getOrThrow(e.coefficients, pointer)),
  );
  const [correction = 0, ...otherCorrections] = corrections;
  if (correction === 0 || otherCorrections.length) return [];
  const expected = amountOf(pointer, context) + correction;
  const isPossible = expected >= 0 && Number.isInteger(expected);
  return isPossible ? [{ pointer, expected, equations: concerned }] : [];
}
