import { at } from '../at.js';
import type { FigureCell, TextCell } from '../edition/edition.js';
import { type Finding, finding, warning } from '../problem/finding.js';
import type { CellPosition } from '../problem/position.js';
import type { FormRow } from '../recognise/form-rows.js';
import { normalise } from '../recognise/similarity.js';
import { otherLabel } from './label-key.js';
import type { SheetTable } from './sheet-table.js';

/**
 * Finds the columns of figures by the heads above them. Heads that are all there, each once, may
 * stand in another order; otherwise they must stand where the form has them, and a head that has
 * the words of another makes all columns below uncertain.
 */
export class ColumnMatcher {
  readonly #table: SheetTable;
  /** Heads that a sheet may have by mistake: those of every edition for this section. */
  readonly #known: readonly string[];
  /** The column of the sheet under each head of the form; without heads that are uncertain. */
  readonly #columns = new Map<TextCell, number>();

  constructor(table: SheetTable, known: readonly string[]) {
    this.#table = table;
    this.#known = known;
  }

  /** Finds the columns of all figures; returns what is wrong with their heads. */
  find(form: readonly FormRow[]): Finding[] {
    const blocks = new Map<TextCell | undefined, readonly TextCell[]>();
    for (const { figures } of form) {
      const heads = [...new Set(figures.flatMap((figure) => this.#table.headOf(figure) ?? []))];
      blocks.set(heads[0], heads);
    }
    return [...blocks.values()].flatMap((heads) => (heads.length ? this.#findBlock(heads) : []));
  }

  /** The column of a figure on the sheet; undefined if it is uncertain. */
  columnOf(figure: FigureCell): number | undefined {
    const head = this.#table.headOf(figure);
    if (!head) return figure.column + this.#table.shift;
    const column = this.#columns.get(head);
    return column === undefined ? undefined : column + figure.column - head.column;
  }

  /** Finds the columns below heads that stand side by side. */
  #findBlock(heads: readonly TextCell[]): Finding[] {
    const { shift } = this.#table;
    const found = this.#textsAt(heads);
    if (!found) return [this.#missingHeads(heads)];
    const keys = heads.map((head) => normalise(head.text));
    const foundKeys = found.map(normalise);
    const isReordered =
      new Set(keys).size === keys.length && keys.every((key) => foundKeys.includes(key));
    if (isReordered)
      return heads.flatMap((head, i) =>
        this.#takeByWords(head, at(heads, foundKeys.indexOf(at(keys, i))).column),
      );
    const findings = heads.flatMap((head, i) => this.#checkHead(head, at(found, i)));
    const isCertain = findings.every((f) => f.severity === 'warning');
    if (isCertain) for (const head of heads) this.#columns.set(head, head.column + shift);
    return findings;
  }

  /** The lowest text in the columns of some heads; undefined if the sheet lacks their rows. */
  #textsAt(heads: readonly TextCell[]): string[] | undefined {
    const { matches } = this.#table;
    const numbers = [...new Set(heads.map((head) => head.row))].sort((a, b) => b - a);
    const rows = numbers.flatMap((r) => matches.found.get(at(matches.form, r)) ?? []);
    if (rows.length < numbers.length) return undefined;
    return heads.map(
      (head) => rows.map((row) => this.#table.textAt(row, head.column)).find(Boolean) ?? '',
    );
  }

  #missingHeads(heads: readonly TextCell[]): Finding {
    const { pointer } = this.#table;
    const words = heads.map((head) => head.text).join('、');
    return finding('form-head', pointer, { words }, { at: this.#cellOf(at(heads, 0), 0) });
  }

  /** Reads the figures below a head from the column of the form where the sheet has its words. */
  #takeByWords(head: TextCell, column: number): Finding[] {
    const { shift, pointer } = this.#table;
    this.#columns.set(head, column + shift);
    if (column === head.column) return [];
    const data = { words: head.text, isRow: false };
    return [warning('form-moved', pointer, data, { at: this.#cellOf(head, column) })];
  }

  /** What is wrong with a head that has other words; an error if it may be another head. */
  #checkHead(head: TextCell, found: string): Finding[] {
    const { pointer } = this.#table;
    if (normalise(found) === normalise(head.text)) return [];
    const where = { at: this.#cellOf(head, head.column) };
    const words = head.text;
    if (otherLabel(found, words, this.#known))
      return [finding('form-place', pointer, { found, words, isRow: false }, where)];
    if (this.#wasMoved(head)) return [finding('form-head', pointer, { words }, where)];
    return [warning('form-label', pointer, { found, words }, where)];
  }

  /** Whether a head stands in another cell of its row, where the form has no such word. */
  #wasMoved({ row: r, text }: TextCell): boolean {
    const { matches, words, shift, sheet } = this.#table;
    const key = normalise(text);
    const isOfForm = (column: number): boolean =>
      words.some((w) => w.column === column - shift && normalise(w.text) === key);
    const row = matches.found.get(at(matches.form, r))?.row;
    return sheet.cells.some(
      (c) => c.row === row && normalise(c.text) === key && !isOfForm(c.column),
    );
  }

  #cellOf(head: TextCell, column: number): CellPosition {
    const { matches, shift, layout } = this.#table;
    const row = matches.found.get(at(matches.form, head.row))?.row ?? layout.top + head.row;
    return this.#table.cellAt(row, column + shift);
  }
}
