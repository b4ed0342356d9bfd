import { at } from '../at.js';
import { applyEditsToBytes } from './apply-edits.js';
import type { Edit } from './finding.js';
import type { Problem } from './problem.js';

/** A problem together with the edits of the file's text that correct it. */
export type FixableProblem = Problem & { readonly fix: readonly Edit[] };

/** Whether a problem can be corrected and is not kept. */
export const isFixable = (problem: Problem): problem is FixableProblem =>
  problem.fix !== undefined && problem.fix.length > 0 && problem.waived === undefined;

/**
 * The problems that can be corrected at once, in their order: of two whose edits overlap, the
 * first; those with the same edits are corrected together.
 */
export function withoutOverlaps(problems: readonly FixableProblem[]): readonly FixableProblem[] {
  const made = new FixSet();
  // Sorted by where they begin; none overlaps another.
  const edits: Edit[] = [];
  return problems.filter(({ fix }) => {
    if (made.has(fix)) return true;
    if (fix.some((edit) => overlapsOne(edits, edit))) return false;
    made.add(fix);
    for (const edit of fix) edits.splice(placeIn(edits, edit.start), 0, edit);
    return true;
  });
}

/** Whether an edit overlaps one of sorted edits. */
function overlapsOne(edits: readonly Edit[], { start, end }: Edit): boolean {
  const place = placeIn(edits, start);
  const [before, after] = [edits[place - 1], edits[place]];
  return (
    (before !== undefined && before.end > start) ||
    (after !== undefined && (after.start < end || after.start === start))
  );
}

/** Index of the first of sorted edits that begins at a place or after it. */
function placeIn(edits: readonly Edit[], start: number): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(edits, middle).start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A report file with the edits of problems made, each once. */
export function correctedBytes(bytes: Uint8Array, problems: readonly FixableProblem[]): Uint8Array {
  const made = new FixSet();
  for (const { fix } of problems) if (!made.has(fix)) made.add(fix);
  return applyEditsToBytes(bytes, made.edits);
}

/** Corrections, equal ones once. */
class FixSet {
  readonly edits: Edit[] = [];
  // Problems share a correction of a whole section, which takes long to compare as text.
  readonly #same = new Set<readonly Edit[]>();
  readonly #equal = new Set<string>();

  has(fix: readonly Edit[]): boolean {
    return this.#same.has(fix) || this.#equal.has(JSON.stringify(fix));
  }

  add(fix: readonly Edit[]): void {
    this.#same.add(fix);
    this.#equal.add(JSON.stringify(fix));
    this.edits.push(...fix);
  }
}
