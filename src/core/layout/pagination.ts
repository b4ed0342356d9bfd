import { at } from '../at.js';
import { pageCosts } from './style.js';

/** Something that stands on one page as a whole: a line of text or a table row. */
export interface FlowItem {
  /** Points. */
  readonly height: number;
  /** What it may be lowered or raised to so that a page is well filled; points. */
  readonly least?: number;
  readonly most?: number;
  /** Whether it stands on the same page as the next item. */
  readonly keepWithNext: boolean;
  /** What a page that ends after it costs, in empty lines. */
  readonly breakCost?: number;
  /** Whether a page may begin with it even where the page before has room for it. */
  readonly mayBeginPage?: boolean;
  /** Room before something else; it is dropped at the top of a page. */
  readonly blank?: boolean;
  /** Points that it needs more at the top of a page. */
  readonly moreAtTop?: number;
  /** Items (header rows) that are repeated above this one if a page begins with it. */
  readonly repeat?: readonly FlowItem[];
}

/** Lengths in points. */
export interface PageSize {
  readonly depth: number;
  /** What a page keeps free at its foot if it has items that can be lowered or raised. */
  readonly reserve: number;
  /** Of lines. */
  readonly pitch: number;
  /** Heights that are changed become whole numbers of so many units to a point. */
  readonly unitsPerPoint: number;
}

/** Items that stand together on a page, and what that costs in empty lines. */
interface Stretch {
  readonly from: number;
  readonly end: number;
  /** Where the next page begins: after the end, without blank items. */
  readonly next: number;
  /** Share of their limits to which its items are raised, or below 0 lowered. */
  readonly change: number;
  readonly cost: number;
}

/** The cheapest way to fill pages up to some item. */
interface Filling {
  readonly cost: number;
  readonly lastPage: Stretch;
}

/** Allowed excess over the depth of a page, points: sums of heights are not exact. */
const TOLERANCE = 0.01;
/** Share of a line's pitch that raised rows leave free at the foot of their page. */
const SPARED_SHARE = 0.25;
/** Cost of a page on which what should stay together is longer than a page. */
const OVERFULL = 1000;

/**
 * Fills pages of a depth from the top, over the whole document at the least cost (`pageCosts` in
 * schemas/layout.json): pages end at their foot, as far as tables, their notes and headings stay
 * together; rows are lowered or raised within their limits where that helps. Items that keep
 * together move to the next page as one, unless they are longer than a page. Of equal ways the one
 * with fuller first pages is taken. Items come back with the heights with which they stand there.
 */
export function fillPages<Item extends FlowItem>(items: readonly Item[], size: PageSize): Item[][] {
  const runs = leastHeightsOfRuns(items);
  const fillings: (Filling | undefined)[] = [];
  for (let from = 0; from < items.length; from++) {
    const before = from === 0 ? 0 : fillings[from]?.cost;
    if (before === undefined) continue;
    for (const lastPage of pagesFrom(items, from, runs, size)) {
      const cost = before + lastPage.cost;
      const known = fillings[lastPage.next]?.cost ?? Number.POSITIVE_INFINITY;
      if (cost <= known) fillings[lastPage.next] = { cost, lastPage };
    }
  }
  const pages: Item[][] = [];
  for (let end = items.length; end > 0; ) {
    const { lastPage } = at(fillings, end) as Filling;
    pages.unshift(itemsOf(items, lastPage, size.unitsPerPoint));
    end = lastPage.from;
  }
  return pages;
}

/** For each item the least height from it to the next one after which a page may end. */
function leastHeightsOfRuns(items: readonly FlowItem[]): number[] {
  const runs = [0];
  for (const item of items.toReversed())
    runs.push(leastOf(item) + (item.keepWithNext ? at(runs, -1) : 0));
  return runs.reverse();
}

const leastOf = ({ height, least = height }: FlowItem): number => least;

/** The pages that may begin with an item, by their ends; one at least. */
function* pagesFrom(
  items: readonly FlowItem[],
  from: number,
  runs: readonly number[],
  size: PageSize,
): Generator<Stretch> {
  const { repeat = [], moreAtTop = 0 } = at(items, from);
  const total = new Total(repeat, moreAtTop);
  let longest: Stretch | undefined;
  let isPossible = false;
  for (let end = from + 1; end <= items.length; end++) {
    const last = at(items, end - 1);
    total.add(last);
    if (longest && total.least > total.depthOf(size) + TOLERANCE) break;
    const next = afterBlanks(items, end);
    const isLast = next === items.length;
    const { height, change, cost } = isLast ? lastPage(total, from, size) : fullPage(total, size);
    longest = { from, end, next, change, cost: OVERFULL };
    // A reader that fills pages by itself ends this one here where what follows has no room.
    const isFull = height + at(runs, end) > size.depth + TOLERANCE;
    const mayEnd = isLast || (!last.keepWithNext && (isFull || items[next]?.mayBeginPage));
    if (!mayEnd) continue;
    isPossible = true;
    yield { ...longest, cost: cost + (isLast ? 0 : (last.breakCost ?? 0)) };
  }
  if (longest && !isPossible) yield longest;
}

function afterBlanks(items: readonly FlowItem[], from: number): number {
  let next = from;
  while (items[next]?.blank) next += 1;
  return next;
}

/** Heights of items together. */
class Total {
  height: number;
  least: number;
  most: number;

  constructor(items: readonly FlowItem[], more: number) {
    this.height = more;
    this.least = more;
    this.most = more;
    for (const item of items) this.add(item);
  }

  add(item: FlowItem): void {
    this.height += item.height;
    this.least += leastOf(item);
    this.most += item.most ?? item.height;
  }

  depthOf({ depth, reserve }: PageSize): number {
    return this.least < this.most ? depth - reserve : depth;
  }
}

/** How a page is set: its height in points, and what it costs in empty lines. */
type PageSetting = Pick<Stretch, 'change' | 'cost'> & { readonly height: number };

/** The last page is only lowered, and should be more than a few lines. */
function lastPage(total: Total, from: number, size: PageSize): PageSetting {
  const { shortLastPage, shortLines } = pageCosts;
  const isShort = from > 0 && total.height <= shortLines * size.pitch + TOLERANCE;
  const lowered = loweredPage(total, size) ?? { height: total.height, change: 0, cost: 0 };
  return { ...lowered, cost: lowered.cost + (isShort ? shortLastPage : 0) };
}

/** Rows of a page that would stay empty by more than a line are raised. */
function fullPage(total: Total, size: PageSize): PageSetting {
  const { pitch } = size;
  const depth = total.depthOf(size);
  const lowered = loweredPage(total, size);
  if (lowered) return lowered;
  const room = Math.max(0, depth - total.height);
  const raisable = total.most - total.height;
  const raised = room > pitch ? Math.min(raisable, room - SPARED_SHARE * pitch) : 0;
  return {
    height: total.height + raised,
    change: raised && raised / raisable,
    cost: (room - raised) / pitch,
  };
}

/** A page that is too long and fits with lower rows. */
function loweredPage(total: Total, size: PageSize): PageSetting | undefined {
  const depth = total.depthOf(size);
  const excess = total.height - depth;
  if (excess <= TOLERANCE) return undefined;
  const lowerable = total.height - total.least;
  const share = lowerable > 0 ? Math.min(1, excess / lowerable) : 0;
  return { height: depth, change: -share, cost: share * pageCosts.lowered };
}

/** The items of a page with the heights that they have there, and above them what is repeated. */
function itemsOf<Item extends FlowItem>(
  items: readonly Item[],
  { from, end, change }: Stretch,
  unitsPerPoint: number,
): Item[] {
  // The repeated items of an item are of its type.
  const repeated = (at(items, from).repeat ?? []) as readonly Item[];
  const placed = items.slice(from, end).map((item) => {
    const { height, least = height, most = height } = item;
    const changed = height + change * (change < 0 ? height - least : most - height);
    if (changed === height) return item;
    return { ...item, height: Math.floor(changed * unitsPerPoint + TOLERANCE) / unitsPerPoint };
  });
  return [...repeated, ...placed];
}
