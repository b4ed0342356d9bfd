import { getOrThrow } from '../../at.js';
import type { GivenEquation } from '../rules/given-equation.js';
import type { Act } from './acts.js';
import { type EquationSystem, isInGivenRow } from './equation-system.js';
import { correctionsOf, type Evidence } from './evidence.js';
import { type Explanation, explanationOf, keyOf } from './explain.js';

/** An explanation that costs this much more than the likeliest is not shown. */
const MARGIN = 0.5;
/** Of more explanations than these nothing is said. */
const MAX_SHOWN = 9;
/** Weighing adds up what every sentence of the prose speaks of. */
const MAX_WEIGHED = 40;

/** Explanations of the same equations, the likeliest first. */
export interface Choice {
  /** Those worth showing; none if they are too many. */
  readonly shown: readonly Explanation[];
  /** All of them. */
  readonly possible: readonly Explanation[];
  /** How much speaks against those shown: see `Evidence`. */
  readonly weight: number;
  /** Whether more speaks against them than against the figures as they are typed. */
  readonly isContradicted: boolean;
}

/**
 * Chooses the explanations that cost about as little as the likeliest one, each number of the prose
 * and each figure of last year that disagrees counted as 1 more. Where no total of a row confirms
 * the likeliest, its cost says too little to pass any other over.
 */
export function choose(
  explanations: readonly Explanation[],
  system: EquationSystem,
  evidence: Evidence,
): Choice {
  const possible = explanations.filter((e) => !evidence.isRefuted(correctionsOf(e)));
  const [best, ...others] = possible
    .slice(0, MAX_WEIGHED)
    .map((explanation) => ({ explanation, weight: evidence.weigh(correctionsOf(explanation)) }))
    .sort((a, b) => rank(a) - rank(b));
  if (!best) return { shown: [], possible, weight: 0, isContradicted: false };
  const isConfirmed = correctionsOf(best.explanation).every((c) => isInGivenRow(c.pointer, system));
  const likely = others.filter(
    (other) => rank(other) < rank(best) + MARGIN || (!isConfirmed && other.weight === best.weight),
  );
  const isCut = possible.length > MAX_WEIGHED && likely.length + 1 === MAX_WEIGHED;
  const shown = [best, ...likely].map((w) => w.explanation);
  return {
    shown: isCut || shown.length > MAX_SHOWN ? [] : shown,
    possible,
    weight: best.weight,
    isContradicted: best.weight > evidence.asTyped,
  };
}

interface Weighed {
  readonly explanation: Explanation;
  readonly weight: number;
}

const rank = ({ explanation, weight }: Weighed): number => explanation.cost + weight;

/** Explanations of figures that have no equation in common with the other wrong figures. */
export interface ExplanationGroup {
  /** The likeliest. */
  readonly best: Explanation;
  /** The others worth showing, the likeliest first. */
  readonly alternatives: readonly Explanation[];
  /** Whether nothing else explains the equations by as few acts. */
  readonly isClear: boolean;
}

/**
 * Explanations part by part: acts that have no equation in common, in any of the explanations
 * shown, are separate.
 */
export function groupActs(
  { shown, possible, isContradicted }: Choice,
  system: EquationSystem,
): ExplanationGroup[] {
  const groups: Set<number>[] = [];
  for (const act of shown.flatMap((e) => e.acts)) {
    const touched = equationsOf(act, system);
    const joined = groups.filter((group) => [...touched].some((i) => group.has(i)));
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push(new Set([...joined.flatMap((group) => [...group]), ...touched]));
  }
  return groups.flatMap((group) => {
    const partOf = ({ acts }: Explanation): Explanation =>
      explanationOf(acts.filter((act) => [...equationsOf(act, system)].some((i) => group.has(i))));
    const [best, ...alternatives] = new Map(shown.map(partOf).map((p) => [keyOf(p), p])).values();
    if (!best) return [];
    const isClear = !isContradicted && possible.every((e) => keyOf(partOf(e)) === keyOf(best));
    return [{ best, alternatives, isClear }];
  });
}

/** The equations that an act's figures stand in, by their place in the system. */
const equationsOf = ({ corrections }: Act, { figures }: EquationSystem): Set<number> =>
  new Set(corrections.flatMap((c) => getOrThrow(figures, c.pointer).uses.map((use) => use.index)));

/** The failing equations that the acts of an explanation touch, in their order. */
export function brokenBy({ acts }: Explanation, system: EquationSystem): GivenEquation[] {
  const touched = new Set(acts.flatMap((act) => [...equationsOf(act, system)]));
  return system.equations.filter((e, i) => e.residual !== 0 && touched.has(i));
}
