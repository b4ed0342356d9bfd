import { hasLineBreak, linesOf } from '../blanks.js';
import type { Edition } from '../edition/edition.js';
import type { Sheet } from '../extract/sheet.js';
import { childPointer } from '../json-pointer.js';
import { finding, warning } from '../problem/finding.js';
import type { CellPosition } from '../problem/position.js';
import { readListRow, rowNumbers } from './find-sheets.js';
import { type ProseRow, proseColumn, proseColumns, proseSections } from './layout.js';
import { allLevels, headingLevels, proseText, TEXT_CONTINUES, textLevels } from './sheet-text.js';
import { strayWarnings } from './stray.js';
import type { WorkbookDraft } from './workbook-draft.js';

/** Reads the sheet of the report's text into the sections that have no table. */
export function readProse(draft: WorkbookDraft, sheet: Sheet, edition: Edition): void {
  const numbers = rowNumbers(sheet);
  const head = numbers.find((row) => sheet.at(row, 0)?.text.trim() === proseText.section) ?? -1;
  const rows = numbers
    .filter((row) => row > head)
    .map((row) => ({ row, texts: readListRow(sheet, row, proseColumns) }));
  const reader = new ProseReader(draft, sheet, edition);
  for (const { row, texts } of rows) reader.read(row, texts);
  draft.findings.push(...strayWarnings(draft, sheet, (c) => c.column >= proseColumns.length));
  for (const [key, blocks] of reader.sections) draft.report[key] = blocks;
  // A section without text is blank rather than missing, so that the problem has a cell.
  for (const { key, heading } of edition.sections) {
    const found = rows.find(({ texts }) => texts.section.trim() === heading);
    if (!found || reader.sections.has(key)) continue;
    draft.report[key] = [''];
    draft.place(`/${key}`, draft.cellAt(sheet, found.row, proseColumn.text));
  }
}

type DraftBlock = string | DraftHeading;

interface DraftHeading {
  readonly heading: string;
  text?: string;
  content?: DraftBlock[];
}

interface OpenHeading {
  readonly block: DraftHeading;
  readonly pointer: string;
}

/** A list of blocks that is being filled, and its pointer. */
interface OpenList {
  readonly blocks: DraftBlock[];
  readonly pointer: string;
}

/** Makes blocks of rows that are read one by one; rows may be blank. */
class ProseReader {
  readonly sections = new Map<string, DraftBlock[]>();
  readonly #draft: WorkbookDraft;
  readonly #sheet: Sheet;
  readonly #names: readonly { readonly key: string; readonly heading: string }[];
  /** Key of the section that rows belong to. */
  #section: string | undefined;
  /** The headings that the next row may belong to, outermost first. */
  #open: readonly OpenHeading[] = [];
  /** Adds text to the end of the row above. */
  #continue: ((more: string) => void) | undefined;

  constructor(draft: WorkbookDraft, sheet: Sheet, edition: Edition) {
    this.#draft = draft;
    this.#sheet = sheet;
    this.#names = proseSections(edition);
  }

  read(row: number, texts: ProseRow): void {
    const section = texts.section.trim();
    const level = texts.level.trim();
    const hasHeading = texts.heading.trim() !== '';
    const hasText = texts.text.trim() !== '';
    if (section) this.#enterSection(row, section);
    if (!hasHeading && !hasText) return;
    if (this.#section === undefined) {
      this.#report('form-section', row, section);
    } else if (level && !allLevels.includes(level)) {
      this.#report('form-level', row, level);
    } else if (level === TEXT_CONTINUES && this.#continue) {
      const [first = '', ...more] = this.#paragraphsOf(row, texts.text);
      this.#continue(first);
      for (const text of more) this.#addParagraph(this.#openList(this.#section), row, text);
    } else {
      const depth = hasHeading ? headingDepth(level) : textDepth(level, this.#open.length);
      if (depth > this.#open.length) {
        this.#report('form-level', row, level);
        return;
      }
      this.#open = this.#open.slice(0, depth);
      const list = this.#openList(this.#section);
      const [first, ...more] = this.#paragraphsOf(row, texts.text);
      if (hasHeading) this.#addHeading(list, row, texts.heading, first);
      else this.#addParagraph(list, row, first ?? '');
      for (const text of more) this.#addParagraph(this.#openList(this.#section), row, text);
    }
  }

  /** Rows from here on belong to another section. */
  #enterSection(row: number, name: string): void {
    const section =
      this.#names.find(({ heading }) => heading === name) ??
      this.#names.find(({ heading }) => isPartOfHeading(name, heading));
    if (!section) {
      this.#report('form-section', row, name);
    } else if (section.key !== this.#section) {
      this.#section = section.key;
      this.#open = [];
      this.#continue = undefined;
    }
  }

  /** The paragraphs in a cell, with a warning if there are several; none if it is blank. */
  #paragraphsOf(row: number, text: string): string[] {
    const count = hasLineBreak(text) ? linesOf(text).length : 1;
    if (count === 1) return text.trim() ? [text] : [];
    const at = this.#cellAt(row, proseColumn.text);
    this.#draft.findings.push(warning('form-paragraphs', '', { count }, { at }));
    return linesOf(text);
  }

  /** Blocks below the innermost open heading, or of the section. */
  #openList(section: string): OpenList {
    const parent = this.#open.at(-1);
    if (parent) {
      parent.block.content ??= [];
      return { blocks: parent.block.content, pointer: childPointer(parent.pointer, 'content') };
    }
    const blocks = this.sections.get(section) ?? [];
    this.sections.set(section, blocks);
    return { blocks, pointer: childPointer('', section) };
  }

  #addHeading(list: OpenList, row: number, heading: string, text: string | undefined): void {
    const pointer = childPointer(list.pointer, list.blocks.length);
    const block: DraftHeading = { heading, ...(text === undefined ? {} : { text }) };
    list.blocks.push(block);
    this.#open = [...this.#open, { block, pointer }];
    this.#draft.place(`${pointer}/heading`, this.#cellAt(row, proseColumn.heading));
    this.#draft.place(`${pointer}/text`, this.#cellAt(row, proseColumn.text));
    this.#draft.place(pointer, this.#cellAt(row, proseColumn.heading));
    this.#continue = (more) => {
      block.text = (block.text ?? '') + more;
    };
  }

  #addParagraph({ blocks, pointer }: OpenList, row: number, text: string): void {
    const index = blocks.length;
    this.#draft.place(childPointer(pointer, index), this.#cellAt(row, proseColumn.text));
    let whole = text;
    blocks.push(whole);
    this.#continue = (more) => {
      whole += more;
      blocks[index] = whole;
    };
  }

  #report(code: 'form-section' | 'form-level', row: number, found: string): void {
    const column = code === 'form-section' ? proseColumn.section : proseColumn.level;
    const at = this.#cellAt(row, column);
    this.#draft.findings.push(finding(code, '', { found }, { at }));
  }

  #cellAt(row: number, column: number): CellPosition {
    return this.#draft.cellAt(this.#sheet, row, column);
  }
}

/** Whether a clerk means a heading by its words or by its number alone: 一、总体情况. */
const isPartOfHeading = (name: string, heading: string): boolean =>
  heading.replace(/^.*、/, '') === name || heading.startsWith(`${name}、`);

/** How many headings are above a heading of this level; none if the level is another one. */
const headingDepth = (level: string): number => Math.max(0, headingLevels.indexOf(level));

/** How many headings are above a text: as many as its level says, else all that are open. */
function textDepth(level: string, open: number): number {
  const depth = textLevels.indexOf(level);
  return depth < 0 ? open : depth;
}
