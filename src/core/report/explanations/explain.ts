import { type Act, possibleActs } from './acts.js';
import {
  type Correction,
  countFailing,
  type EquationSystem,
  isBalanced,
  type Residuals,
  residualsAfter,
  typedValue,
} from './equation-system.js';
import { setsOfSize } from './smallest-sets.js';
import { typingCost } from './typing-cost.js';

/** The fewest acts after which every equation of a system holds. */
export interface Explanation {
  readonly acts: readonly Act[];
  /** The sum of what the acts cost. */
  readonly cost: number;
}

/** What takes more acts than these is not explained. */
const MAX_ACTS = 3;

/** An act of several figures must make at least as many equations hold. */
const MIN_MENDED = 2;

/**
 * The explanations of as few acts as possible, the likeliest first; none if there is none.
 * `residuals` are those after the acts in `chosen`, to which every explanation adds its own.
 */
export function explain(
  system: EquationSystem,
  residuals: Residuals,
  chosen: readonly Act[] = [],
): Explanation[] {
  // With as many acts as failing equations anything can be explained.
  const most = Math.min(MAX_ACTS, countFailing(residuals) - 1);
  for (let acts = 1; acts <= most; acts++) {
    const found = explanationsOf(acts, system, residuals, chosen);
    if (found.length) return sortedByCost(found);
  }
  return [];
}

/** Every explanation that adds `count` acts to those chosen. */
function explanationsOf(
  count: number,
  system: EquationSystem,
  residuals: Residuals,
  chosen: readonly Act[],
): Explanation[] {
  if (count === 0) return isBalanced(residuals) ? [explanationOf(chosen)] : [];
  const isFixed = (pointer: string): boolean =>
    chosen.some((act) => act.corrections.some((c) => c.pointer === pointer));
  const sets = setsOfSize(system, residuals, count, isFixed);
  const failing = countFailing(residuals);
  const further = possibleActs(system, residuals)
    .filter((act) => !act.corrections.some((c) => isFixed(c.pointer)))
    .flatMap((act) => {
      const after = residualsAfter(system, residuals, act.corrections);
      if (countFailing(after) > failing - MIN_MENDED) return [];
      return explanationsOf(count - 1, system, after, [...chosen, act]);
    });
  return [
    ...further,
    ...sets.map((set) => explanationOf([...chosen, ...set.map((c) => figureAct(c, system))])),
  ];
}

export const figureAct = (correction: Correction, system: EquationSystem): Act => ({
  kind: 'figure',
  corrections: [correction],
  cost: typingCost(typedValue(system, correction.pointer), correction.expected),
  distance: 0,
});

export const explanationOf = (acts: readonly Act[]): Explanation => ({
  acts,
  cost: acts.reduce((sum, act) => sum + act.cost, 0),
});

/** The likeliest first; of those that correct the same figures the likeliest alone. */
function sortedByCost(explanations: readonly Explanation[]): Explanation[] {
  const distance = ({ acts }: Explanation): number => acts.reduce((sum, a) => sum + a.distance, 0);
  const sorted = explanations.toSorted((a, b) => a.cost - b.cost || distance(a) - distance(b));
  const byFigures = new Map<string, Explanation>();
  for (const explanation of sorted) {
    const key = keyOf(explanation);
    if (!byFigures.has(key)) byFigures.set(key, explanation);
  }
  return [...byFigures.values()];
}

export const keyOf = ({ acts }: Explanation): string =>
  acts
    .flatMap((act) => act.corrections.map((c) => `${c.pointer} ${c.expected}`))
    .sort()
    .join();
