import { finding } from '../problem/finding.js';
import type { Addition, UnitConflict } from './add.js';
import { type DepartmentLocation, type FileProblems, locateInFile } from './file-problems.js';

/** Agencies with one unit that an error names: it stands in each of their reports. */
const MOST_AGENCIES = 10;

/** An error in every report that gives a figure in another unit than most reports do. */
export const unitConflictProblems = (
  { unitConflicts }: Addition,
  location: DepartmentLocation,
): FileProblems[] => unitConflicts.flatMap((conflict) => problemsOf(conflict, location));

function problemsOf(
  { pointer, units: partsByUnit }: UnitConflict,
  location: DepartmentLocation,
): FileProblems[] {
  const byFrequency = [...partsByUnit].sort(([, a], [, b]) => b.length - a.length);
  const units = byFrequency.map(([unit, parts]) => ({
    unit,
    agencies: parts.slice(0, MOST_AGENCIES).map((part) => part.input.agency),
    count: parts.length,
  }));
  return byFrequency
    .slice(1)
    .flatMap(([unit, parts]) =>
      parts.map(({ file }) =>
        locateInFile(file, finding('mixed-units', pointer, { unit, units }), location),
      ),
    );
}
