import type { Edition } from '../edition/edition.js';
import { pathLabel } from '../edition/labels.js';
import type { Addition, Contribution } from './add.js';

/** Figures that are listed unless all are asked for. */
const MAX_KEY_FIGURES = 10;

/** The department that contributes most to a figure. */
export interface LargestContributor {
  /** JSON Pointer of the figure. */
  readonly pointer: string;
  /** The form's words for the figure. */
  readonly place: string;
  /** The figure itself. */
  readonly value: number;
  readonly agency: string;
  readonly file: string;
  /** Per cent of the figure, to one decimal. */
  readonly share: number;
}

/** A part of a total in per cent, to one decimal. */
export const percentOf = (part: number, total: number): number =>
  Math.round((1000 * part) / total) / 10;

/** The largest contributor to every figure that is not 0 and has several. */
export function largestContributors(
  { trace, figures }: Addition,
  edition: Edition,
): LargestContributor[] {
  return [...contributionsByPointer(trace)].flatMap(([pointer, contributions]) => {
    const total = figures.get(pointer)?.value;
    const [largest, ...others] = contributions.toSorted(
      (a, b) => Math.abs(b.value) - Math.abs(a.value),
    );
    if (!largest || !others.length || !total) return [];
    return [
      {
        pointer,
        place: pathLabel(edition, pointer),
        value: total,
        agency: largest.part.input.agency,
        file: largest.part.file,
        share: percentOf(largest.value, total),
      },
    ];
  });
}

/** Figures that are totals, or part of none: on a terminal the others would be too many. */
export const ofMainFigures = (
  largest: readonly LargestContributor[],
  edition: Edition,
): LargestContributor[] =>
  largest.filter(
    ({ pointer }) => edition.computedTotals.has(pointer) || !isPartOfTotal(pointer, edition),
  );

/**
 * The few figures that matter most: the totals that are part of no other, then the largest counts
 * that have no total.
 */
export function ofKeyFigures(
  largest: readonly LargestContributor[],
  edition: Edition,
): LargestContributor[] {
  const isCount = (pointer: string): boolean => edition.figures.get(pointer)?.figure === 'count';
  const outermost = largest.filter(({ pointer }) => !isPartOfTotal(pointer, edition));
  const totals = outermost.filter(({ pointer }) => edition.computedTotals.has(pointer));
  const counts = outermost
    .filter(({ pointer }) => !edition.computedTotals.has(pointer) && isCount(pointer))
    .sort((a, b) => b.value - a.value);
  const chosen = new Set([...totals, ...counts].slice(0, MAX_KEY_FIGURES));
  return largest.filter((one) => chosen.has(one));
}

const isPartOfTotal = (pointer: string, { equations }: Edition): boolean =>
  equations.some(
    ({ fillsTotal, terms }) => fillsTotal && terms.some((term) => term.pointer === pointer),
  );

function contributionsByPointer(trace: readonly Contribution[]): Map<string, Contribution[]> {
  const byPointer = new Map<string, Contribution[]>();
  for (const contribution of trace) {
    const known = byPointer.get(contribution.pointer);
    if (known) known.push(contribution);
    else byPointer.set(contribution.pointer, [contribution]);
  }
  return byPointer;
}
