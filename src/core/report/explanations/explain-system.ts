import type { Act } from './acts.js';
import { type Choice, choose, type ExplanationGroup, groupActs } from './choose.js';
import { chooseByEvidence } from './choose-by-evidence.js';
import {
  type Correction,
  type EquationSystem,
  effectOf,
  type GivenFigure,
  isPossible,
  type Residuals,
  residualsAfter,
} from './equation-system.js';
import type { Evidence } from './evidence.js';
import { explain, explanationOf, figureAct } from './explain.js';
import { mendingChanges } from './smallest-sets.js';

/**
 * What made equations fail, a group for each part that has nothing to do with the others. What is
 * left out of all groups is unexplained.
 */
export function explainSystem(system: EquationSystem, evidence: Evidence): ExplanationGroup[] {
  const chosen: Act[] = [];
  let residuals: Residuals = system.equations.map((e) => e.residual);
  for (;;) {
    const choice = bestChoice(system, residuals, chosen, evidence);
    if (choice?.shown.length) return groupActs(choice, system);
    // Too many mistakes for one explanation: those that stand alone come one by one.
    const figure = choice ? undefined : figureThatStandsAlone(system, residuals, chosen);
    if (!figure) {
      const shown = chosen.length ? [explanationOf(chosen)] : [];
      return groupActs({ shown, possible: shown, weight: 0, isContradicted: false }, system);
    }
    chosen.push(figureAct(figure, system));
    residuals = residualsAfter(residuals, effectOf([figure], system));
  }
}

/**
 * The explanations by the fewest acts, each number of the prose and each figure of last year that
 * disagrees with them counted as one act more. Undefined if there is no explanation at all; of too
 * many, none is shown.
 */
function bestChoice(
  system: EquationSystem,
  residuals: Residuals,
  chosen: readonly Act[],
  evidence: Evidence,
): Choice | undefined {
  let best: Choice | undefined;
  let score = Number.POSITIVE_INFINITY;
  for (const [acts, explanations] of explain(system, residuals, chosen)) {
    if (acts >= score) break;
    const choice = choose(explanations, system, evidence);
    if (acts + choice.weight >= score) continue;
    best = choice;
    score = acts + choice.weight;
  }
  const byEvidence = chooseByEvidence(system, residuals, chosen, evidence);
  if (byEvidence && 1 + byEvidence.weight < score) return byEvidence;
  return best;
}

/**
 * A figure that, corrected, makes two failing equations or more hold and none fail, unless another
 * figure would explain one of them as well. Of several the one with the most equations.
 */
function figureThatStandsAlone(
  system: EquationSystem,
  residuals: Residuals,
  chosen: readonly Act[],
): Correction | undefined {
  const isChosen = (pointer: string): boolean =>
    chosen.some((act) => act.corrections.some((c) => c.pointer === pointer));
  const figures = [...system.figures.values()].flatMap((figure) => {
    const { pointer, uses, value } = figure;
    const [change = 0, ...others] = mendingChanges(figure, residuals);
    const isCause =
      uses.length > 1 &&
      uses.every(({ index }) => residuals[index] !== 0) &&
      !others.length &&
      isPossible(value + change);
    return isCause && !isChosen(pointer) ? [{ figure, expected: value + change }] : [];
  });
  const most = Math.max(0, ...figures.map(({ figure }) => figure.uses.length));
  const largest = figures.filter(({ figure }) => figure.uses.length === most);
  const alone = largest.find(({ figure }) =>
    largest.every((other) => other.figure === figure || !shareEquation(other.figure, figure)),
  );
  return alone && { pointer: alone.figure.pointer, expected: alone.expected };
}

const shareEquation = (a: GivenFigure, b: GivenFigure): boolean =>
  a.uses.some(({ index }) => b.uses.some((use) => use.index === index));
