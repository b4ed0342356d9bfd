import type { Edition } from '../../core/edition/edition.js';
import { isBelow, selfAndAncestors, stepsOf } from '../../core/json-pointer.js';
import type { Problem } from '../../core/problem/problem.js';
import { correctionsOf, wrongFigureOf } from './wrong-figure.js';

/** Problems by the fields that they are about, each in the order of the report. */
export type ProblemsByField = ReadonlyMap<string, readonly Problem[]>;

/** The problems of each field: a figure's, those of its whole row, and of each of several. */
export function problemsByField(edition: Edition, problems: readonly Problem[]): ProblemsByField {
  const fields = new Map<string, Problem[]>();
  for (const problem of problems)
    for (const field of new Set(pointersOf(problem).flatMap((p) => fieldsOf(edition, p)))) {
      const list = fields.get(field) ?? [];
      list.push(problem);
      fields.set(field, list);
    }
  return fields;
}

/**
 * The places of a problem, its own first: several blank figures are one problem, and so are the
 * wrong figures that explain failing sums together.
 */
export function pointersOf(problem: Problem): readonly string[] {
  const { pointer, data } = problem;
  const wrong = wrongFigureOf(problem);
  if (wrong) return [...new Set([pointer, ...correctionsOf(wrong.acts).map((c) => c.pointer)])];
  const { pointers } = data;
  return Array.isArray(pointers) && pointers.length ? (pointers as string[]) : [pointer];
}

/** The fields for a pointer: its figure, or all figures below it, or else the pointer itself. */
function fieldsOf(edition: Edition, pointer: string): readonly string[] {
  for (const around of selfAndAncestors(pointer)) if (edition.figures.has(around)) return [around];
  if (stepsOf(pointer).length < 2) return [pointer];
  const below = [...edition.figures.keys()].filter((figure) => isBelow(figure, pointer));
  return below.length ? below : [pointer];
}

/** How many problems that are not kept there are, by the first step of their pointers. */
export function problemCounts(
  problems: readonly Problem[],
): ReadonlyMap<string, { readonly errors: number; readonly warnings: number }> {
  const counts = new Map<string, { errors: number; warnings: number }>();
  for (const { pointer, severity, waived } of problems) {
    if (waived !== undefined) continue;
    const key = stepsOf(pointer)[0] ?? '';
    const count = counts.get(key) ?? { errors: 0, warnings: 0 };
    if (severity === 'error') count.errors += 1;
    else count.warnings += 1;
    counts.set(key, count);
  }
  return counts;
}
