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
import { correctionsOfFailing, setsOfSize } from './smallest-sets.js';
import { Steps } from './steps.js';
import { typingCost } from './typing-cost.js';

/** The fewest acts after which every equation of a system holds. */
export interface Explanation {
  readonly acts: readonly Act[];
  /** How unlikely it is: the sum of what the acts cost. */
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
 * The explanations of one act, of two, of three, each list with the likeliest first, as far as
 * there are any. `residuals` are those after the acts in `chosen`, to which every explanation adds
 * its own.
 */
export function* explain(
  system: EquationSystem,
  residuals: Residuals,
  chosen: readonly Act[] = [],
): Generator<readonly [acts: number, explanations: readonly Explanation[]]> {
  // With as many acts as failing equations anything can be explained.
  const most = Math.min(MAX_ACTS, countFailing(residuals) - 1);
  const search = new Search(system);
  for (let acts = 1; acts <= most; acts++) {
    const found = search.explanationsOf(acts, residuals, chosen, MAX_MISPLACEMENTS);
    if (!search.isComplete) return;
    if (found.length) yield [acts, sortedByCost(found)];
  }
}

/** Tries the acts of a system; incomplete if there are too many ways. */
class Search {
  readonly #system: EquationSystem;
  /** Figures and rows in the place of others, by each thing that they add to an equation. */
  readonly #misplacements = new Map<string, Effect[]>();
  readonly #steps = new Steps(MAX_STEPS);

  constructor(system: EquationSystem) {
    this.#system = system;
    for (const misplacement of this.#withEffects(misplacements(system)))
      for (const [index, change] of misplacement.effect) {
        const key = keyOfChange(index, change);
        const alike = this.#misplacements.get(key);
        if (alike) alike.push(misplacement);
        else this.#misplacements.set(key, [misplacement]);
      }
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
    for (const { act, effect } of this.#helpful(residuals, isFixed))
      explanations.push(
        ...this.explanationsOf(
          count - 1,
          residualsAfter(residuals, effect),
          [...chosen, act],
          mostMisplacements - 1,
        ),
      );
    if (count === 2 && mostMisplacements === MAX_MISPLACEMENTS)
      explanations.push(...this.#behindFigures(residuals, chosen, isFixed));
    return explanations;
  }

  /** Acts of several figures that show only once a wrong figure of their columns is corrected. */
  #behindFigures(
    residuals: Residuals,
    chosen: readonly Act[],
    isFixed: (pointer: string) => boolean,
  ): Explanation[] {
    return correctionsOfFailing(this.#system, residuals, isFixed).flatMap((correction) => {
      const after = residualsAfter(residuals, effectOf([correction], this.#system));
      const isTaken = (p: string): boolean => isFixed(p) || p === correction.pointer;
      return this.#helpful(after, isTaken)
        .filter(({ effect }) => countFailing(residualsAfter(after, effect)) === 0)
        .map(({ act }) => explanationOf([...chosen, figureAct(correction, this.#system), act]));
    });
  }

  /** The acts of several figures that make more equations hold. */
  #helpful(residuals: Residuals, isFixed: (pointer: string) => boolean): Effect[] {
    const mending = residuals.flatMap((r, i) =>
      r === 0 ? [] : (this.#misplacements.get(keyOfChange(i, -r)) ?? []),
    );
    const possible = [
      ...new Set(mending),
      ...this.#withEffects(omissions(this.#system, residuals)),
    ];
    return possible.filter(
      ({ act, effect }) =>
        isHelpful(effect, residuals) &&
        !act.corrections.some((c) => isFixed(c.pointer)) &&
        this.#steps.take(),
    );
  }

  #withEffects(acts: readonly Act[]): Effect[] {
    return acts.map((act) => ({ act, effect: effectOf(act.corrections, this.#system) }));
  }
}

const keyOfChange = (index: number, change: number): string => `${index} ${change}`;

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

/** An act of several figures among other acts is less likely than one alone. */
const AMONG_OTHERS = 1;

export function explanationOf(acts: readonly Act[]): Explanation {
  const misplacements = acts.filter((act) => act.kind !== 'figure').length;
  const cost = acts.reduce((sum, act) => sum + act.cost, 0);
  return { acts, cost: cost + (acts.length > 1 ? AMONG_OTHERS * misplacements : 0) };
}

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
