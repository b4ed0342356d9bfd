/** Part of what the page loads to read documents back: see reading-code.ts. */
import type { DepartmentFiles } from '../../core/aggregate/check-departments.js';
import type { FileProblems } from '../../core/aggregate/file-problems.js';
import { compareCodeUnits } from '../../core/compare-code-units.js';
import { describeReadError, ReadError } from '../../core/extract/read-error.js';
import { couldNotRun } from '../../core/problem/could-not-run.js';
import { readAnyReport } from '../../core/reading/read-report.js';
import { toProblems } from '../../core/report/locate.js';
import type { Reading } from '../../core/source/source.js';
import { bytesIn, UnreadableFile } from '../file-bytes.js';

/** The departments' reports, and what is doubtful about those that documents show. */
export interface DepartmentReadings extends DepartmentFiles {
  readonly doubts: readonly FileProblems[];
}

/** Reads files of any kind, by name; one that cannot be read does not stop the others. */
export async function readDepartments(files: readonly File[]): Promise<DepartmentReadings> {
  const readings: Reading[] = [];
  const unread: FileProblems[] = [];
  const doubts: FileProblems[] = [];
  const names = new Set<string>();
  for (const file of [...files].sort((a, b) => compareCodeUnits(a.name, b.name))) {
    const name = uniqueName(file.name, names);
    try {
      const { reading, warnings } = await readAnyReport(await bytesIn(file), name);
      if (!reading.source) {
        const location = { source: undefined, edition: undefined };
        unread.push({ file: name, problems: toProblems(reading.findings, location) });
        continue;
      }
      readings.push(reading);
      const location = { source: reading.source, edition: undefined };
      doubts.push({ file: name, problems: toProblems(warnings, location) });
    } catch (cause) {
      unread.push({ file: name, problems: [couldNotRun(reasonOf(cause), 'zh')] });
    }
  }
  return { readings, unread, doubts };
}

/** A name that no other file has: in every department's folder a file may be called the same. */
function uniqueName(name: string, taken: Set<string>): string {
  let unique = name;
  for (let i = 2; taken.has(unique); i++) unique = `${name}（第 ${i} 个）`;
  taken.add(unique);
  return unique;
}

/** Why a file cannot be read. Throws on what is no fault of the file. */
function reasonOf(cause: unknown): string {
  if (cause instanceof ReadError) return describeReadError(cause, 'zh');
  if (cause instanceof UnreadableFile) return cause.message;
  throw cause;
}
