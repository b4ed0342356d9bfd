import type { Problem } from '../problem/problem.js';
import type { ReportInput } from './check.js';

/** Marks the warnings that the report waives, with its reason; errors are never waived. */
export const waive = (
  problems: readonly Problem[],
  { waive: waivers = [] }: Pick<ReportInput, 'waive'>,
): Problem[] =>
  problems.map((problem) => {
    const reason =
      problem.severity === 'warning'
        ? waivers.find((w) => w.rule === problem.code)?.reason
        : undefined;
    return reason === undefined ? problem : { ...problem, waived: reason };
  });

/** Whether a problem stands in the way of building. */
export const blocks = ({ severity, waived }: Problem, strict = false): boolean =>
  severity === 'error' || (strict && waived === undefined);
