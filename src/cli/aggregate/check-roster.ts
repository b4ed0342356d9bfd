import { foldText } from '../../core/blanks.js';
import { warning } from '../../core/problem/finding.js';
import type { Problem } from '../../core/problem/problem.js';
import { toProblem } from '../../core/problem/to-problem.js';
import { CliError } from '../cli-error.js';
import type { Context } from '../context.js';
import { readInputFile } from '../files/read-input-file.js';
import { parseRoster, type RosterEntry } from '../files/roster.js';
import { type DepartmentLocation, type FileProblems, locateInFile } from './file-problems.js';

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
export async function checkRoster(
  file: string,
  location: DepartmentLocation,
  context: Context,
): Promise<RosterCheck> {
  const { candidates } = location.selection;
  const roster = await readRoster(file, context);
  const reporting = new Set(candidates.map(({ agency }) => foldText(agency)));
  const listed = new Set(roster.map(({ name }) => foldText(name)));
  const missing = roster.filter(({ name }) => !reporting.has(foldText(name)));
  const unlisted = candidates
    .filter(({ agency }) => agency && !listed.has(foldText(agency)))
    .map(({ file: report, agency }) =>
      locateInFile(report, warning('not-on-roster', '/agency', { agency }), location),
    );
  const problems = missing.map((entry) => missingReport(entry, context));
  return {
    found: [...(problems.length ? [{ file, problems }] : []), ...unlisted],
    missing: missing.map(({ name }) => name),
  };
}

async function readRoster(file: string, context: Context): Promise<RosterEntry[]> {
  const { messages } = context;
  const roster = parseRoster(await readInputFile(file, context));
  if (!roster) throw new CliError(messages.unreadable(file, messages.notUtf8));
  return roster;
}

const missingReport = ({ name, line }: RosterEntry, { language }: Context): Problem =>
  toProblem(warning('not-given', '', { agency: name }), { line, column: 1 }, '', language);
