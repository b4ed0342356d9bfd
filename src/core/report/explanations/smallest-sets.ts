import { at } from '../../at.js';
import {
  type Correction,
  countFailing,
  type EquationSystem,
  type GivenFigure,
  isPossible,
  type Residuals,
} from './equation-system.js';
import type { Steps } from './steps.js';

/** More sets than these are no explanation: any of too many figures may be wrong. */
const MAX_SETS = 2000;

/**
 * Every set of `size` figures that, corrected, make all equations hold; a figure in one equation
 * alone has nothing that confirms it and is in no set.
 *
 * Branch and bound: one of the figures of a failing equation must be wrong, so that the figures of
 * the shortest one are tried in turn, with each value that makes one of their own failing
 * equations hold, and then one figure less for what still fails.
 */
export function setsOfSize(
  size: number,
  system: EquationSystem,
  residuals: Residuals,
  isFixed: (pointer: string) => boolean,
  steps: Steps,
): Correction[][] {
  const mostUses = Math.max(0, ...[...system.figures.values()].map((f) => f.uses.length));
  const left = [...residuals];
  const chosen: Correction[] = [];
  const found = new Map<string, Correction[]>();
  const canBeWrong = ({ pointer, uses }: GivenFigure): boolean =>
    uses.length > 1 && !isFixed(pointer) && !chosen.some((c) => c.pointer === pointer);
  const extend = (depth: number, failing: number): void => {
    if (failing === 0 || failing > depth * mostUses || found.size >= MAX_SETS) return;
    for (const figure of shortestFailing(system, left)) {
      if (!canBeWrong(figure) || !steps.take()) continue;
      // The last figure must make all that fails hold.
      if (depth === 1 && figure.uses.length < failing) continue;
      for (const correction of correctionsAt(figure, left)) {
        const change = correction.expected - figure.value;
        chosen.push(correction);
        add(figure, change, left);
        const still = countFailing(left);
        if (depth > 1) extend(depth - 1, still);
        else if (still === 0) keep(chosen, found);
        add(figure, -change, left);
        chosen.pop();
      }
    }
  };
  extend(size, countFailing(residuals));
  return [...found.values()];
}

function keep(chosen: readonly Correction[], found: Map<string, Correction[]>): void {
  const set = chosen.toSorted((a, b) => (a.pointer < b.pointer ? -1 : 1));
  found.set(JSON.stringify(set), set);
}

/** Every figure of a failing equation, with each value that makes one of its equations hold. */
export const correctionsOfFailing = (
  { figures }: EquationSystem,
  residuals: Residuals,
  isFixed: (pointer: string) => boolean,
): Correction[] =>
  [...figures.values()]
    .filter((figure) => figure.uses.length > 1 && !isFixed(figure.pointer))
    .flatMap((figure) => correctionsAt(figure, residuals));

/** The values of a figure that make one of its failing equations hold. */
export const correctionsAt = (figure: GivenFigure, residuals: Residuals): Correction[] =>
  [...mendingChanges(figure, residuals)]
    .map((change) => ({ pointer: figure.pointer, expected: figure.value + change }))
    .filter(({ expected }) => isPossible(expected));

/** The figures of the failing equation that has the fewest. */
function shortestFailing(
  { members }: EquationSystem,
  residuals: Residuals,
): readonly GivenFigure[] {
  let shortest: readonly GivenFigure[] = [];
  residuals.forEach((residual, i) => {
    if (residual === 0) return;
    const figures = at(members, i);
    if (!shortest.length || figures.length < shortest.length) shortest = figures;
  });
  return shortest;
}

/** The changes of a figure that each make one of its failing equations hold. */
export const mendingChanges = ({ uses }: GivenFigure, residuals: Residuals): Set<number> =>
  new Set(
    uses
      .map(({ index, coefficient }) => -at(residuals, index) / coefficient)
      .filter((change) => change !== 0),
  );

function add({ uses }: GivenFigure, change: number, residuals: number[]): void {
  for (const { index, coefficient } of uses)
    residuals[index] = at(residuals, index) + coefficient * change;
}
