import type { Selection } from '../../core/aggregate/select-parts.js';
import type { Finding } from '../../core/problem/finding.js';
import type { Language } from '../../core/problem/language.js';
import type { Problem } from '../../core/problem/problem.js';
import { toProblems } from '../../core/report/locate.js';
import { isError } from '../../core/report/parse.js';
import type { Reading } from '../../core/source/source.js';
import type { FileResult } from '../printers/printer.js';

/** Problems of one file. */
export interface FileProblems {
  readonly file: string;
  readonly problems: readonly Problem[];
}

/** Where findings about the departments' reports are located. */
export interface DepartmentLocation {
  readonly readings: readonly Reading[];
  readonly selection: Selection;
  readonly language: Language;
}

/** Locates a finding in the report of a file. */
export function locateInFile(
  file: string,
  found: Finding,
  { readings, selection, language }: DepartmentLocation,
): FileProblems {
  const source = readings.find((reading) => reading.file === file)?.source;
  const problems = toProblems([found], { source, edition: selection.edition, language });
  return { file, problems };
}

/**
 * The result of every report that was given, then of other files that have problems: the
 * selection's problems first, then those found later.
 */
export function collectResults(
  { candidates }: Selection,
  found: readonly FileProblems[],
): FileResult[] {
  const problemsOf = new Map<string, readonly Problem[]>(
    candidates.map(({ file, problems }) => [file, problems]),
  );
  for (const { file, problems } of found)
    problemsOf.set(file, [...(problemsOf.get(file) ?? []), ...problems]);
  const uncounted = new Set(candidates.filter((c) => !c.isCounted).map((c) => c.file));
  return Array.from(problemsOf, ([file, problems]) => ({
    file,
    ok: !uncounted.has(file) && !problems.some(isError),
    outputs: [],
    problems,
  }));
}
