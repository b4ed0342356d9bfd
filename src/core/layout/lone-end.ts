import { at } from '../at.js';
import type { Char } from './characters.js';
import { LineBuilder, type LineOptions, type Row } from './line-builder.js';

type Units = readonly (readonly Char[])[];
type Options = Required<LineOptions>;

/** Only so many lines at the end of a paragraph are changed. */
const LAST_LINES = 6;

/** Lines from some unit on, and how many of them word processors end elsewhere by themselves. */
interface Way {
  readonly rows: readonly Row[];
  readonly overrides: number;
}

/**
 * A paragraph does not end with a single character on a line of its own, beside marks: one of the
 * lines before it takes a unit more or less, and word processors get the spacing that ends it
 * there. The way with the fewest such lines is taken; without one the lines stay as they are.
 */
export function avoidLoneEnd(units: Units, rows: readonly Row[], options: Options): readonly Row[] {
  if (rows.length < 2 || !isLone(at(rows, -1).chars)) return rows;
  const kept = rows.slice(0, -LAST_LINES);
  const start = unitAfter(units, kept);
  if (start === undefined) return rows;
  const way = new Search(units, options).bestFrom(start);
  return way ? [...kept, ...way.rows] : rows;
}

const isLone = (chars: readonly Char[]): boolean =>
  chars.filter(({ traits }) => !traits.isNotAtStart && !traits.isNotAtEnd).length < 2;

/** The unit that begins after lines; undefined if they end within one, which is a very long one. */
function unitAfter(units: Units, rows: readonly Row[]): number | undefined {
  let left = rows.reduce((sum, { chars }) => sum + chars.length, 0);
  let index = 0;
  while (left > 0) {
    left -= at(units, index).length;
    index += 1;
  }
  return left === 0 ? index : undefined;
}

/** Looks for the best lines from each unit on, once for each. */
class Search {
  readonly #units: Units;
  readonly #options: Options;
  readonly #known = new Map<number, Way | undefined>();

  constructor(units: Units, options: Options) {
    this.#units = units;
    this.#options = options;
  }

  bestFrom(start: number): Way | undefined {
    if (!this.#known.has(start)) this.#known.set(start, this.#findFrom(start));
    return this.#known.get(start);
  }

  #findFrom(start: number): Way | undefined {
    const { end, row, takesMore } = this.#firstLine(start);
    // A unit that is longer than a line is broken.
    if (row.chars.length !== this.#units.slice(start, end).flat().length) return undefined;
    if (end === this.#units.length)
      return isLone(row.chars) ? undefined : { rows: [row], overrides: 0 };
    const ways = [this.#continued(row, end)];
    if (takesMore) ways.push(this.#continued(this.#rowOf(start, end + 1), end + 1));
    if (end - 1 > start) ways.push(this.#continued(this.#rowOf(start, end - 1), end - 1));
    return ways
      .filter((way) => way !== undefined)
      .reduce<Way | undefined>(
        (best, way) => (best && best.overrides <= way.overrides ? best : way),
        undefined,
      );
  }

  /** A line and the best ones from a unit on. */
  #continued(row: Row, next: number): Way | undefined {
    // A line that takes all the rest is the last one, which is not tightened.
    const way = next < this.#units.length ? this.bestFrom(next) : undefined;
    if (!way) return undefined;
    return {
      rows: [row, ...way.rows],
      overrides: way.overrides + (row.needsSpacingOverride ? 1 : 0),
    };
  }

  #rowOf(start: number, end: number): Row {
    return { chars: this.#units.slice(start, end).flat(), needsSpacingOverride: true };
  }

  /** The line that is filled from a unit on, and whether it could take one more if tightened. */
  #firstLine(start: number): { end: number; row: Row; takesMore: boolean } {
    const firstIndent = start === 0 ? this.#options.firstIndent : 0;
    const builder = new LineBuilder({ ...this.#options, firstIndent });
    for (let end = start; end < this.#units.length; end++) {
      const unit = at(this.#units, end);
      const takesMore = builder.canTake(unit);
      builder.addUnit(unit);
      const [row] = builder.rows;
      if (row) return { end, row, takesMore };
    }
    return { end: this.#units.length, row: at(builder.finish(), 0), takesMore: false };
  }
}
