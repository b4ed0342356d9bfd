import { at } from '../at.js';
import type { Char } from './characters.js';
import { grid } from './style.js';
import { isJoint, withoutBlanksAtEnd } from './units.js';

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

/** The characters of a line before it is set. */
export interface Row {
  readonly chars: readonly Char[];
  readonly needsSpacingOverride: boolean;
}

/** Share of the space between Chinese and Latin that a justified line can give up. */
const AUTO_SPACE_RESERVE = 1 - grid.autoSpaceLeast / grid.autoSpace;

/**
 * Fills lines with units. Lines end where word processors end them: some of these do not move marks
 * closer, so the negative gaps between marks are not counted; they are spread over the line later.
 */
export class LineBuilder {
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

  /** Whether the line can take a unit, or could if it were tightened. */
  canTake(unit: readonly Char[]): boolean {
    return this.#fits(withoutBlanksAtEnd(unit), grid.tighten * this.#options.size);
  }

  /** The lines that are full. */
  get rows(): readonly Row[] {
    return this.#rows;
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

  /** Adds a unit that is longer than a line: it breaks after any character. */
  #appendAnywhere(unit: readonly Char[]): void {
    for (const char of unit) {
      if (this.#isStarted() && !this.#fits([char])) this.#breakLine();
      this.#used += this.#roomOf(char, !this.#isStarted());
      this.#push(char);
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
