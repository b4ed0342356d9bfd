import { getOrThrow } from '../../at.js';
import type { Equation } from '../../edition/edition.js';
import { pathLabel } from '../../edition/labels.js';
import { type Finding, finding, ruleFinding } from '../../problem/finding.js';
import type { EquationValues, Follows } from '../../problem/messages/message-data.js';
import type { Figure } from '../figures.js';
import {
  amountOf,
  expectedTotal,
  type GivenEquation,
  givenEquations,
  isIdentity,
  isWithinYear,
  termValue,
} from './given-equation.js';
import { type SeparatedEquations, separateImplied } from './implied-equations.js';
import { findRootCause, otherRootCauses, type Residuals, type RootCause } from './root-cause.js';
import type { RuleContext } from './rule-check.js';

/** What checking all equations together gave. */
export interface EquationsResult {
  readonly findings: readonly Finding[];
  /** The figures with every root cause corrected. */
  readonly corrected: ReadonlyMap<string, Figure>;
  /** Totals of equations that fail for a reason that cannot be named. */
  readonly unresolvedTotals: ReadonlySet<string>;
}

/**
 * Every equation that does not hold: the figure that causes it if it can be named, with everything
 * it breaks, else the total.
 */
export function checkEquations(context: RuleContext): EquationsResult {
  const { readable: equations, unreadable } = givenEquations(context);
  const separated = separateImplied(equations);
  const withinYear = separated.independent.filter(isWithinYear);
  const residuals = new Map(equations.map((e) => [e, e.residual]));
  const corrected = new Map(context.figures);
  const findings: Finding[] = [];
  // Each correction makes all equations of its figure hold and changes no other, so this ends.
  for (;;) {
    const cause = findRootCause(withinYear, residuals, context);
    if (!cause) break;
    const others = otherRootCauses(cause, withinYear, residuals, context);
    findings.push(rootCauseFinding(cause, others, separated, residuals, context));
    corrected.set(cause.pointer, { value: cause.expected, note: '', unit: '' });
    applyCorrection(cause, separated, residuals, context);
  }
  const failing = separated.independent.filter((e) => getOrThrow(residuals, e) !== 0);
  // Where a figure also stands in an equation that cannot be checked, it may be the wrong one.
  const unchecked = new Set(unreadable.flatMap((e) => [...e.coefficients.keys()]));
  const hasUnchecked = (e: GivenEquation): boolean =>
    [...e.coefficients.keys()].some((pointer) => unchecked.has(pointer));
  for (const e of failing.filter((f) => !isWithinYear(f) || !hasUnchecked(f)))
    findings.push(equationFinding(e, separated, residuals, context));
  return {
    findings,
    corrected,
    unresolvedTotals: new Set(failing.filter(isWithinYear).map((e) => e.equation.total)),
  };
}

/** Works a correction into the residuals of its equations and of those that follow from them. */
function applyCorrection(
  { pointer, expected, equations }: RootCause,
  { impliedBy }: SeparatedEquations,
  residuals: Map<GivenEquation, number>,
  context: RuleContext,
): void {
  const change = expected - amountOf(pointer, context);
  const implied = new Set(equations.flatMap((e) => impliedBy.get(e) ?? []));
  for (const e of [...equations, ...implied]) {
    const coefficient = e.coefficients.get(pointer) ?? 0;
    residuals.set(e, getOrThrow(residuals, e) + change * coefficient);
  }
}

function rootCauseFinding(
  { pointer, expected, equations }: RootCause,
  others: readonly RootCause[],
  { impliedBy }: SeparatedEquations,
  residuals: Residuals,
  context: RuleContext,
): Finding {
  const { edition, figures } = context;
  const implied = equations
    .flatMap((e) => impliedBy.get(e) ?? [])
    .filter((e) => e.coefficients.has(pointer));
  return finding('wrong-figure', pointer, {
    found: getOrThrow(figures, pointer).value,
    expected,
    broken: equations.map(({ equation }) => ({
      rule: equation.rule,
      pointer: equation.total,
      place: pathLabel(edition, equation.total),
      isIdentity: isIdentity(equation),
      ...valuesOf(equation, context),
    })),
    others: others.map((other) => ({
      pointer: other.pointer,
      place: pathLabel(edition, other.pointer),
      expected: other.expected,
    })),
    ...consequences(implied, residuals, context),
  });
}

function equationFinding(
  given: GivenEquation,
  { impliedBy }: SeparatedEquations,
  residuals: Residuals,
  context: RuleContext,
): Finding {
  const { equation } = given;
  const rule = { id: equation.rule, severity: equation.severity };
  return ruleFinding(rule, isIdentity(equation) ? 'identity' : 'sum', equation.total, {
    ...valuesOf(equation, context),
    parts: equation.terms.map((term) => term.pointer),
    ...consequences(impliedBy.get(given) ?? [], residuals, context),
  });
}

/** The totals of implied equations that fail. */
function consequences(
  implied: readonly GivenEquation[],
  residuals: Residuals,
  { edition }: RuleContext,
): { follows?: Follows } {
  const failing = implied.filter((e) => getOrThrow(residuals, e) !== 0);
  const totals = [...new Set(failing.map((e) => e.equation.total))];
  if (!totals.length) return {};
  return { follows: totals.map((pointer) => ({ pointer, place: pathLabel(edition, pointer) })) };
}

/**
 * Both sides of an equation, with the subtracted terms moved to the total's side: items one and
 * two, items three and four.
 */
function valuesOf(equation: Equation, context: RuleContext): EquationValues {
  const expected = expectedTotal(equation, context);
  const found = amountOf(equation.total, context);
  const subtracted = equation.terms
    .filter((term) => term.sign < 0)
    .reduce((sum, term) => sum + termValue(term, context), 0);
  return { expected, found, left: expected + subtracted, right: found + subtracted };
}
