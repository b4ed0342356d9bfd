import { at } from '../at.js';
import type { Char } from './characters.js';
import { type Line, setPlainLine } from './line.js';
import { composeLines, type LineOptions, unitsOf } from './line-breaking.js';
import { table, words } from './style.js';

/** How the text of a cell is set in lines; lengths in points. */
type CellOptions = Pick<LineOptions, 'size' | 'measure'>;

/** A stretch of characters that stays together. */
interface Unit {
  readonly chars: readonly Char[];
  /** Edges from the start of the text as one line; the space before it is not in it. */
  readonly left: number;
  readonly right: number;
  /** What a line that ends after it costs beside its length. */
  readonly costOfEnd: number;
}

/** The best way to set the first units of a text in some number of lines. */
interface Setting {
  readonly cost: number;
  /** Indexes after the last unit of each line. */
  readonly ends: readonly number[];
}

const impossible: Setting = { cost: Number.POSITIVE_INFINITY, ends: [] };

const knownWords = new Set(words);
const longestWord = Math.max(...words.map((word) => word.length));

/**
 * Sets the text of a cell in as few lines as it takes, of nearly equal length: they end at marks,
 * else between words, and none is a single character if that can be helped. The costs of
 * schemas/layout.json weigh these against each other.
 */
export function composeBalancedLines(chars: readonly Char[], options: CellOptions): Line[] {
  const lines = composeLines(chars, options);
  if (lines.length === 1) return lines;
  const units = measureUnits(chars);
  const { ends } = bestSetting(units, lines.length, options.measure);
  if (!ends.length) return lines;
  return ends.map((end, i) =>
    setPlainLine(units.slice(ends[i - 1] ?? 0, end).flatMap((unit) => unit.chars)),
  );
}

/** The units of a text with their places; negative gaps are not counted, as in `composeLines`. */
function measureUnits(chars: readonly Char[]): Unit[] {
  const wordEnds = wordEndsOf(chars);
  let count = 0;
  let x = 0;
  return [...unitsOf(chars)].map((unit) => {
    count += unit.length;
    const left = x + Math.max(0, at(unit, 0).gap);
    for (const { width, gap } of unit) x += Math.max(0, gap) + width;
    const costOfEnd = costOf(at(unit, -1), chars[count], wordEnds.has(count));
    return { chars: unit, left, right: x, costOfEnd };
  });
}

function costOf(last: Char, next: Char | undefined, isWordEnd: boolean): number {
  const { atMark, betweenWords, insideWord } = table.lineEndCosts;
  if (!next || last.traits.isBlankAfter || next.traits.isBlankBefore) return atMark;
  return isWordEnd ? betweenWords : insideWord;
}

/** Numbers of characters after which a word ends: always the longest known one, from the left. */
function wordEndsOf(chars: readonly Char[]): Set<number> {
  // One place for each character, also for those that are two in a string.
  const text = chars.map(({ char }) => char.charAt(0)).join('');
  const ends = new Set<number>();
  for (let end = 0; end < text.length; ends.add(end)) {
    let length = Math.min(longestWord, text.length - end);
    while (length > 1 && !knownWords.has(text.slice(end, end + length))) length -= 1;
    end += length;
  }
  return ends;
}

/** The cheapest way to set all units in a number of lines; `impossible` if they do not fit. */
function bestSetting(units: readonly Unit[], lineCount: number, measure: number): Setting {
  const mean = at(units, -1).right / lineCount;
  let settings: readonly Setting[] = [{ cost: 0, ends: [] }];
  for (let line = 0; line < lineCount; line++) {
    const before = settings;
    settings = Array.from({ length: units.length + 1 }, (_, end) =>
      bestLastLine(units, end, before, mean, measure),
    );
  }
  return at(settings, units.length);
}

/** The cheapest way to set the first units in one line more than `before` has for fewer of them. */
function bestLastLine(
  units: readonly Unit[],
  end: number,
  before: readonly Setting[],
  mean: number,
  measure: number,
): Setting {
  let best = impossible;
  for (let from = end - 1; from >= 0; from--) {
    const { left } = at(units, from);
    const { right } = at(units, end - 1);
    if (right - left > measure) break;
    const setting = before[from] ?? impossible;
    const deviation = (right - left - mean) / measure;
    const cost = setting.cost + costOfLine(units, from, end, deviation);
    if (cost < best.cost) best = { cost, ends: [...setting.ends, end] };
  }
  return best;
}

/** What a line of some units costs; its deviation from the mean is a share of the measure. */
function costOfLine(units: readonly Unit[], from: number, end: number, deviation: number): number {
  const { uneven, loneCharacter } = table.lineEndCosts;
  const isLone = end - from === 1 && at(units, from).chars.length === 1;
  return at(units, end - 1).costOfEnd + uneven * deviation ** 2 + (isLone ? loneCharacter : 0);
}
