import type { Problem } from '../problem/problem.js';
import type { ReportInput } from './report.js';

/** Marks the warnings that the report keeps with its reason for each; errors cannot be kept. */
export const waive = (
  problems: readonly Problem[],
  { waive: waivers = [] }: Pick<ReportInput, 'waive'>,
): Problem[] =>
  problems.map((problem) => {
    const waiver = waivers.find((w) => w.rule === problem.code);
    if (problem.severity === 'error' || !waiver) return problem;
    return { ...problem, waived: waiver.reason };
  });

/** Whether a problem stops the build; `strict` lets warnings without a reason stop it too. */
export const blocksBuild = ({ severity, waived }: Problem, strict = false): boolean =>
  severity === 'error' || (strict && waived === undefined);
