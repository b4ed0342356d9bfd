import type { Language } from '../problem/language.js';
import { checkParsed } from '../report/check.js';
import { isError, parseReport } from '../report/parse.js';
import type { Reading } from '../source/source.js';
import type { Addition } from './add.js';
import { checkRoster, type Roster } from './check-roster.js';
import { collectResults, type DepartmentResult, type FileProblems } from './file-problems.js';
import type { Selection } from './select-parts.js';
import { unitConflictProblems } from './unit-conflicts.js';

/** The reports in files, and the files that none was read from, with the reasons. */
export interface DepartmentFiles {
  readonly readings: readonly Reading[];
  readonly unread: readonly FileProblems[];
}

/** The results of the departments' files, with what shows only beside the others. */
export interface DepartmentResults {
  readonly results: readonly DepartmentResult[];
  /** Agencies on the roster without a report. */
  readonly missing: readonly string[];
}

/** What became of every file whose report was, or might have been, added up. */
export function checkDepartments(
  { readings, unread }: DepartmentFiles,
  selection: Selection,
  addition: Addition,
  roster: Roster | undefined,
  language: Language,
): DepartmentResults {
  const location = { readings, selection, language };
  const { found, missing } = roster ? checkRoster(roster, location) : { found: [], missing: [] };
  const all = [...unitConflictProblems(addition, location), ...unread, ...found];
  return { results: collectResults(selection, all), missing };
}

/** Whether the sum would be wrong: nothing counts, or it is not clear what does. */
export const isBlocked = (
  { parts }: Selection,
  results: readonly Pick<DepartmentResult, 'problems'>[],
): boolean =>
  !parts.length ||
  results.some(({ problems }) =>
    problems.some(({ code }) => code === 'mixed-units' || code === 'given-twice'),
  );

/** What is wrong with files of which none has a report to be added up. */
export const checkUnselected = (
  { readings, unread }: DepartmentFiles,
  language: Language,
): DepartmentResult[] =>
  [
    ...readings.map((reading) => ({
      file: reading.file,
      problems: checkParsed(parseReport(reading), { language, draft: true }).problems,
    })),
    ...unread,
  ].map(({ file, problems }) => ({ file, ok: !problems.some(isError), problems }));
