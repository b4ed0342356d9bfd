import { getOrThrow } from '../../at.js';
import { type Act, misplacements, omissions } from './acts.js';
import {
  type Correction,
  countFailing,
  type EquationSystem,
  effectOf,
  type Residuals,
  residualsAfter,
} from './equation-system.js';
import { setsOfSize } from './smallest-sets.js';
import { Steps } from './steps.js';
import { typingCost } from './typing-cost.js';

/** The fewest acts after which every equation of a system holds. */
export interface Explanation {
  readonly acts: readonly Act[];
  /** The sum of what the acts cost. */
  readonly cost: number;
}

/** What takes more acts than these is not explained. */
const MAX_ACTS = 3;
/** Of these, acts of several figures. */
const MAX_MISPLACEMENTS = 2;
/** An act of several figures must make at least as many equations hold. */
const MIN_MENDED = 2;
/** Some 100 ms. */
const MAX_STEPS = 100_000;

/** An act of several figures with what it adds to the residuals. */
interface Effect {
  readonly act: Act;
  readonly effect: ReadonlyMap<number, number>;
}

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
  const search = new Search(system);
  for (let acts = 1; acts <= most; acts++) {
    const found = search.explanationsOf(acts, residuals, chosen, MAX_MISPLACEMENTS);
    if (!search.isComplete) return [];
    if (found.length) return sortedByCost(found);
  }
  return [];
}

/** Tries the acts of a system; incomplete if there are too many ways. */
class Search {
  readonly #system: EquationSystem;
  readonly #misplacements: readonly Effect[];
  readonly #steps = new Steps(MAX_STEPS);

  constructor(system: EquationSystem) {
    this.#system = system;
    this.#misplacements = this.#withEffects(misplacements(system));
  }

  get isComplete(): boolean {
    return this.#steps.areLeft;
  }

  /** Every explanation that adds `count` acts to those chosen, some of several figures. */
  explanationsOf(
    count: number,
    residuals: Residuals,
    chosen: readonly Act[],
    mostMisplacements: number,
  ): Explanation[] {
    if (count === 0) return countFailing(residuals) === 0 ? [explanationOf(chosen)] : [];
    const fixed = new Set(chosen.flatMap((act) => act.corrections.map((c) => c.pointer)));
    const isFixed = (pointer: string): boolean => fixed.has(pointer);
    const sets = setsOfSize(count, this.#system, residuals, isFixed, this.#steps);
    const explanations = sets.map((set) =>
      explanationOf([...chosen, ...set.map((c) => figureAct(c, this.#system))]),
    );
    if (mostMisplacements === 0) return explanations;
    const possible = [
      ...this.#misplacements,
      ...this.#withEffects(omissions(this.#system, residuals)),
    ];
    for (const { act, effect } of possible) {
      if (!isHelpful(effect, residuals) || !this.#steps.take()) continue;
      if (act.corrections.some((c) => isFixed(c.pointer))) continue;
      const after = residualsAfter(residuals, effect);
      explanations.push(
        ...this.explanationsOf(count - 1, after, [...chosen, act], mostMisplacements - 1),
      );
    }
    return explanations;
  }

  #withEffects(acts: readonly Act[]): Effect[] {
    return acts.map((act) => ({ act, effect: effectOf(act.corrections, this.#system) }));
  }
}

function isHelpful(effect: ReadonlyMap<number, number>, residuals: Residuals): boolean {
  let mended = 0;
  for (const [index, change] of effect) {
    const before = residuals[index] ?? 0;
    if (before === 0) mended--;
    else if (before + change === 0) mended++;
  }
  return mended >= MIN_MENDED;
}

export const figureAct = (correction: Correction, { figures }: EquationSystem): Act => ({
  kind: 'figure',
  corrections: [correction],
  cost: typingCost(getOrThrow(figures, correction.pointer).value, correction.expected),
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

/** The same for explanations that correct the same figures. */
export const keyOf = ({ acts }: Explanation): string =>
  acts
    .flatMap((act) => act.corrections.map((c) => `${c.pointer} ${c.expected}`))
    .sort()
    .join();
