/** Paragraphs that are pasted into a section's prose. */
import { at } from '../../core/at.js';
import { linesOf } from '../../core/blanks.js';
import type { Edition } from '../../core/edition/edition.js';
import { stepsOf } from '../../core/json-pointer.js';
import { readPastedProse } from '../../core/report/pasted-prose.js';
import { headingsAbove } from '../../core/report/prose.js';
import { paragraphsOf } from '../../core/report/wrapped-lines.js';
import { type Change, type ReportValue, withValue } from '../state/report-value.js';
import { partedAt } from './prose.js';
import { keepsHeadings } from './prose-level.js';
import {
  changeRows,
  depthBelow,
  isHeading,
  isSound,
  lastPart,
  type PlacedRow,
  type ProseRow,
  placeAt,
  refuseUnsound,
  rowsOf,
  spliced,
  textOf,
  withText,
} from './prose-rows.js';

/**
 * Puts pasted text in place of the selection, a block for each of its paragraphs. What stands
 * before the cursor goes on with the first, and the last goes on with what stands behind it. Typed
 * numbers become headings where documents would print the same numbers.
 */
export function pasteProse(
  report: ReportValue,
  edition: Edition,
  pointer: string,
  [start, end]: readonly [start: number, end: number],
  pasted: string,
): Change {
  const place = placeAt(report, pointer);
  if (!place) return { value: report };
  const { list, rows, index, row, part } = place;
  if (!isSound(row)) return refuseUnsound(report);
  const [first = '', ...more] = pastedParagraphs(pasted);
  if (!more.length) {
    const text = textOf(row, part);
    const whole = withText(row, part, text.slice(0, start) + first + text.slice(end));
    const focus = { index, part, start: start + first.length };
    return changeRows(report, edition, list, spliced(rows, index, 1, [whole]), focus);
  }
  const { before, after } = partedAt(place, start, end);
  const isNew = part === '' && start === 0;
  const own = isNew ? [] : [withText(before, part, textOf(before, part) + first)];
  const depth = own[0] ? depthBelow(own[0]) : row.depth;
  const above = [...rows.slice(0, index), ...own];
  const below = rows.slice(index + 1);
  const headings = rows.slice(0, index + own.length).filter(isHeading);
  const read = readParagraphs(isNew ? [first, ...more] : more, headings, edition, report, list);
  const plain = read.paragraphs.map((block) => ({ depth, block }));
  const asRead = withDepth(read.rows, depth);
  const added = keepsHeadings([...above, ...asRead, ...below]) ? asRead : plain;
  const last = at(added, -1);
  const lastField = lastPart(last);
  const text = textOf(last, lastField);
  const next = [...above, ...added.slice(0, -1), withText(last, lastField, text + after), ...below];
  const focus = { index: above.length + added.length - 1, part: lastField, start: text.length };
  const hasNumbersLeft = read.hasNumbers && !added.some(isHeading);
  const message = [
    `已粘贴 ${1 + more.length} 段`,
    ...(added === asRead && read.hasOwnHeading ? ['去掉了重复的部分标题'] : []),
    ...(hasNumbersLeft ? ['手写的序号没有改成标题'] : []),
  ].join('，');
  return { ...changeRows(report, edition, list, next, focus), message };
}

/** What pasted paragraphs are below the headings above them. */
interface PastedRows {
  readonly rows: readonly ProseRow[];
  /** Nothing but paragraphs. */
  readonly paragraphs: readonly unknown[];
  /** Whether somebody typed a number before one of them. */
  readonly hasNumbers: boolean;
  /** Whether the rows leave out the section's heading, which documents print. */
  readonly hasOwnHeading: boolean;
}

/** Reads pasted paragraphs as the check does, with the headings above as if they were typed too. */
function readParagraphs(
  pasted: readonly string[],
  above: readonly PlacedRow[],
  edition: Edition,
  report: ReportValue,
  list: string,
): PastedRows {
  const headings = edition.sections.map((section) => section.heading);
  const heading = edition.sections.find(({ key }) => key === stepsOf(list)[0])?.heading ?? '';
  const lines = [...above.map(({ number }) => `${number}题`), ...pasted];
  const prose = readPastedProse(lines, list, heading, headings, headingsAbove(report, list));
  return {
    rows: rowsOf(withValue(report, list, prose.blocks), list).slice(above.length),
    paragraphs: prose.paragraphs.slice(above.length),
    hasOwnHeading: prose.ownHeading !== undefined,
    hasNumbers: prose.typed.length > above.length,
  };
}

/** Rows of which those before the first heading stand at a depth. */
function withDepth(rows: readonly ProseRow[], depth: number): readonly ProseRow[] {
  const first = rows.findIndex(isHeading);
  return rows.map((row, i) => (first < 0 || i < first ? { ...row, depth } : row));
}

/** The paragraphs of a text; one a line where it is not certain how its lines go on. */
function pastedParagraphs(pasted: string): readonly string[] {
  const { paragraphs, doubt } = paragraphsOf(pasted);
  return doubt ? linesOf(pasted).map((line) => line.trim()) : paragraphs;
}
