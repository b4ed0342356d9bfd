import type { Char } from './characters.js';
import { spreadRoom } from './justify.js';
import { grid } from './style.js';

/** A stretch of a line in one font. */
export interface LinePiece {
  readonly text: string;
  readonly font: string;
  /** From the line's start, points. */
  readonly x: number;
  /** Between its characters, points. */
  readonly spacing: number;
}

/** A line as it is set; lengths in points. */
export interface Line {
  readonly pieces: readonly LinePiece[];
  readonly width: number;
  /** From the left edge of the measure. */
  readonly indent: number;
  /** How many characters of the text it takes, blanks at its end among them. */
  readonly length: number;
  /** The same in UTF-16 units. */
  readonly textLength: number;
  /**
   * What is added after some characters (see justify.ts) so that word processors, to which the rule
   * that ends the line is unknown, end it here too; undefined where they do so by themselves.
   */
  readonly spacingOverride: number | undefined;
}

/** The characters of a line as set. */
export const lineText = (line: Line): string => line.pieces.map((piece) => piece.text).join('');

/** How the characters of one line are set; lengths in points. */
export interface LineSetting {
  readonly size: number;
  readonly measure: number;
  readonly indent: number;
  readonly spacing: number;
  /** Whether the line is spread over the measure. */
  readonly isSpread: boolean;
  /** Whether its characters may move closer to fit the measure. */
  readonly mayShrink: boolean;
  readonly needsSpacingOverride: boolean;
}

/** Sets characters as a line; blanks at its end take no room. */
export function setLine(row: readonly Char[], setting: LineSetting): Line {
  const chars = row.slice(0, row.findLastIndex((c) => c.char !== ' ') + 1);
  const gaps = spreadGaps(chars, setting);
  const isTooWide = Math.max(0, ...gaps) > grid.opensMost * setting.size;
  const added = isTooWide ? [] : gaps;
  const pieces: GrowingPiece[] = [];
  let x = 0;
  for (const [i, { char, font, width, gap }] of chars.entries()) {
    const spacing = setting.spacing + (i ? (added[i - 1] ?? 0) : 0);
    if (i) x += spacing + gap;
    const last = pieces.at(-1);
    if (last?.font === font && !gap && (last.isSingle || isSame(last.spacing, spacing))) {
      last.text += char;
      last.spacing = spacing;
      last.isSingle = false;
    } else pieces.push({ text: char, font, x, spacing: setting.spacing, isSingle: true });
    x += width;
  }
  return {
    pieces: pieces.map(({ text, font, x, spacing }) => ({ text, font, x, spacing })),
    width: x,
    indent: setting.indent,
    length: row.length,
    textLength: row.reduce((sum, { char }) => sum + char.length, 0),
    spacingOverride: setting.needsSpacingOverride ? setting.spacing + overrideOf(gaps) : undefined,
  };
}

/** Word processors add spacing after the last character too; a line that is opened needs less. */
function overrideOf(added: readonly number[]): number {
  const open = added.filter(Boolean);
  const [first = 0] = open;
  return first > 0 ? (first * open.length) / (open.length + 1) : first;
}

/** Sets characters as they are, neither opened nor drawn together. */
export const setPlainLine = (row: readonly Char[]): Line =>
  setLine(row, {
    size: 0,
    measure: 0,
    indent: 0,
    spacing: 0,
    isSpread: false,
    mayShrink: false,
    needsSpacingOverride: false,
  });

/** A piece that grows; it takes any spacing while it is a single character. */
interface GrowingPiece {
  text: string;
  readonly font: string;
  readonly x: number;
  spacing: number;
  isSingle: boolean;
}

/** Points; sums of lengths are not exact. */
const TOLERANCE = 1e-9;

const isSame = (a: number, b: number): boolean => Math.abs(a - b) < TOLERANCE;

/** What is added to the gaps of a line so that it fills the measure, or fits it. */
function spreadGaps(chars: readonly Char[], setting: LineSetting): readonly number[] {
  const { size, measure, spacing, isSpread, mayShrink, needsSpacingOverride } = setting;
  const width = chars.reduce((sum, c, i) => sum + c.width + (i ? c.gap + spacing : 0), 0);
  // The blank half of a mark at the end may stick out of the measure.
  const hanging = chars.at(-1)?.traits.isBlankAfter
    ? Math.min(size / 2, Math.max(0, width - measure))
    : 0;
  const room = measure + hanging - width;
  const isFilled = room > 0 ? isSpread : mayShrink;
  return isFilled ? spreadRoom(chars, { size, room, isOverride: needsSpacingOverride }) : [];
}
