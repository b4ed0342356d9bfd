import { compareCodeUnits } from '../compare-code-units.js';
import type { Edition, Section } from '../edition/edition.js';
import { editionOfYear } from '../edition/make-edition.js';
import { besideTable } from '../edition/prose-lists.js';
import { putAt, valueAt } from '../json-pointer.js';
import type { Report } from '../report/report.js';
import { type Addition, addUp } from './add.js';
import { outlineBeside, outlineSection } from './draft-outline.js';
import { toFigureInput } from './figure-input.js';
import { collectNotes } from './notes.js';

/** A report file's value, and how its figures came about. */
export interface SummedReport {
  readonly report: Record<string, unknown>;
  readonly addition: Addition;
}

/**
 * One report of a government from those of its departments: figures added up, remarks collected,
 * prose as an outline. A single report keeps its remarks where they are.
 */
export function sumReports(
  edition: Edition,
  year: number,
  agency: string,
  reports: readonly Report[],
): SummedReport {
  const parts = inOrder(reports);
  const addition = addUp(edition, parts);
  const isEditionOfYear = editionOfYear(year)?.edition === edition.edition;
  const report: Record<string, unknown> = {
    ...(isEditionOfYear ? {} : { edition: edition.edition }),
    year,
    agency,
  };
  for (const section of edition.sections) {
    if (section.table) fillTable(report, section, parts, addition);
    else report[section.key] = outlineSection(section, edition, parts, addition.figures);
  }
  return { report, addition };
}

function fillTable(
  report: Record<string, unknown>,
  { key, table }: Section,
  parts: readonly Report[],
  { figures }: Addition,
): void {
  const [single] = parts.length === 1 ? parts : [];
  for (const cell of table?.cells ?? []) {
    const figure = cell.kind === 'figure' ? figures.get(cell.pointer) : undefined;
    if (!figure || cell.kind !== 'figure') continue;
    const note = single?.figures.get(cell.pointer)?.note ?? '';
    putAt(report, cell.pointer, toFigureInput({ ...figure, note }));
  }
  const note = single ? valueAt(single.input, `/${key}/note`) : collectNotes(key, parts);
  if (note) putAt(report, `/${key}/note`, note);
  for (const [side, name] of Object.entries(besideTable)) {
    const pointer = `/${key}/${side}`;
    const blocks = outlineBeside(pointer, name, parts);
    if (blocks.length) putAt(report, pointer, blocks);
  }
}

/** By the names of their agencies, so that the order of files on a disk does not matter. */
export const inOrder = (parts: readonly Report[]): Report[] =>
  parts.toSorted(
    (a, b) => compareCodeUnits(a.input.agency, b.input.agency) || compareCodeUnits(a.file, b.file),
  );
