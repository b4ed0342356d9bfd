import { getOrThrow } from '../../at.js';
import type { Act } from './acts.js';
import type { Choice } from './choose.js';
import {
  type Correction,
  countFailing,
  type EquationSystem,
  effectOf,
  type FigureRow,
  type Residuals,
  residualsAfter,
} from './equation-system.js';
import { correctionsOf, type Evidence } from './evidence.js';
import { explanationOf, figureAct } from './explain.js';
import { correctionsAt } from './smallest-sets.js';

/** Of more explanations than these nothing is said. */
const MAX_SHOWN = 3;

/**
 * Figures that no other equation confirms: one of a single failing equation, or one that was added
 * up into the total of its row. They are named only if the prose or last year's report sets them
 * apart from all others; undefined if they do not.
 */
export function chooseByEvidence(
  system: EquationSystem,
  residuals: Residuals,
  chosen: readonly Act[],
  evidence: Evidence,
): Choice | undefined {
  const possible = unconfirmedActs(system, residuals).map((act) => explanationOf([...chosen, act]));
  const weighed = possible
    .map((explanation) => ({ explanation, corrections: correctionsOf(explanation) }))
    .filter(({ corrections }) => !evidence.isRefuted(corrections))
    .map(({ explanation, corrections }) => ({ explanation, weight: evidence.weigh(corrections) }));
  const weights = weighed.map((w) => w.weight);
  const weight = Math.min(...weights);
  const shown = weighed
    .filter((w) => w.weight === weight)
    .map((w) => w.explanation)
    .toSorted((a, b) => a.cost - b.cost);
  const isNamed = weight < evidence.asTyped && shown.length <= MAX_SHOWN;
  // What speaks against all others leaves one.
  const isLast = weight < Math.max(...weights) && shown.length === 1;
  if (!isNamed && !isLast) return undefined;
  return { shown, possible, weight, isContradicted: weight > evidence.asTyped };
}

function unconfirmedActs(system: EquationSystem, residuals: Residuals): Act[] {
  const failing = countFailing(residuals);
  if (failing === 1) return ofOneEquation(system, residuals);
  return failing === 2 ? system.rows.flatMap((row) => withTotals(row, system, residuals)) : [];
}

/** The figures that stand in the only failing equation and in no other. */
const ofOneEquation = (system: EquationSystem, residuals: Residuals): Act[] =>
  [...system.figures.values()]
    .filter(({ uses }) => uses.length === 1)
    .flatMap((figure) => correctionsAt(figure, residuals))
    .map((correction) => figureAct(correction, system));

/** A wrong figure of a row, with the total that was added up from it. */
function withTotals(
  { parts, total }: FigureRow,
  system: EquationSystem,
  residuals: Residuals,
): Act[] {
  if (!total) return [];
  return parts
    .flatMap((figure) => correctionsAt(figure, residuals))
    .flatMap((correction) => {
      const change = correction.expected - getOrThrow(system.figures, correction.pointer).value;
      const corrections: Correction[] = [
        correction,
        { pointer: total.pointer, expected: total.value + change },
      ];
      const isWhole = countFailing(residualsAfter(residuals, effectOf(corrections, system))) === 0;
      return isWhole ? [{ ...figureAct(correction, system), corrections }] : [];
    });
}
