import type { Addition, Contribution } from '../../core/aggregate/add.js';
import type { Edition } from '../../core/edition/edition.js';
import { pathLabel } from '../../core/edition/labels.js';

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

/** Whether a figure is a total, or part of none: on a terminal the others would be too many. */
export const isMainFigure = (pointer: string, edition: Edition): boolean =>
  edition.computedTotals.has(pointer) ||
  !edition.equations.some(
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
