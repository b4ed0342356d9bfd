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
  const made = new Map<string, readonly Edit[]>();
  return problems.filter(({ fix }) => {
    const key = JSON.stringify(fix);
    if (made.has(key)) return true;
    if ([...made.values()].flat().some((a) => fix.some((b) => overlap(a, b)))) return false;
    made.set(key, fix);
    return true;
  });
}

const overlap = (a: Edit, b: Edit): boolean =>
  (a.start < b.end && b.start < a.end) || a.start === b.start;

/** A report file with the edits of problems made, each once. */
export function correctedBytes(bytes: Uint8Array, problems: readonly FixableProblem[]): Uint8Array {
  const edits = new Map(problems.map(({ fix }) => [JSON.stringify(fix), fix]));
  return applyEditsToBytes(bytes, [...edits.values()].flat());
}
