import type { Edition } from '../edition/edition.js';
import { editionOfYear } from '../edition/make-edition.js';
import { type Figure, type FigureInput, putAt, valueAt } from '../report/figures.js';
import { type Addition, addUp, type Part } from './add.js';
import { outline } from './draft-outline.js';
import { gatherNotes } from './notes.js';

/** One report of a government from those of its departments: figures added up, remarks gathered, prose to be written. */
export function sumReports(
  edition: Edition,
  year: number,
  agency: string,
  reports: readonly Part[],
): { readonly report: Record<string, unknown>; readonly addition: Addition } {
  const parts = inOrder(reports);
  const addition = addUp(edition, parts);
  const [only] = parts.length === 1 ? parts : [];
  const report: Record<string, unknown> = {
    ...(editionOfYear(year)?.edition === edition.edition ? {} : { edition: edition.edition }),
    year,
    agency,
  };
  for (const section of edition.sections) {
    const { key, table } = section;
    if (!table) {
      report[key] = outline(section, edition, parts, addition.figures);
      continue;
    }
    for (const cell of table.cells) {
      const figure = cell.kind === 'figure' ? addition.figures.get(cell.pointer) : undefined;
      // A single report's remarks stay where they are.
      if (figure && cell.kind === 'figure')
        putAt(
          report,
          cell.pointer,
          asInput({ ...figure, note: only?.figures.get(cell.pointer)?.note ?? '' }),
        );
    }
    const note = only ? valueAt(only.input, `/${key}/note`) : gatherNotes(key, parts);
    if (note) putAt(report, `/${key}/note`, note);
  }
  return { report, addition };
}

const asInput = ({ value, note, unit }: Figure): FigureInput =>
  value === null || (!note && !unit)
    ? value
    : { value, ...(unit ? { unit } : {}), ...(note ? { note } : {}) };

/** By their agencies' names, so that the order of files on a disk is of no matter. */
export const inOrder = (parts: readonly Part[]): Part[] =>
  parts.toSorted((a, b) =>
    a.input.agency < b.input.agency
      ? -1
      : a.input.agency > b.input.agency
        ? 1
        : a.file < b.file
          ? -1
          : Number(a.file > b.file),
  );
