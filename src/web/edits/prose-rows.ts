import type { Edition } from '../../core/edition/edition.js';
import { besideTable } from '../../core/edition/prose-lists.js';
import { isObject } from '../../core/is-object.js';
import { childPointer, stepsOf, valueAt } from '../../core/json-pointer.js';
import { printedNumber } from '../../core/report/pasted-prose.js';
import { headingsAbove } from '../../core/report/prose.js';
import { TODO_MARK } from '../../core/todo-mark.js';
import { keyOrderOf } from '../state/key-order.js';
import {
  type Change,
  listOf,
  type ReportValue,
  replacing,
  withoutValue,
  withValue,
} from '../state/report-value.js';

/** A block of a section; the rows of a section stand one below the other. */
export interface ProseRow {
  /** How many headings it is below. */
  readonly depth: number;
  /** As the report has it; what is below it stands in the rows that follow. */
  readonly block: unknown;
}

/** A row that stands in a report. */
export interface PlacedRow extends ProseRow {
  readonly pointer: string;
  /** The number that documents print before a heading. */
  readonly number: string | undefined;
}

/** Where a text of a row stands below the row's pointer; a paragraph is the text itself. */
export type Part = '' | '/heading' | '/text';

/** A text of a list of blocks. */
export interface ProsePlace {
  /** Pointer of the list. */
  readonly list: string;
  readonly rows: readonly PlacedRow[];
  readonly index: number;
  readonly row: PlacedRow;
  readonly part: Part;
}

const blockKeys = ['heading', 'text', 'content'];

export const isHeading = (row: ProseRow): boolean => isObject(row.block);

/** Whether a row has the right shape, so that its texts can be taken apart. */
export const isSound = ({ block }: ProseRow): boolean =>
  typeof block === 'string' ||
  (isObject(block) &&
    typeof block.heading === 'string' &&
    ['string', 'undefined'].includes(typeof block.text) &&
    Object.keys(block).every((key) => blockKeys.includes(key)));

/** The rows of a list; one that is empty where the report has none, so that one can write. */
export function rowsOf(report: ReportValue, list: string): PlacedRow[] {
  const rows = placedRows(valueAt(report, list), list, 0, headingsAbove(report, list));
  return rows.length
    ? rows
    : [{ depth: 0, block: '', pointer: childPointer(list, 0), number: undefined }];
}

/** `above`: how many headings the numbers go on from. */
function placedRows(value: unknown, parent: string, depth: number, above = 0): PlacedRow[] {
  let count = above;
  return listOf(value).flatMap((block, i) => {
    const pointer = Array.isArray(value) ? childPointer(parent, i) : parent;
    if (!isObject(block)) return [{ depth, block, pointer, number: undefined }];
    count += 1;
    const number = printedNumber({ level: depth + 2, number: count });
    const below = placedRows(block.content, childPointer(pointer, 'content'), depth + 1);
    return [{ depth, block, pointer, number }, ...below];
  });
}

/** Pointer of the list that a text stands in: a section's, or one beside its table. */
function listOfText(pointer: string): string {
  const [section = '', side = ''] = stepsOf(pointer);
  const list = childPointer('', section);
  return Object.hasOwn(besideTable, side) ? childPointer(list, side) : list;
}

/** The text at a pointer, with the rows of its list. */
export function placeAt(report: ReportValue, pointer: string): ProsePlace | undefined {
  const list = listOfText(pointer);
  const rows = rowsOf(report, list);
  const parts: readonly Part[] = ['', '/heading', '/text'];
  for (const [index, row] of rows.entries())
    for (const part of parts)
      if (`${row.pointer}${part}` === pointer) return { list, rows, index, row, part };
  return undefined;
}

/** What a field shows of a value. A textarea has one kind of line break. */
export function shownText(value: unknown): string {
  if (value === undefined || value === null || value === TODO_MARK) return '';
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : JSON.stringify(value);
}

export const textOf = ({ block }: ProseRow, part: Part): string =>
  shownText(part && isObject(block) ? block[part.slice(1)] : block);

/** Where text that follows a row is added to it: a heading that is a sentence has text after it. */
export function lastPart(row: ProseRow): Part {
  if (!isHeading(row)) return '';
  return textOf(row, '/text') || textOf(row, '/heading').endsWith('。') ? '/text' : '/heading';
}

/** A row with another text; without the key of a run-on text that is empty. */
export function withText(row: ProseRow, part: Part, text: string): ProseRow {
  const { depth, block } = row;
  if (!part || !isObject(block)) return { depth, block: text };
  return {
    depth,
    block:
      part === '/text' && !text
        ? withoutValue(block, part)
        : withValue(block, part, text, () => blockKeys),
  };
}

/** Rows with others in place of some of them. */
export const spliced = (
  rows: readonly ProseRow[],
  index: number,
  count: number,
  others: readonly ProseRow[],
): ProseRow[] => [...rows.slice(0, index), ...others, ...rows.slice(index + count)];

/** How deep a row may stand below another. */
export const depthBelow = (row: ProseRow | undefined): number =>
  row ? row.depth + (isHeading(row) ? 1 : 0) : 0;

/** Behind the last row below a heading; behind the row itself if it is a paragraph. */
export function endOfRow(rows: readonly ProseRow[], index: number): number {
  const depth = rows[index]?.depth ?? 0;
  const next = rows.findIndex((row, i) => i > index && row.depth <= depth);
  return next < 0 ? rows.length : next;
}

/**
 * A report with other rows in a list. A row that stands too deep comes to stand as deep as it
 * can. What does not change is shared with the old report.
 */
function withRows(
  report: ReportValue,
  edition: Edition,
  list: string,
  rows: readonly ProseRow[],
): ReportValue {
  const blocks = blocksOf(rows);
  const isOptional = !edition.sections.some(({ key }) => childPointer('', key) === list);
  if (isOptional && !blocks.length) return withoutValue(report, list);
  return isSameList(valueAt(report, list), blocks)
    ? report
    : withValue(report, list, blocks, keyOrderOf(edition));
}

function blocksOf(rows: readonly ProseRow[]): unknown[] {
  let next = 0;
  const listAt = (depth: number): unknown[] => {
    const blocks: unknown[] = [];
    for (let row = rows[next]; row && row.depth >= depth; row = rows[next]) {
      next += 1;
      const { block } = row;
      blocks.push(isObject(block) ? withContent(block, listAt(depth + 1)) : block);
    }
    return blocks;
  };
  return listAt(0);
}

/** A heading with other blocks below it; without the key if there are none. */
function withContent(block: ReportValue, content: readonly unknown[]): ReportValue {
  if (isSameList(block.content, content)) return block;
  return content.length
    ? withValue(block, '/content', content, () => blockKeys)
    : withoutValue(block, '/content');
}

function isSameList(value: unknown, blocks: readonly unknown[]): boolean {
  const old = listOf(value);
  return old.length === blocks.length && old.every((block, i) => block === blocks[i]);
}

/** The row, its part and the characters where the cursor goes. */
export interface RowFocus {
  readonly index: number;
  readonly part?: Part;
  readonly start?: number;
}

/** The change to other rows of a list. */
export function changeRows(
  report: ReportValue,
  edition: Edition,
  list: string,
  rows: readonly ProseRow[],
  { index, part, start = 0 }: RowFocus,
): Change {
  const value = withRows(report, edition, list, rows);
  const row = rowsOf(value, list)[index];
  if (!row) return { value };
  const pointer = `${row.pointer}${part || firstPart(row)}`;
  return { ...replacing(report, list, value), focus: { pointer, start, end: start } };
}

export const firstPart = (row: ProseRow): Part => (isHeading(row) ? '/heading' : '');

/** A change that does nothing, since the block has to be corrected first. */
export const refuseUnsound = (value: ReportValue): Change => ({
  value,
  message: '这一段的写法有错，先按提示更正',
});
