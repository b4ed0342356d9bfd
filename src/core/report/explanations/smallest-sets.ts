import {
  type Correction,
  countFailing,
  type EquationSystem,
  isPossible,
  type Residuals,
  residualsAfter,
  typedValue,
} from './equation-system.js';

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
  system: EquationSystem,
  residuals: Residuals,
  size: number,
  isFixed: (pointer: string) => boolean,
): Correction[][] {
  const mostUses = Math.max(0, ...[...system.uses.values()].map((uses) => uses.length));
  const found = new Map<string, Correction[]>();
  const extend = (chosen: readonly Correction[], left: Residuals): void => {
    const failing = countFailing(left);
    const depth = size - chosen.length;
    if (found.size >= MAX_SETS || failing > depth * mostUses) return;
    if (depth === 0) {
      const set = chosen.toSorted((a, b) => (a.pointer < b.pointer ? -1 : 1));
      found.set(JSON.stringify(set), set);
      return;
    }
    if (failing === 0) return;
    for (const pointer of figuresOfShortest(system, left)) {
      if (isFixed(pointer) || chosen.some((c) => c.pointer === pointer)) continue;
      for (const correction of correctionsAt(pointer, system, left))
        extend([...chosen, correction], residualsAfter(system, left, [correction]));
    }
  };
  extend([], residuals);
  return [...found.values()];
}

/** The figures of the failing equation that has the fewest. */
function figuresOfShortest({ equations }: EquationSystem, residuals: Residuals): string[] {
  let shortest: ReadonlyMap<string, number> = new Map();
  residuals.forEach((residual, i) => {
    const figures = equations[i]?.coefficients;
    if (residual === 0 || !figures) return;
    if (!shortest.size || figures.size < shortest.size) shortest = figures;
  });
  return [...shortest.keys()];
}

/** The values of a figure that make one of its failing equations hold. */
function correctionsAt(
  pointer: string,
  system: EquationSystem,
  residuals: Residuals,
): Correction[] {
  const uses = system.uses.get(pointer) ?? [];
  if (uses.length < 2) return [];
  const changes = uses.map(({ index, coefficient }) => -(residuals[index] ?? 0) / coefficient);
  return [...new Set(changes)]
    .filter((change) => change !== 0)
    .map((change) => ({ pointer, expected: typedValue(system, pointer) + change }))
    .filter(({ expected }) => isPossible(expected));
}
