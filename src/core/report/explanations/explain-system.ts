import { at } from '../../at.js';
import type { Act } from './acts.js';
import { type Choice, choose, type ExplanationGroup, groupActs } from './choose.js';
import {
  type Correction,
  countFailing,
  type EquationSystem,
  effectOf,
  type GivenFigure,
  isPossible,
  type Residuals,
  residualsAfter,
} from './equation-system.js';
import type { Evidence } from './evidence.js';
import { type Explanation, explain, explanationOf, figureAct } from './explain.js';
import { mendingChanges } from './smallest-sets.js';

/**
 * What made equations fail, a group for each part that has nothing to do with the others. What is
 * left out of all groups is unexplained.
 */
export function explainSystem(system: EquationSystem, evidence: Evidence): ExplanationGroup[] {
  const chosen: Act[] = [];
  let residuals: Residuals = system.equations.map((e) => e.residual);
  for (;;) {
    const possible = explain(system, residuals, chosen);
    const choice = possible.length
      ? choose(possible, system, evidence)
      : chooseByEvidence(system, residuals, chosen, evidence);
    if (choice.shown.length) return groupActs(choice, system);
    // Too many mistakes for one explanation: those that stand alone come one by one.
    const figure = possible.length ? undefined : figureThatStandsAlone(system, residuals, chosen);
    if (!figure) return groupActs(choiceOf(chosen.length ? [explanationOf(chosen)] : []), system);
    chosen.push(figureAct(figure, system));
    residuals = residualsAfter(residuals, effectOf([figure], system));
  }
}

const choiceOf = (shown: readonly Explanation[]): Choice => ({ shown, possible: shown });

/** A figure that nothing confirms but the prose or last year's report, if it is the only one. */
function chooseByEvidence(
  system: EquationSystem,
  residuals: Residuals,
  chosen: readonly Act[],
  evidence: Evidence,
): Choice {
  if (countFailing(residuals) !== 1) return choiceOf([]);
  const figures = at(
    system.members,
    residuals.findIndex((r) => r !== 0),
  );
  const corrections = figures
    .filter((figure) => figure.uses.length === 1)
    .flatMap((figure) => correctionsAt(figure, residuals));
  const before = evidence.weigh([]);
  const weighed = corrections
    .filter((c) => !evidence.isRefuted([c]))
    .map((correction) => ({ correction, weight: evidence.weigh([correction]) }))
    .toSorted((a, b) => a.weight - b.weight);
  const [best, second] = weighed;
  const isOnly = best && best.weight < before && best.weight !== second?.weight;
  return choiceOf(isOnly ? [explanationOf([...chosen, figureAct(best.correction, system)])] : []);
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
    const [correction, ...others] = correctionsAt(figure, residuals);
    const isCause =
      correction &&
      !others.length &&
      figure.uses.length > 1 &&
      figure.uses.every(({ index }) => residuals[index] !== 0);
    return isCause && !isChosen(figure.pointer) ? [{ figure, correction }] : [];
  });
  const most = Math.max(0, ...figures.map(({ figure }) => figure.uses.length));
  const largest = figures.filter(({ figure }) => figure.uses.length === most);
  return largest.find(({ figure }) =>
    largest.every((other) => other.figure === figure || !shareEquation(other.figure, figure)),
  )?.correction;
}

const shareEquation = (a: GivenFigure, b: GivenFigure): boolean =>
  a.uses.some(({ index }) => b.uses.some((use) => use.index === index));

/** The values of a figure that make one of its failing equations hold. */
const correctionsAt = (figure: GivenFigure, residuals: Residuals): Correction[] =>
  [...mendingChanges(figure, residuals)]
    .map((change) => ({ pointer: figure.pointer, expected: figure.value + change }))
    .filter(({ expected }) => isPossible(expected));
