/** The level of a block, and its place among the others. */
import { at } from '../../core/at.js';
import type { Edition } from '../../core/edition/edition.js';
import type { NumberedLevel } from '../../core/numbering.js';
import { headingIn } from '../../core/report/typed-number.js';
import type { Change, ReportValue } from '../state/report-value.js';
import {
  changeRows,
  depthBelow,
  endOfRow,
  firstPart,
  isHeading,
  isSound,
  type PlacedRow,
  type ProseRow,
  placeAt,
  refuseUnsound,
  spliced,
  textOf,
} from './prose-rows.js';

/** Level of a block: of a paragraph, or of the number that documents print before a heading. */
export type BlockLevel = 'paragraph' | NumberedLevel;

/** From a paragraph to the lowest heading. */
export const blockLevels: readonly BlockLevel[] = ['paragraph', 2, 3, 4];

/** Levels of the headings directly in a section, and of the lowest ones. */
const TOP_LEVEL = 2;
const LOWEST_LEVEL = 4;

/** The level of a row; undefined for a heading below the lowest level. */
export const levelOf = (row: ProseRow): BlockLevel | undefined =>
  isHeading(row) ? blockLevels.find((level) => level === row.depth + TOP_LEVEL) : 'paragraph';

/** Gives a block the next level down (1) or up (-1); none beyond the last. */
export function stepLevel(
  report: ReportValue,
  edition: Edition,
  pointer: string,
  step: 1 | -1,
): Change {
  const row = placeAt(report, pointer)?.row;
  const level = row && (levelOf(row) ?? LOWEST_LEVEL + 1);
  const next = level && blockLevels[blockLevels.indexOf(level as BlockLevel) + step];
  return next ? setLevel(report, edition, pointer, next) : { value: report };
}

/**
 * Gives a block another level. The headings below a heading move with it; a change that would give
 * yet another heading another level is refused, and the message says why.
 */
export function setLevel(
  report: ReportValue,
  edition: Edition,
  pointer: string,
  level: BlockLevel,
): Change {
  const place = placeAt(report, pointer);
  if (!place || levelOf(place.row) === level) return { value: report };
  const { list, rows, index, row } = place;
  if (isHeading(row) !== (level !== 'paragraph') && !isSound(row)) return refuseUnsound(report);
  const above = rows[index - 1];
  if (level !== 'paragraph' && level - TOP_LEVEL > depthBelow(above))
    return { value: report, message: '上面没有高一级的标题，不能改成这一级' };
  const moved = movedRows(rows, index, level);
  const next = spliced(rows, index, moved.length, moved);
  const isTooDeep = moved.some((r) => isHeading(r) && levelOf(r) === undefined);
  if (isTooDeep || !keepsHeadings(next))
    return { value: report, message: '下面的标题会跟着变级，先改下面的' };
  const changed = at(moved, 0);
  return changeRows(report, edition, list, next, { index, part: firstPart(changed) });
}

/** The row with its new level, and the rows below it. */
function movedRows(rows: readonly PlacedRow[], index: number, level: BlockLevel): ProseRow[] {
  const row = at(rows, index);
  if (level === 'paragraph') {
    const block = textOf(row, '/heading') + textOf(row, '/text');
    return [{ depth: depthBelow(rows[index - 1]), block }];
  }
  const depth = level - TOP_LEVEL;
  if (!isHeading(row)) return [{ depth, block: headingBlock(textOf(row, '')) }];
  return rows
    .slice(index, endOfRow(rows, index))
    .map(({ block, depth: old }) => ({ block, depth: old + depth - row.depth }));
}

/** A heading of a paragraph's words: its first sentence, if others follow. */
function headingBlock(words: string) {
  const found = headingIn({ level: TOP_LEVEL, number: '', length: 0, words })?.heading ?? words;
  const text = words.slice(found.length);
  return { heading: found, ...(text ? { text } : {}) };
}

/** Whether every heading can stand as deep as its row says. */
export function keepsHeadings(rows: readonly ProseRow[]): boolean {
  let allowed = 0;
  return rows.every((row) => {
    const depth = Math.min(row.depth, allowed);
    allowed = depth + (isHeading(row) ? 1 : 0);
    return !isHeading(row) || depth === row.depth;
  });
}

/**
 * Moves a block up (-1) or down (1), a heading with what is below it. A heading keeps its level and
 * passes what stands between two places for it; a paragraph passes row by row, and at the end of
 * what is below a heading it first comes to stand behind all of it.
 */
export function moveBlock(
  report: ReportValue,
  edition: Edition,
  pointer: string,
  step: 1 | -1,
): Change {
  const place = placeAt(report, pointer);
  if (!place) return { value: report };
  const { list, rows, index, row, part } = place;
  const moved = rows.slice(index, endOfRow(rows, index));
  const others = spliced(rows, index, moved.length, []);
  const slots = slotsIn(others).filter(({ depth }) => !isHeading(row) || depth === row.depth);
  const here = slots.findIndex((slot) => slot.index === index && slot.depth === row.depth);
  const slot = slots[here + step];
  if (!slot) return { value: report };
  const next = spliced(
    others,
    slot.index,
    0,
    isHeading(row) ? moved : [{ depth: slot.depth, block: row.block }],
  );
  return changeRows(report, edition, list, next, { index: slot.index, part });
}

/** Where a row may stand so that no other one changes its place, from the top. */
function slotsIn(rows: readonly ProseRow[]): { index: number; depth: number }[] {
  return Array.from({ length: rows.length + 1 }, (_, index) => {
    const deepest = depthBelow(rows[index - 1]);
    const least = rows[index]?.depth ?? 0;
    return Array.from({ length: Math.max(0, deepest - least + 1) }, (_, i) => ({
      index,
      depth: deepest - i,
    }));
  }).flat();
}
