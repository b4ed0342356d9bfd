import type { Finding } from '../problem/finding.js';
import type { Language } from '../problem/language.js';
import type { Problem } from '../problem/problem.js';
import { toProblems } from '../report/locate.js';
import { isError } from '../report/parse.js';
import type { Reading } from '../source/source.js';
import type { Selection } from './select-parts.js';

/** Problems of one file. */
export interface FileProblems {
  readonly file: string;
  readonly problems: readonly Problem[];
}

/** What became of one file. */
export interface DepartmentResult extends FileProblems {
  /** Whether its report counts and has no errors. */
  readonly ok: boolean;
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
): DepartmentResult[] {
  const problemsOf = new Map<string, readonly Problem[]>(
    candidates.map(({ file, problems }) => [file, problems]),
  );
  for (const { file, problems } of found)
    problemsOf.set(file, [...(problemsOf.get(file) ?? []), ...problems]);
  const uncounted = new Set(candidates.filter((c) => !c.isCounted).map((c) => c.file));
  return Array.from(problemsOf, ([file, problems]) => ({
    file,
    ok: !uncounted.has(file) && !problems.some(isError),
    problems,
  }));
}
