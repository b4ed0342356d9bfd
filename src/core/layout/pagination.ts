import { at } from '../at.js';

/** Something that stands on one page as a whole: a line of text or a table row. */
export interface FlowItem {
  /** Points. */
  readonly height: number;
  /** Whether it stands on the same page as the next item. */
  readonly keepWithNext: boolean;
  /** A blank line before something else; it is dropped at the top of a page. */
  readonly blank?: boolean;
  /** Items (header rows) that are repeated above this one if a page begins with it. */
  readonly repeat?: readonly FlowItem[];
}

/** Allowed excess over the depth of a page, points: sums of heights are not exact. */
const TOLERANCE = 0.01;

/**
 * Fills pages of a depth from the top. Items that keep together move to the next page as one,
 * unless they are longer than a page.
 */
export function fillPages<Item extends FlowItem>(items: readonly Item[], depth: number): Item[][] {
  const pages: Item[][] = [];
  let from = 0;
  while (from < items.length) {
    // The repeated items of an item are of its type.
    const repeated = (at(items, from).repeat ?? []) as readonly Item[];
    const used = repeated.reduce((sum, item) => sum + item.height, 0);
    const full = endOfFullPage(items, from, depth + TOLERANCE, used);
    const end = full < items.length ? endOfWholeRun(items, from, full) : full;
    pages.push([...repeated, ...items.slice(from, end)]);
    from = end;
    while (items[from]?.blank) from += 1;
  }
  return pages;
}

/** Index after the last item that fits the page, by height alone. */
function endOfFullPage(
  items: readonly FlowItem[],
  from: number,
  depth: number,
  usedBefore: number,
): number {
  let used = usedBefore;
  let end = from;
  for (const { height } of items.slice(from)) {
    if (used + height > depth) break;
    used += height;
    end += 1;
  }
  return end;
}

/** Moves the end of a page up before items that keep with the next; at least one item stays. */
function endOfWholeRun(items: readonly FlowItem[], from: number, full: number): number {
  let end = full;
  while (end > from && items[end - 1]?.keepWithNext) end -= 1;
  return end === from ? Math.max(full, from + 1) : end;
}
