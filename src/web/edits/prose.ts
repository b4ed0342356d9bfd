/** Writing in a section's prose: the text of a block, and where a block begins and ends. */
import { at } from '../../core/at.js';
import type { Edition } from '../../core/edition/edition.js';
import type { Change, ReportValue } from '../state/report-value.js';
import { setLevel } from './prose-level.js';
import {
  changeRows,
  depthBelow,
  endOfRow,
  firstPart,
  isHeading,
  isSound,
  lastPart,
  type ProsePlace,
  type ProseRow,
  placeAt,
  refuseUnsound,
  rowsOf,
  spliced,
  textOf,
  withText,
} from './prose-rows.js';

/** Puts another text at a pointer; the cursor stays where it is. */
export function setText(
  report: ReportValue,
  edition: Edition,
  pointer: string,
  text: string,
): Change {
  const place = placeAt(report, pointer);
  if (!place || textOf(place.row, place.part) === text) return { value: report };
  const { list, rows, index, row, part } = place;
  const next = spliced(rows, index, 1, [withText(row, part, text)]);
  return { value: changeRows(report, edition, list, next, { index }).value };
}

/**
 * Begins a new block at the cursor, without the characters that are selected. At the start of a
 * heading the new block stands above it.
 */
export function splitBlock(
  report: ReportValue,
  edition: Edition,
  pointer: string,
  start: number,
  end = start,
): Change {
  const place = placeAt(report, pointer);
  if (!place) return { value: report };
  const { list, rows, index, row, part } = place;
  if (!isSound(row)) return refuseUnsound(report);
  const { before, after } = partedAt(place, start, end);
  const next =
    part === '/heading' && start === 0 && after
      ? [{ depth: row.depth, block: '' }, withText(row, part, textOf(row, part).slice(end))]
      : [before, { depth: depthBelow(row), block: after }];
  const focus = at(next, 1);
  return changeRows(report, edition, list, spliced(rows, index, 1, next), {
    index: index + 1,
    part: firstPart(focus),
  });
}

/** A row with the text before the cursor alone, and what follows the selection in the row. */
export function partedAt(
  { row, part }: ProsePlace,
  start: number,
  end: number,
): { before: ProseRow; after: string } {
  const text = textOf(row, part);
  const before = withText(row, part, text.slice(0, start));
  const after = text.slice(end);
  return part === '/heading'
    ? { before: withText(before, '/text', ''), after: after + textOf(row, '/text') }
    : { before, after };
}

/**
 * Joins a text with the one above it. A text that runs on joins its heading; a heading becomes a
 * paragraph, unless only an empty paragraph stands above it, which goes.
 */
export function joinWithAbove(report: ReportValue, edition: Edition, pointer: string): Change {
  const place = placeAt(report, pointer);
  if (!place) return { value: report };
  const { list, rows, index, row, part } = place;
  const above = rows[index - 1];
  if (part === '/heading') {
    if (above?.block !== '') return setLevel(report, edition, row.pointer, 'paragraph');
    return changeRows(report, edition, list, spliced(rows, index - 1, 1, []), { index: index - 1 });
  }
  const target = part === '/text' ? row : above;
  if (!target) return { value: report };
  if (!isSound(row) || !isSound(target)) return refuseUnsound(report);
  if (part === '/text') {
    const heading = textOf(row, '/heading');
    const whole = withText(withText(row, part, ''), '/heading', heading + textOf(row, part));
    return changeRows(report, edition, list, spliced(rows, index, 1, [whole]), {
      index,
      part: '/heading',
      start: heading.length,
    });
  }
  const last = lastPart(target);
  const text = textOf(target, last);
  const joined = withText(target, last, text + textOf(row, part));
  return changeRows(report, edition, list, spliced(rows, index - 1, 2, [joined]), {
    index: index - 1,
    part: last,
    start: text.length,
  });
}

/** Takes a block out of its list, a heading with what is below it. */
export function deleteBlock(report: ReportValue, edition: Edition, pointer: string): Change {
  const place = placeAt(report, pointer);
  if (!place) return { value: report };
  const { list, rows, index } = place;
  const count = endOfRow(rows, index) - index;
  const change = changeRows(report, edition, list, spliced(rows, index, count, []), {
    index: Math.max(0, Math.min(index, rows.length - count - 1)),
  });
  return count > 1
    ? { ...change, message: `已删去标题和它下面的 ${count - 1} 段，可以撤销` }
    : change;
}

/** Adds an empty paragraph, or a heading of the last heading's level, at a list's end. */
export function addBlock(
  report: ReportValue,
  edition: Edition,
  list: string,
  kind: 'paragraph' | 'heading',
): Change {
  const rows = rowsOf(report, list);
  const last = rows.at(-1);
  const depth = rows.filter(isHeading).pop()?.depth ?? 0;
  const row =
    kind === 'heading' ? { depth, block: { heading: '' } } : { depth: depthBelow(last), block: '' };
  // What was added before and is still empty becomes what is added now.
  const kept = last?.block === '' ? rows.slice(0, -1) : rows;
  return changeRows(report, edition, list, [...kept, row], { index: kept.length });
}
