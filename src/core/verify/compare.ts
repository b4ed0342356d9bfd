import type { Block, Cell, Document, Table } from '../document/document.js';
import type { Seen, SeenTable } from '../extract/content.js';

/** Where a finished document does not show what it should. */
export interface Difference {
  /** `text` a paragraph, `cell` a cell, `missing` a paragraph or table that is not there, `extra` one too many, `shape` a cell over other rows and columns. */
  readonly code: 'text' | 'cell' | 'missing' | 'extra' | 'shape';
  /** Place in the report; empty for words of the form. */
  readonly pointer: string;
  /** Words of the form at the place, where it is not the report's. */
  readonly label: string;
  /** Place in the finished document, for people. */
  readonly place: string;
  readonly expected: string;
  readonly found: string;
}

interface Wanted {
  readonly text: string;
  readonly pointer: string;
}

/** Blanks say nothing: lines break, and Word and PDF leave room, where they like. */
const bare = (text: string): string => text.replace(/\s+/gu, '');

/** Compares what a reader sees with what a document says: paragraph by paragraph, cell by cell. */
export function compare(document: Document, seen: Seen): Difference[] {
  const tables = document.blocks.filter((b) => b.type === 'table');
  const found = seen.blocks.filter((b) => b.type === 'table');
  const differences: Difference[] = [];
  const stretches = splitAtTables(document.blocks);
  const seenStretches = splitAtTables(seen.blocks);
  stretches.forEach((blocks, i) => {
    const paragraphs = (seenStretches[i] ?? []).map((b) =>
      b.type === 'paragraph' ? { text: bare(b.text), place: b.place } : { text: '', place: '' },
    );
    differences.push(...compareText(blocks.flatMap(wantedOf), paragraphs));
    const [table, shown] = [tables[i], found[i]];
    if (table && shown) differences.push(...compareTable(table, shown));
    else if (table)
      differences.push({
        code: 'missing',
        pointer: '',
        label: table.name,
        place: '',
        expected: table.description,
        found: '',
      });
  });
  for (const extra of found.slice(tables.length))
    differences.push({
      code: 'extra',
      pointer: '',
      label: '',
      place: extra.place,
      expected: '',
      found: extra.cells.map((c) => bare(c.text)).join(' '),
    });
  const rest = seenStretches.slice(stretches.length).flat();
  for (const block of rest)
    if (block.type === 'paragraph')
      differences.push({
        code: 'extra',
        pointer: '',
        label: '',
        place: block.place,
        expected: '',
        found: block.text,
      });
  return differences;
}

/** What stands before, between and after the tables. */
function splitAtTables<B extends { readonly type: string }>(blocks: readonly B[]): B[][] {
  const stretches: B[][] = [[]];
  for (const block of blocks)
    if (block.type === 'table') stretches.push([]);
    else stretches.at(-1)?.push(block);
  return stretches;
}

function wantedOf(block: Block): Wanted[] {
  switch (block.type) {
    case 'title':
      return [{ text: bare(block.groups.join('')), pointer: block.pointer }];
    case 'heading':
      return [{ text: bare(block.text), pointer: block.pointer }];
    case 'paragraph':
      return [
        {
          text: bare(block.runs.map((r) => r.text).join('')),
          pointer: block.runs.at(-1)?.pointer ?? '',
        },
      ];
    case 'signature':
      return [
        { text: bare(block.agency), pointer: block.pointer },
        { text: bare(block.date), pointer: '/signature/date' },
      ];
    case 'table':
      return [];
  }
}

/**
 * Paragraphs are looked for one after the other in all that is shown, since a page does not always show where one ends. Where one is
 * not at its place, what stands there up to the next that can be found is told as what was found of it.
 */
function compareText(
  wanted: readonly Wanted[],
  shown: readonly { text: string; place: string }[],
): Difference[] {
  const all = shown.map((s) => s.text).join('');
  const placeAt = (at: number): string => {
    let end = 0;
    for (const { text, place } of shown) {
      end += text.length;
      if (at < end) return place;
    }
    return shown.at(-1)?.place ?? '';
  };
  const differences: Difference[] = [];
  let at = 0;
  for (let i = 0; i < wanted.length; ) {
    const { text } = wanted[i] as Wanted;
    if (all.startsWith(text, at)) {
      at += text.length;
      i += 1;
      continue;
    }
    const next = nextFound(wanted, i, all, at);
    const lost = wanted.slice(i, next.index);
    const found = all.slice(at, next.at);
    const [first] = lost;
    if (!first)
      differences.push({
        code: 'extra',
        pointer: '',
        label: '',
        place: placeAt(at),
        expected: '',
        found,
      });
    else
      differences.push({
        code: found ? 'text' : 'missing',
        pointer: first.pointer,
        label: '',
        place: placeAt(at),
        ...excerpt(lost.map((w) => w.text).join(''), found),
      });
    at = next.at;
    i = next.index;
  }
  if (at < all.length)
    differences.push({
      code: 'extra',
      pointer: '',
      label: '',
      place: placeAt(at),
      expected: '',
      found: all.slice(at),
    });
  return differences;
}

/** The nearest wanted paragraph that stands further on; a short one may stand anywhere by chance, so that the longest of the next few is taken where they disagree. */
function nextFound(
  wanted: readonly Wanted[],
  from: number,
  all: string,
  at: number,
): { index: number; at: number } {
  let best: { index: number; at: number; length: number } | undefined;
  for (let index = from; index < Math.min(wanted.length, from + 8); index++) {
    const { text } = wanted[index] as Wanted;
    const found = all.indexOf(text, at);
    if (found >= 0 && (!best || text.length > 3 * best.length))
      best = { index, at: found, length: text.length };
  }
  return best ?? { index: wanted.length, at: all.length };
}

/** Characters of a difference that are told. */
const longest = 60;

/** The part in which two texts differ, with a little around it. */
function excerpt(expected: string, found: string): { expected: string; found: string } {
  const [a, b] = [[...expected], [...found]];
  if (a.length <= 40 && b.length <= 40) return { expected, found };
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const cut = (chars: readonly string[]): string => {
    const from = Math.max(0, start - 8);
    const to = Math.min(chars.length, chars.length - end + 8, from + longest);
    return `${from ? '…' : ''}${chars.slice(from, to).join('')}${to < chars.length ? '…' : ''}`;
  };
  return { expected: cut(a), found: cut(b) };
}

function compareTable(table: Table, shown: SeenTable): Difference[] {
  const cellAt = new Map(shown.cells.map((c) => [`${c.row} ${c.column}`, c]));
  const differences = table.cells.flatMap((cell): Difference[] => {
    const key = `${cell.row} ${cell.column}`;
    const found = cellAt.get(key);
    cellAt.delete(key);
    const expected = cell.runs.map((r) => r.text).join('');
    const base = {
      pointer: cell.runs[0]?.pointer ?? '',
      label: `${table.name}·${labelOf(cell)}`,
      place: shown.place,
    };
    if (!found) return [{ ...base, code: 'missing', expected, found: '' }];
    if (bare(found.text) !== bare(expected))
      return [{ ...base, code: 'cell', expected, found: bare(found.text) }];
    if (found.rowSpan !== cell.rowSpan || found.colSpan !== cell.colSpan)
      return [
        {
          ...base,
          code: 'shape',
          expected: `${cell.rowSpan}×${cell.colSpan}`,
          found: `${found.rowSpan}×${found.colSpan}`,
        },
      ];
    return [];
  });
  const extra = [...cellAt.values()].map(
    (c): Difference => ({
      code: 'extra',
      pointer: '',
      label: table.name,
      place: shown.place,
      expected: '',
      found: bare(c.text),
    }),
  );
  return [...differences, ...extra];
}

/** A cell's own words, or the row and column of a figure, from 1. */
const labelOf = ({ role, runs, row, column }: Cell): string =>
  role === 'figure' ? `${row + 1} 行 ${column + 1} 列` : runs.map((r) => r.text).join('');
