import { getOrThrow } from '../../at.js';
import type { Equation } from '../../edition/edition.js';
import { pathLabel } from '../../edition/labels.js';
import { type Finding, finding, ruleFinding } from '../../problem/finding.js';
import type { ActData, EquationValues, Follows } from '../../problem/messages/message-data.js';
import { brokenBy, type ExplanationGroup } from '../explanations/choose.js';
import { failingSystems, isInGivenRow } from '../explanations/equation-system.js';
import { correctedFigures, correctionsOf, Evidence } from '../explanations/evidence.js';
import type { Explanation } from '../explanations/explain.js';
import { explainSystem } from '../explanations/explain-system.js';
import type { Figure } from '../figures.js';
import {
  amountOf,
  expectedTotal,
  type GivenEquation,
  givenEquations,
  isIdentity,
  isWithinYear,
  residualAfter,
  termValue,
} from './given-equation.js';
import { type SeparatedEquations, separateImplied } from './implied-equations.js';
import type { RuleContext } from './rule-check.js';

/** What checking all equations together gave. */
export interface EquationsResult {
  readonly findings: readonly Finding[];
  /** The figures, those corrected of which it is certain what they should be. */
  readonly corrected: ReadonlyMap<string, Figure>;
  /** Figures that may be wrong: of explanations that are not certain, and totals that fail. */
  readonly uncertain: ReadonlySet<string>;
}

/** Figures that explain failing equations. */
interface Explained extends ExplanationGroup {
  /** The failing equations. */
  readonly broken: readonly GivenEquation[];
  readonly isCertain: boolean;
}

/**
 * Every equation that does not hold: the figures that cause it if they can be named, with
 * everything they break, else the total.
 */
export function checkEquations(context: RuleContext): EquationsResult {
  const { readable: equations, unreadable } = givenEquations(context);
  const separated = separateImplied(equations);
  const withinYear = separated.independent.filter(isWithinYear);
  // Where a figure also stands in an equation that cannot be checked, it may be the wrong one.
  const unchecked = new Set(unreadable.flatMap((e) => [...e.coefficients.keys()]));
  const hasUnchecked = (e: GivenEquation): boolean =>
    [...e.coefficients.keys()].some((pointer) => unchecked.has(pointer));
  const explained = explainEquations(withinYear, separated, hasUnchecked, context);
  const corrections = explained.flatMap(({ best }) => correctionsOf(best));
  const isUnexplained = (e: GivenEquation): boolean => residualAfter(e, corrections, context) !== 0;
  const failing = separated.independent.filter(isUnexplained);
  const doubtful = explained
    .filter(({ isCertain }) => !isCertain)
    .flatMap(({ best, alternatives }) => [best, ...alternatives]);
  const certain = explained
    .filter(({ isCertain }) => isCertain)
    .flatMap(({ best }) => correctionsOf(best));
  return {
    findings: [
      ...explained.map((group) => explanationFinding(group, separated, context)),
      ...failing
        .filter((e) => !isWithinYear(e) || !hasUnchecked(e))
        .map((e) => equationFinding(e, separated, isUnexplained, context)),
    ],
    corrected: certain.length ? correctedFigures(context, certain) : context.figures,
    uncertain: new Set([
      ...failing.filter(isWithinYear).map((e) => e.equation.total),
      ...doubtful.flatMap((e) => correctionsOf(e).map((c) => c.pointer)),
    ]),
  };
}

function explainEquations(
  withinYear: readonly GivenEquation[],
  { independent }: SeparatedEquations,
  hasUnchecked: (equation: GivenEquation) => boolean,
  context: RuleContext,
): Explained[] {
  const systems = failingSystems(withinYear, context.edition, (p) => amountOf(p, context));
  if (!systems.length) return [];
  const lastYearEquations = independent.filter((e) => !isWithinYear(e));
  const evidence = new Evidence(context, lastYearEquations);
  return systems.flatMap((system) =>
    explainSystem(system, evidence).map((group): Explained => {
      const broken = brokenBy(group.best, system);
      const corrections = correctionsOf(group.best);
      const isConfirmed =
        broken.length >= 2 * corrections.length &&
        corrections.every((c) => isInGivenRow(c.pointer, system)) &&
        !broken.some(hasUnchecked);
      return { ...group, broken, isCertain: group.isClear && isConfirmed };
    }),
  );
}

/** At the first wrong figure of the likeliest explanation. */
function explanationFinding(
  { best, alternatives, broken, isCertain }: Explained,
  { impliedBy }: SeparatedEquations,
  context: RuleContext,
): Finding {
  const { edition } = context;
  const corrections = correctionsOf(best);
  const wrong = new Map(corrections.map((c) => [c.pointer, c.expected]));
  const pointer = [...edition.figures.keys()].find((p) => wrong.has(p)) ?? '';
  const implied = broken
    .flatMap((e) => impliedBy.get(e) ?? [])
    .filter((e) => corrections.some((c) => e.coefficients.has(c.pointer)));
  return finding('wrong-figure', pointer, {
    found: context.figures.get(pointer)?.value ?? null,
    expected: getOrThrow(wrong, pointer),
    isCertain,
    acts: actsOf(best, context),
    alternatives: alternatives.map((explanation) => actsOf(explanation, context)),
    broken: broken.map(({ equation }) => ({
      rule: equation.rule,
      pointer: equation.total,
      place: pathLabel(edition, equation.total),
      isIdentity: isIdentity(equation),
      ...valuesOf(equation, context),
    })),
    ...followsOf(
      implied.filter((e) => e.residual !== 0),
      context,
    ),
  });
}

/** Figures in the form's order, and so are acts by their first figures. */
function actsOf({ acts }: Explanation, { edition, figures }: RuleContext): ActData[] {
  const order = [...edition.figures.keys()];
  return acts
    .map(({ kind, corrections }) => ({
      kind,
      corrections: corrections
        .toSorted((a, b) => order.indexOf(a.pointer) - order.indexOf(b.pointer))
        .map(({ pointer, expected }) => ({
          pointer,
          place: pathLabel(edition, pointer),
          found: figures.get(pointer)?.value ?? null,
          expected,
        })),
    }))
    .toSorted((a, b) => order.indexOf(firstOf(a)) - order.indexOf(firstOf(b)));
}

const firstOf = ({ corrections }: ActData): string => corrections[0]?.pointer ?? '';

function equationFinding(
  given: GivenEquation,
  { impliedBy }: SeparatedEquations,
  isUnexplained: (equation: GivenEquation) => boolean,
  context: RuleContext,
): Finding {
  const { equation } = given;
  const implied = impliedBy.get(given) ?? [];
  const rule = { id: equation.rule, severity: equation.severity };
  return ruleFinding(rule, isIdentity(equation) ? 'identity' : 'sum', equation.total, {
    ...valuesOf(equation, context),
    parts: equation.terms.map((term) => term.pointer),
    ...followsOf(implied.filter(isUnexplained), context),
  });
}

/** The totals of implied equations that fail too. */
function followsOf(
  failing: readonly GivenEquation[],
  { edition }: RuleContext,
): { follows?: Follows } {
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
