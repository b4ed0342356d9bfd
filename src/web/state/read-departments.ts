/** Part of what the page loads to read documents back: see reading-code.ts. */
import type { DepartmentFiles } from '../../core/aggregate/check-departments.js';
import type { FileProblems } from '../../core/aggregate/file-problems.js';
import { compareCodeUnits } from '../../core/compare-code-units.js';
import { describeReadError, ReadError } from '../../core/extract/read-error.js';
import { couldNotRun } from '../../core/problem/could-not-run.js';
import { readAnyReport } from '../../core/reading/read-report.js';
import { toProblems } from '../../core/report/locate.js';
import type { Reading } from '../../core/source/source.js';
import { bytesIn } from '../file-bytes.js';

/** The departments' reports, and what is doubtful about those that documents show. */
export interface DepartmentReadings extends DepartmentFiles {
  readonly doubts: readonly FileProblems[];
}

/** Reads files of any kind, by name; one that cannot be read does not stop the others. */
export async function readDepartments(files: readonly File[]): Promise<DepartmentReadings> {
  const readings: Reading[] = [];
  const unread: FileProblems[] = [];
  const doubts: FileProblems[] = [];
  for (const file of [...files].sort((a, b) => compareCodeUnits(a.name, b.name))) {
    const { name } = file;
    try {
      const { reading, warnings } = await readAnyReport(await bytesIn(file), name);
      readings.push(reading);
      const location = { source: reading.source, edition: undefined };
      doubts.push({ file: name, problems: toProblems(warnings, location) });
    } catch (cause) {
      if (!(cause instanceof ReadError)) throw cause;
      unread.push({ file: name, problems: [couldNotRun(describeReadError(cause, 'zh'), 'zh')] });
    }
  }
  return { readings, unread, doubts };
}
