import { at } from '../at.js';
import { hasLineBreak, linesOf } from '../blanks.js';
import type { Edition } from '../edition/edition.js';
import { type ProseList, proseLists } from '../edition/prose-lists.js';
import type { Sheet } from '../extract/sheet.js';
import { childPointer, putAt } from '../json-pointer.js';
import { type Finding, finding, warning } from '../problem/finding.js';
import type { CellPosition } from '../problem/position.js';
import { type ProseRow, proseColumns } from './layout.js';
import { readLevel } from './prose-level.js';
import { type ListRow, readList } from './read-list.js';
import { headingLevels, TEXT_BELOW_HEADING, TEXT_CONTINUES, textLevels } from './sheet-text.js';
import type { WorkbookDraft } from './workbook-draft.js';

/** Shorter paragraphs may be the same by chance: 无。 */
const MIN_DOUBLED_LENGTH = 10;

/** Reads the sheet of the report's text into its lists. */
export function readProse(draft: WorkbookDraft, sheet: Sheet, edition: Edition): void {
  const rows = readList(draft, sheet, proseColumns);
  const reader = new ProseReader(draft, edition);
  for (const row of rows) reader.read(row);
  draft.findings.push(...doubledRows(rows));
  for (const [pointer, blocks] of reader.lists) putAt(draft.report, pointer, blocks);
  // A section without text is blank rather than missing, so that the problem has a cell.
  for (const { key, heading } of edition.sections) {
    const pointer = `/${key}`;
    const found = rows.find(({ texts }) => texts.section.trim() === heading);
    if (!found || reader.lists.has(pointer)) continue;
    draft.report[key] = [''];
    draft.place(pointer, found.cellAt('text'));
  }
}

type Row = ListRow<keyof ProseRow>;

/** Rows that say the same as one above, as they do after pasting twice. */
function doubledRows(rows: readonly Row[]): Finding[] {
  const seen = new Map<string, CellPosition>();
  return rows.flatMap(({ texts, cellAt }) => {
    const key = JSON.stringify(texts);
    const above = seen.get(key);
    if (above) return [warning('form-doubled', '', { cell: above.cell }, { at: cellAt('text') })];
    const { level, text } = texts;
    if (level !== TEXT_CONTINUES && text.trim().length >= MIN_DOUBLED_LENGTH)
      seen.set(key, cellAt('text'));
    return [];
  });
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
  /** By pointer. */
  readonly lists = new Map<string, DraftBlock[]>();
  readonly #draft: WorkbookDraft;
  readonly #names: readonly ProseList[];
  /** The list that rows belong to; undefined above the first and below an unknown name. */
  #section: ProseList | undefined;
  /** Whether the last name was of no section: an error there, not at the rows below it too. */
  #isUnknown = false;
  /** The headings that the next row may belong to, outermost first. */
  #open: readonly OpenHeading[] = [];
  /** Adds text to the end of the row above. */
  #continue: ((more: string) => void) | undefined;

  constructor(draft: WorkbookDraft, edition: Edition) {
    this.#draft = draft;
    this.#names = proseLists(edition);
  }

  read(row: Row): void {
    const { texts } = row;
    const name = texts.section.trim();
    const hasHeading = texts.heading.trim() !== '';
    if (name) this.#enterSection(row, name);
    if (!hasHeading && !texts.text.trim()) return;
    if (!this.#section) {
      if (!this.#isUnknown)
        this.#report(finding('form-section', '', { found: '' }), row, 'section');
      return;
    }
    if (!name) {
      const data = { section: this.#section.name };
      this.#report(warning('form-section-taken', '', data), row, 'section');
    }
    const level = this.#levelOf(row, hasHeading);
    if (level === undefined) return;
    if (level === TEXT_CONTINUES) {
      const [first = '', ...more] = this.#paragraphsOf(row);
      this.#continue?.(first);
      for (const text of more) this.#addParagraph(this.#openList(this.#section), row, text);
      return;
    }
    const depth = hasHeading ? headingLevels.indexOf(level) : textDepth(level, this.#open.length);
    this.#open = this.#open.slice(0, depth);
    const list = this.#openList(this.#section);
    const [first, ...more] = this.#paragraphsOf(row);
    if (hasHeading) this.#addHeading(list, row, first);
    else this.#addParagraph(list, row, first ?? '');
    for (const text of more) this.#addParagraph(this.#openList(this.#section), row, text);
  }

  /** Rows from here on belong to another section. */
  #enterSection(row: Row, name: string): void {
    const section =
      this.#names.find((list) => list.name === name) ??
      this.#names.find((list) => isPartOfHeading(name, list.name));
    this.#isUnknown = !section;
    if (!section) this.#report(finding('form-section', '', { found: name }), row, 'section');
    if (section && section === this.#section) return;
    this.#section = section;
    this.#open = [];
    this.#continue = undefined;
  }

  /** The level that a row has, or is taken to have; undefined if it fits nowhere. */
  #levelOf(row: Row, hasHeading: boolean): string | undefined {
    const found = row.texts.level.trim();
    const level = found ? readLevel(found) : TEXT_BELOW_HEADING;
    const isHeading = level !== undefined && headingLevels.includes(level);
    const depth = isHeading ? headingLevels.indexOf(level) : textLevels.indexOf(level ?? '');
    const isContinued = level === TEXT_CONTINUES;
    if (!level || depth > this.#open.length || (isContinued && !this.#continue)) {
      this.#report(finding('form-level', '', { found }), row, 'level');
      return undefined;
    }
    const isFaulty = hasHeading ? isContinued : isHeading;
    if (isFaulty) {
      this.#report(finding('form-heading', '', { level, hasHeading }), row, 'heading');
      return hasHeading ? undefined : TEXT_BELOW_HEADING;
    }
    const taken = hasHeading && !isHeading ? at(headingLevels, 0) : level;
    if (found === taken || (!found && !hasHeading)) return taken;
    const data = { found, level: taken, isText: found !== '' && taken !== level };
    this.#report(warning('form-level-taken', '', data), row, 'level');
    return taken;
  }

  /** The paragraphs in a row's cell, with a warning if there are several; none if it is blank. */
  #paragraphsOf(row: Row): string[] {
    const { text } = row.texts;
    const count = hasLineBreak(text) ? linesOf(text).length : 1;
    if (count === 1) return text.trim() ? [text] : [];
    this.#report(warning('form-paragraphs', '', { count }), row, 'text');
    return linesOf(text);
  }

  /** Blocks below the innermost open heading, or of the section. */
  #openList({ pointer }: ProseList): OpenList {
    const parent = this.#open.at(-1);
    if (parent) {
      parent.block.content ??= [];
      return { blocks: parent.block.content, pointer: childPointer(parent.pointer, 'content') };
    }
    const blocks = this.lists.get(pointer) ?? [];
    this.lists.set(pointer, blocks);
    return { blocks, pointer };
  }

  #addHeading(list: OpenList, { texts, cellAt }: Row, text: string | undefined): void {
    const pointer = childPointer(list.pointer, list.blocks.length);
    const { heading } = texts;
    const block: DraftHeading = { heading, ...(text === undefined ? {} : { text }) };
    list.blocks.push(block);
    this.#open = [...this.#open, { block, pointer }];
    this.#draft.place(`${pointer}/heading`, cellAt('heading'));
    this.#draft.place(`${pointer}/text`, cellAt('text'));
    this.#draft.place(pointer, cellAt('heading'));
    this.#continue = (more) => {
      block.text = (block.text ?? '') + more;
    };
  }

  #addParagraph({ blocks, pointer }: OpenList, { cellAt }: Row, text: string): void {
    const index = blocks.length;
    this.#draft.place(childPointer(pointer, index), cellAt('text'));
    let whole = text;
    blocks.push(whole);
    this.#continue = (more) => {
      whole += more;
      blocks[index] = whole;
    };
  }

  #report(found: Finding, { cellAt }: Row, key: keyof ProseRow): void {
    this.#draft.findings.push({ ...found, at: cellAt(key) });
  }
}

/** Whether a clerk means a heading by its words or by its number alone: 一、总体情况. */
const isPartOfHeading = (name: string, heading: string): boolean =>
  heading.replace(/^.*、/, '') === name || heading.startsWith(`${name}、`);

/** How many headings are above a text: as many as its level says, else all that are open. */
function textDepth(level: string, open: number): number {
  const depth = textLevels.indexOf(level);
  return depth < 0 ? open : depth;
}
