import { foldText } from '../blanks.js';
import { warning } from '../problem/finding.js';
import type { Language } from '../problem/language.js';
import type { Problem } from '../problem/problem.js';
import { toProblem } from '../problem/to-problem.js';
import { type DepartmentLocation, type FileProblems, locateInFile } from './file-problems.js';
import type { RosterEntry } from './roster.js';

/** The agencies that have to report. */
export interface Roster {
  readonly file: string;
  readonly entries: readonly RosterEntry[];
}

/** What a roster shows. */
export interface RosterCheck {
  readonly found: readonly FileProblems[];
  /** Agencies on the roster without a report. */
  readonly missing: readonly string[];
}

/**
 * Compares the agencies of the reports with a roster: warns of those without a report, in the
 * roster, and of those that are not on it, in their reports. Widths and blanks do not matter.
 */
export function checkRoster({ file, entries }: Roster, location: DepartmentLocation): RosterCheck {
  const { candidates } = location.selection;
  const reporting = new Set(candidates.map(({ agency }) => foldText(agency)));
  const listed = new Set(entries.map(({ name }) => foldText(name)));
  const missing = entries.filter(({ name }) => !reporting.has(foldText(name)));
  const unlisted = candidates
    .filter(({ agency }) => agency && !listed.has(foldText(agency)))
    .map(({ file: report, agency }) =>
      locateInFile(report, warning('not-on-roster', '/agency', { agency }), location),
    );
  const problems = missing.map((entry) => missingReport(entry, location.language));
  return {
    found: [...(problems.length ? [{ file, problems }] : []), ...unlisted],
    missing: missing.map(({ name }) => name),
  };
}

const missingReport = ({ name, line }: RosterEntry, language: Language): Problem =>
  toProblem(warning('not-given', '', { agency: name }), { line, column: 1 }, '', language);
