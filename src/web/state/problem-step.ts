import type { Problem } from '../../core/problem/problem.js';

/** A problem that was gone to, and its number among those that were open then. */
export interface Visit {
  readonly problem: Problem;
  readonly number: number;
}

/**
 * The next open problem, or the one before; after the last comes the first. Where the latest one is
 * settled, those around it are counted from its place, so that none is passed over. Undefined if
 * there is none.
 */
export function stepToProblem(
  problems: readonly Problem[],
  latest: Visit | undefined,
  step: 1 | -1,
): Visit | undefined {
  const open = problems.filter(({ waived }) => waived === undefined);
  const number = (numberAfter(open, latest, step) + open.length) % open.length;
  const problem = open[number];
  return problem && { problem, number };
}

function numberAfter(open: readonly Problem[], latest: Visit | undefined, step: 1 | -1): number {
  if (!latest) return step === 1 ? 0 : -1;
  const isSame = ({ code, pointer }: Problem): boolean =>
    code === latest.problem.code && pointer === latest.problem.pointer;
  const here = open.findIndex(isSame);
  if (here >= 0) return here + step;
  return step === 1 ? Math.min(latest.number, open.length) : latest.number - 1;
}
