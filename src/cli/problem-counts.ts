import { outermostLabel } from '../core/edition/labels.js';
import type { Problem } from '../core/problem/problem.js';
import { isError } from '../core/report/parse.js';
import type { Messages } from './messages/messages.js';

/** The problems that stop a report: its errors, or else the warnings that are not waived. */
export function stoppingProblems(problems: readonly Problem[]): readonly Problem[] {
  const errors = problems.filter(isError);
  return errors.length ? errors : problems.filter((problem) => problem.waived === undefined);
}

/** How many problems stop a report in each of its parts: 表三 3 处，表四 1 处错误. */
export function countByPart(problems: readonly Problem[], messages: Messages): string {
  const stopping = stoppingProblems(problems);
  const counts = new Map<string, number>();
  for (const { place } of stopping) {
    const part = outermostLabel(place);
    counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  const [first] = stopping;
  return first ? messages.countByPart([...counts], messages.severity[first.severity]) : '';
}
