import { getOrThrow } from '../at.js';
import type { Edition } from '../edition/edition.js';
import { pathLabel } from '../edition/labels.js';
import type { Sheet } from '../extract/sheet.js';
import { putAt } from '../json-pointer.js';
import { type Finding, finding } from '../problem/finding.js';
import { type Figure, type FigureInput, readFigures } from '../report/figures.js';
import { placeFigures, type RemarkRow, remarkColumns } from './layout.js';
import { type ListRow, readList } from './read-list.js';
import type { WorkbookDraft } from './workbook-draft.js';

/**
 * Adds units and remarks to the figures that were read before. A row names its figure by the
 * form's words, which stay right if rows move, or by its cell.
 */
export function readRemarks(draft: WorkbookDraft, sheet: Sheet, edition: Edition): void {
  const reader = new RemarkReader(draft, edition);
  for (const row of readList(draft, sheet, remarkColumns))
    if (row.texts.unit.trim() || row.texts.note.trim()) reader.read(row);
}

class RemarkReader {
  readonly #draft: WorkbookDraft;
  readonly #figures: ReadonlyMap<string, Figure>;
  readonly #byLabel = new Map<string, string>();
  /** By the cell where the form has the figure. */
  readonly #byFormCell = new Map<string, string>();
  /** By the cell where the figure was read, which differs if rows or columns moved. */
  readonly #byCell = new Map<string, string>();
  readonly #done = new Set<string>();

  constructor(draft: WorkbookDraft, edition: Edition) {
    this.#draft = draft;
    this.#figures = readFigures(edition, draft.report);
    for (const [pointer, { sheet, name }] of placeFigures(edition)) {
      const position = draft.locate(pointer);
      const cell = 'cell' in position ? position.cell : '';
      this.#byLabel.set(pathLabel(edition, pointer), pointer);
      this.#byFormCell.set(`${sheet.name}!${name}`, pointer);
      this.#byCell.set(`${sheet.name}!${cell.replace(/^.*!/, '')}`, pointer);
      this.#byCell.set(cell.toUpperCase(), pointer);
    }
  }

  read({ texts: row, cellAt }: ListRow<keyof RemarkRow>): void {
    const at = cellAt('cell');
    const pointer = this.#pointerOf(row);
    if (typeof pointer !== 'string') {
      this.#draft.findings.push({ ...pointer, at });
      return;
    }
    const { value, ...own } = getOrThrow(this.#figures, pointer);
    const unit = row.unit.trim() ? row.unit : own.unit;
    const isGiven = (row.unit.trim() && own.unit) || (row.note.trim() && own.note);
    const isTwice = isGiven || this.#done.has(pointer);
    if (value === null || isTwice) {
      const code = isTwice ? 'form-remark-twice' : 'form-remark-blank';
      this.#draft.findings.push(finding(code, pointer, {}, { at }));
      return;
    }
    this.#done.add(pointer);
    const note = row.note.trim() ? row.note : own.note;
    const input: FigureInput = {
      value,
      ...(unit ? { unit } : {}),
      ...(note ? { note } : {}),
    };
    putAt(this.#draft.report, pointer, input);
    this.#draft.place(`${pointer}/unit`, cellAt('unit'));
    this.#draft.place(`${pointer}/note`, cellAt('note'));
  }

  /** The figure that a row names by its label, by its cell as clerks write it ($D$5), or both. */
  #pointerOf({ label, cell }: RemarkRow): string | Finding {
    const name = cell
      .replace(/[\s$']/g, '')
      .replaceAll('！', '!')
      .toUpperCase();
    const labelled = this.#byLabel.get(label.trim());
    const inCell = this.#byCell.get(name);
    if (labelled === undefined)
      return inCell ?? finding('form-remark', '', { found: cell.trim() || label.trim() });
    const isSame = !name || inCell === labelled || this.#byFormCell.get(name) === labelled;
    return isSame
      ? labelled
      : finding('form-remark-place', '', { label: label.trim(), cell: cell.trim() });
  }
}
