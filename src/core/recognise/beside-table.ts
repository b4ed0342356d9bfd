import type { Table } from '../edition/edition.js';
import { type ContentBlock, type ContentParagraph, paragraphsAmong } from '../extract/content.js';
import { normalise, similarity } from './similarity.js';

/** The paragraphs of a section that has a table. */
export interface BesideTable {
  readonly before: readonly ContentParagraph[];
  /** The text of the note right below the table; empty if there is none. */
  readonly note: string;
  readonly after: readonly ContentParagraph[];
  /** Between the parts of a table that is cut, where a report has no place for it. */
  readonly stray: readonly ContentParagraph[];
}

/** The mark before a note under a table. */
const NOTE_MARK = /^注[:：]\s*/;
/** Similarity from which a paragraph is a row of the table that a worksheet has in one cell. */
const MIN_ITEM_SIMILARITY = 0.6;

/** Sorts the paragraphs of a section by their place beside its table. */
export function readBesideTable(blocks: readonly ContentBlock[], table: Table): BesideTable {
  const others = blocks.filter((b) => b.type === 'table' || !isItemOf(table, b));
  const first = others.findIndex(isTable);
  const end = others.findLastIndex(isTable) + 1;
  // Without a table, what stands below the heading stays there.
  const before = paragraphsAmong(first < 0 ? others : others.slice(0, first));
  const below = first < 0 ? [] : paragraphsAmong(others.slice(end));
  const text = below.findIndex((p) => !NOTE_MARK.test(p.text));
  const notes = text < 0 ? below.length : text;
  return {
    before,
    note: below
      .slice(0, notes)
      .map((p) => p.text.replace(NOTE_MARK, ''))
      .join(''),
    after: below.slice(notes),
    stray: first < 0 ? [] : paragraphsAmong(others.slice(first, end)),
  };
}

const isTable = ({ type }: ContentBlock): boolean => type === 'table';

/** Whether a paragraph is an item of the table: a row with nothing else in it. */
const isItemOf = ({ cells }: Table, { text }: ContentParagraph): boolean =>
  cells.some(
    (c) =>
      c.kind === 'item' && similarity(normalise(c.text), normalise(text)) > MIN_ITEM_SIMILARITY,
  );
