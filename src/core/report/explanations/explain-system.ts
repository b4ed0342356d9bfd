import { at } from '../../at.js';
import type { Act } from './acts.js';
import { type Choice, choose, type ExplanationGroup, groupActs } from './choose.js';
import {
  type Correction,
  countFailing,
  type EquationSystem,
  isPossible,
  type Residuals,
  residualsAfter,
  typedValue,
} from './equation-system.js';
import type { Evidence } from './evidence.js';
import { type Explanation, explain, explanationOf, figureAct } from './explain.js';

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
      ? choose(possible, evidence)
      : chooseByEvidence(system, residuals, chosen, evidence);
    if (choice.shown.length) return groupActs(choice, system);
    // Too many mistakes for one explanation: those that stand alone come one by one.
    const figure = possible.length ? undefined : figureThatStandsAlone(system, residuals, chosen);
    if (!figure) return groupActs(choiceOf(chosen.length ? [explanationOf(chosen)] : []), system);
    chosen.push(figureAct(figure, system));
    residuals = residualsAfter(system, residuals, [figure]);
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
  const failing = residuals.findIndex((r) => r !== 0);
  if (countFailing(residuals) !== 1) return choiceOf([]);
  const { coefficients } = at(system.equations, failing);
  const corrections = [...coefficients].map(
    ([pointer, coefficient]): Correction => ({
      pointer,
      expected: typedValue(system, pointer) - at(residuals, failing) / coefficient,
    }),
  );
  const before = evidence.weigh([]);
  const weighed = corrections
    .filter((c) => isPossible(c.expected) && system.uses.get(c.pointer)?.length === 1)
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
  const figures = [...system.uses].flatMap(([pointer, uses]) => {
    const changes = new Set(uses.map((u) => -(residuals[u.index] ?? 0) / u.coefficient));
    const [change = 0, ...others] = changes;
    const expected = typedValue(system, pointer) + change;
    const isCause = uses.length > 1 && change !== 0 && !others.length && isPossible(expected);
    return isCause && !isChosen(pointer) ? [{ pointer, expected, uses }] : [];
  });
  const most = Math.max(0, ...figures.map((f) => f.uses.length));
  const largest = figures.filter((f) => f.uses.length === most);
  return largest.find((figure) =>
    largest.every(
      (other) =>
        other === figure ||
        !other.uses.some(({ index }) => figure.uses.some((use) => use.index === index)),
    ),
  );
}
