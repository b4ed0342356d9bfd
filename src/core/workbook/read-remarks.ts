import { getOrThrow } from '../at.js';
import type { Edition } from '../edition/edition.js';
import { pathLabel } from '../edition/labels.js';
import type { Sheet } from '../extract/sheet.js';
import { putAt } from '../json-pointer.js';
import { finding } from '../problem/finding.js';
import { type FigureInput, readFigures } from '../report/figures.js';
import { readListRow, rowNumbers } from './find-sheets.js';
import { placeFigures, remarkColumn, remarkColumns } from './layout.js';
import type { WorkbookDraft } from './workbook-draft.js';

/**
 * Adds units and remarks to the figures that were read before. A row names its figure by the
 * form's words, which stay right if rows move, or by its cell.
 */
export function readRemarks(draft: WorkbookDraft, sheet: Sheet, edition: Edition): void {
  const pointerOf = remarkedFigures(edition);
  const figures = readFigures(edition, draft.report);
  for (const row of rowNumbers(sheet).slice(1)) {
    const { label, cell, unit, note } = readListRow(sheet, row, remarkColumns);
    if (!unit.trim() && !note.trim()) continue;
    const pointer = pointerOf(label, cell);
    const at = draft.cellAt(sheet, row, remarkColumn.cell);
    if (!pointer) {
      const found = cell.trim() || label.trim();
      draft.findings.push(finding('form-remark', '', { found }, { at }));
      continue;
    }
    const { value } = getOrThrow(figures, pointer);
    if (value === null) {
      const place = pathLabel(edition, pointer);
      draft.findings.push(finding('form-remark-blank', '', { place }, { at }));
      continue;
    }
    const input: FigureInput = {
      value,
      ...(unit.trim() ? { unit } : {}),
      ...(note.trim() ? { note } : {}),
    };
    putAt(draft.report, pointer, input);
    draft.place(`${pointer}/unit`, draft.cellAt(sheet, row, remarkColumn.unit));
    draft.place(`${pointer}/note`, draft.cellAt(sheet, row, remarkColumn.note));
  }
}

/** Finds the pointer of a figure by its label, else by its cell, as clerks may write it: $D$5. */
function remarkedFigures(edition: Edition): (label: string, cell: string) => string | undefined {
  const byLabel = new Map<string, string>();
  const byCell = new Map<string, string>();
  for (const [pointer, { sheet, name }] of placeFigures(edition)) {
    byLabel.set(pathLabel(edition, pointer), pointer);
    byCell.set(`${sheet.name}!${name}`, pointer);
  }
  return (label, cell) => {
    const name = cell
      .replace(/[\s$']/g, '')
      .replaceAll('！', '!')
      .toUpperCase();
    return byLabel.get(label.trim()) ?? byCell.get(name);
  };
}
