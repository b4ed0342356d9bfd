import { at } from '../at.js';
import type { Char } from './characters.js';
import { type Line, setLine, setPlainLine } from './line.js';
import { grid } from './style.js';

/** How text is set in lines; lengths in points. */
export interface LineOptions {
  readonly size: number;
  readonly measure: number;
  readonly firstIndent?: number;
  /** Added after every character. */
  readonly spacing?: number;
  /** Spread lines over the measure, and tighten them a little for a unit that just does not fit. */
  readonly justify?: boolean;
}

/** Marks that belong to a word or number if it goes on after them. */
const insideWord = new Set('.,:/');
/** A number keeps these: 2025年, 30号, 49.4%. Measure words may begin a line, as in Word. */
const unitsOfNumbers = new Set('年月日号％%‰℃');

/** Whether two characters stay together here, but not in word processors: 2025年, 〔2021〕30号. */
const isJoint = (before: Char, after: Char): boolean =>
  (before.traits.isDigit && unitsOfNumbers.has(after.char) && !after.traits.isNotAtStart) ||
  (before.char === '〕' && after.traits.isDigit);

/** Whether a line may end between two neighbouring characters. */
function mayBreak(before: Char, after: Char): boolean {
  if (before.char === ' ') return after.char !== ' ';
  if (after.char === ' ' || after.traits.isNotAtStart || before.traits.isNotAtEnd) return false;
  if (isJoint(before, after)) return false;
  const isInWord = before.traits.isWordLike || insideWord.has(before.char);
  return !(isInWord && after.traits.isWordLike);
}

/** Stretches of characters that stay together on a line. */
export function* unitsOf(chars: readonly Char[]): Generator<Char[]> {
  let unit: Char[] = [];
  for (const char of chars) {
    const last = unit.at(-1);
    if (last && mayBreak(last, char)) {
      yield unit;
      unit = [];
    }
    unit.push(char);
  }
  if (unit.length) yield unit;
}

/** Breaks characters into lines by Chinese rules; what is longer than a line breaks anywhere. */
export function composeLines(chars: readonly Char[], options: LineOptions): Line[] {
  const { size, measure, firstIndent = 0, spacing = 0, justify = false } = options;
  const builder = new LineBuilder({ size, measure, firstIndent, spacing, justify });
  for (const unit of unitsOf(chars)) builder.addUnit(unit);
  const rows = builder.finish();
  return rows.map(({ chars, needsSpacingOverride }, i) => {
    const [isFirst, isLast] = [i === 0, i === rows.length - 1];
    const indent = isFirst ? firstIndent : 0;
    return setLine(chars, {
      size,
      measure: measure - indent,
      indent,
      spacing,
      isSpread: justify && !isLast,
      mayShrink: justify,
      needsSpacingOverride,
    });
  });
}

/** The characters of a line before it is set. */
interface Row {
  readonly chars: readonly Char[];
  readonly needsSpacingOverride: boolean;
}

/** So many characters stay together at the end of what is longer than a line: marks, and one. */
const MOST_MARKS = 5;
/** Share of the space between Chinese and Latin that a justified line can give up. */
const AUTO_SPACE_RESERVE = 1 - grid.autoSpaceLeast / grid.autoSpace;

/**
 * Fills lines with units. Lines end where word processors end them: some of these do not move marks
 * closer, so the negative gaps between marks are not counted; they are spread over the line later.
 */
class LineBuilder {
  readonly #options: Required<LineOptions>;
  readonly #rows: Row[] = [];
  #chars: Char[] = [];
  #needsSpacingOverride = false;
  /** Width of the line so far, with the spacing after its last character. */
  #used: number;
  /** Sum of the positive gaps of the line so far. */
  #gaps = 0;

  constructor(options: Required<LineOptions>) {
    this.#options = options;
    this.#used = options.firstIndent;
  }

  /** Adds a unit to this line, or to the next one if it does not fit. */
  addUnit(unit: readonly Char[]): void {
    const solid = withoutBlanksAtEnd(unit);
    if (this.#isStarted() && !this.#fits(solid) && !this.#canTightenFor(unit, solid))
      this.#breakLine();
    if (this.#isStarted() || this.#fits(solid)) this.#append(unit);
    else this.#appendAnywhere(unit);
  }

  /** Ends the last line; there is one line at least. */
  finish(): readonly Row[] {
    if (this.#isStarted() || !this.#rows.length) this.#breakLine();
    return this.#rows;
  }

  #isStarted(): boolean {
    return this.#chars.length > 0;
  }

  /**
   * Whether the line is tightened to take a unit that just does not fit. Word would end the line
   * within such a unit, so the line gets a spacing override whether it takes the unit or not.
   */
  #canTightenFor(unit: readonly Char[], solid: readonly Char[]): boolean {
    const { justify, size } = this.#options;
    const joint = unit.findIndex((c, i) => i > 0 && isJoint(at(unit, i - 1), c));
    const wouldSplit = justify && joint > 0 && this.#fits(unit.slice(0, joint));
    if (!wouldSplit) return false;
    this.#needsSpacingOverride = true;
    return this.#fits(solid, grid.tighten * size);
  }

  /** Whether characters fit the rest of the line, with some extra room. */
  #fits(chars: readonly Char[], extra = 0): boolean {
    return (
      this.#used + this.#widthOf(chars) <= this.#options.measure + this.#reserve(chars) + extra
    );
  }

  #roomOf(char: Char, beginsLine: boolean): number {
    return char.width + this.#options.spacing + (beginsLine ? 0 : Math.max(0, char.gap));
  }

  #widthOf(chars: readonly Char[]): number {
    const isStarted = this.#isStarted();
    return chars.reduce(
      (sum, c, i) => sum + this.#roomOf(c, i === 0 && !isStarted),
      -this.#options.spacing,
    );
  }

  /** What the line, with more characters, can give up between Chinese and Latin. */
  #reserve(chars: readonly Char[]): number {
    if (!this.#options.justify) return 0;
    return chars.reduce((sum, c) => sum + Math.max(0, c.gap), this.#gaps) * AUTO_SPACE_RESERVE;
  }

  #append(unit: readonly Char[]): void {
    this.#used += this.#widthOf(unit) + this.#options.spacing;
    for (const char of unit) this.#push(char);
  }

  /** Adds a unit that is longer than a line: it breaks anywhere but before the marks at its end. */
  #appendAnywhere(unit: readonly Char[]): void {
    const last = unit.findLastIndex(({ traits }) => !traits.isNotAtStart);
    const isMarked = last >= 0 && unit.length - last <= MOST_MARKS;
    const end = isMarked ? last : unit.length;
    for (const chars of [...unit.slice(0, end).map((char) => [char]), unit.slice(end)]) {
      if (this.#isStarted() && !this.#fits(chars)) this.#breakLine();
      for (const char of chars) {
        this.#used += this.#roomOf(char, !this.#isStarted());
        this.#push(char);
      }
    }
  }

  #push(char: Char): void {
    this.#chars.push(char);
    this.#gaps += Math.max(0, char.gap);
  }

  #breakLine(): void {
    this.#rows.push({ chars: this.#chars, needsSpacingOverride: this.#needsSpacingOverride });
    this.#chars = [];
    this.#needsSpacingOverride = false;
    this.#used = 0;
    this.#gaps = 0;
  }
}

const withoutBlanksAtEnd = (unit: readonly Char[]): readonly Char[] =>
  unit.at(-1)?.char === ' ' ? unit.slice(0, unit.findLastIndex((c) => c.char !== ' ') + 1) : unit;

/**
 * Vertical text: every character on a line of its own. A mark that may not begin a line stands on
 * the line of the character before it, and only that character counts as the line's width.
 */
export const stackLines = (chars: readonly Char[]): Line[] =>
  [...unitsOf(chars)].map((unit) => ({ ...setPlainLine(unit), width: at(unit, 0).width }));
