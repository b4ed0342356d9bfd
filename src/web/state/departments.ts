import type { Addition } from '../../core/aggregate/add.js';
import {
  checkDepartments,
  checkUnselected,
  isBlocked,
} from '../../core/aggregate/check-departments.js';
import type { Roster } from '../../core/aggregate/check-roster.js';
import type { DepartmentResult } from '../../core/aggregate/file-problems.js';
import { sumReports } from '../../core/aggregate/report.js';
import { type Selection, selectParts } from '../../core/aggregate/select-parts.js';
import { writeTrace } from '../../core/aggregate/trace-file.js';
import type { Edition } from '../../core/edition/edition.js';
import { toFileName } from '../../core/file-names.js';
import type { Problem } from '../../core/problem/problem.js';
import { readValue } from '../../core/source/json.js';
import type { Reading } from '../../core/source/source.js';
import type { DepartmentReadings } from './read-departments.js';

/** What becomes of a file: its report counts, does not count, or none was read from it. */
export type DepartmentState = 'counted' | 'left-out' | 'unread';

/** A file that was given as a department's report. */
export interface DepartmentFile {
  readonly file: string;
  /** Empty if it is not known. */
  readonly agency: string;
  readonly state: DepartmentState;
  /** Why it does not count, and what is doubtful about it. */
  readonly problems: readonly Problem[];
}

/** The sum of the departments' reports. */
export interface DepartmentTotal {
  readonly year: number;
  readonly edition: Edition;
  readonly addition: Addition;
  /** The government's report as its file would be read. */
  readonly reading: Reading;
  /** The figures by agency, as a .csv file. */
  readonly trace: Uint8Array;
}

/** What `nianbao sum` gives for the same files. */
export interface DepartmentSum {
  readonly files: readonly DepartmentFile[];
  /** Agencies on the roster without a report. */
  readonly missing: readonly string[];
  /** Unless nothing counts, or it is not clear what does. */
  readonly total?: DepartmentTotal;
}

/** Adds up departments' reports for an agency, whose name may be blank as yet. */
export function sumDepartments(
  readings: DepartmentReadings,
  agency: string,
  roster?: Roster,
): DepartmentSum {
  const name = agency.trim();
  const selection = selectParts(readings.readings, { agency: name || undefined });
  if (!selection) return { files: filesOf(checkUnselected(readings, 'zh'), readings), missing: [] };
  const { year, edition, parts } = selection;
  const { report, addition } = sumReports(edition, year, name, parts);
  const checked = checkDepartments(readings, selection, addition, roster, 'zh');
  const ofRoster = (result: DepartmentResult): boolean => result.file === roster?.file;
  const results = checked.results.filter((result) => !ofRoster(result));
  const found = { files: filesOf(results, readings, selection), missing: checked.missing };
  if (isBlocked(selection, results)) return found;
  const reading = readValue(report, `${toFileName(name)}.json`);
  const trace = writeTrace(addition, edition, 'zh');
  return { ...found, total: { year, edition, addition, reading, trace } };
}

function filesOf(
  results: readonly DepartmentResult[],
  { unread, doubts }: DepartmentReadings,
  selection?: Selection,
): DepartmentFile[] {
  const candidates = new Map(selection?.candidates.map((one) => [one.file, one]));
  const unreadFiles = new Set(unread.map(({ file }) => file));
  const doubtsOf = new Map(doubts.map(({ file, problems }) => [file, problems]));
  const stateOf = (file: string): DepartmentState => {
    if (unreadFiles.has(file)) return 'unread';
    return candidates.get(file)?.isCounted ? 'counted' : 'left-out';
  };
  return results.map(({ file, problems }) => ({
    file,
    agency: candidates.get(file)?.agency ?? '',
    state: stateOf(file),
    problems: [...problems, ...(doubtsOf.get(file) ?? [])],
  }));
}
