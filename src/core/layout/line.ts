import type { Char } from './characters.js';

/** A stretch of a line in one font. */
export interface LinePiece {
  readonly text: string;
  readonly font: string;
  /** From the line's start, points. */
  readonly x: number;
}

/** A line as it is set; lengths in points. */
export interface Line {
  readonly pieces: readonly LinePiece[];
  readonly width: number;
  /** From the left edge of the measure. */
  readonly indent: number;
  /** Added after every character. */
  readonly spacing: number;
  /** How many characters of the text it takes, blanks at its end among them. */
  readonly length: number;
  /** Whether word processors, which lack the rule that ends it, end it here only by its spacing. */
  readonly needsSpacingOverride: boolean;
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

/** Widest space between the characters of a justified line, as a share of its mean character. */
const WIDEST_SPACING = 0.35;

/** Sets characters as a line; blanks at its end take no room. */
export function setLine(row: readonly Char[], setting: LineSetting): Line {
  const end = row.findLastIndex((c) => c.char !== ' ') + 1;
  const chars = row.slice(0, end);
  const spacing = spacingOf(chars, setting);
  const pieces: { text: string; font: string; x: number }[] = [];
  let x = 0;
  for (const [i, { char, font, width, gap }] of chars.entries()) {
    const last = pieces.at(-1);
    if (i) x += gap;
    if (last?.font === font && !gap) last.text += char;
    else pieces.push({ text: char, font, x });
    x += width + spacing;
  }
  return {
    pieces,
    width: chars.length ? x - spacing : 0,
    indent: setting.indent,
    spacing,
    length: row.length,
    needsSpacingOverride: setting.needsSpacingOverride,
  };
}

/** What is added after every character: enough to fill the measure if that is not too much. */
function spacingOf(chars: readonly Char[], setting: LineSetting): number {
  const { size, measure, spacing, isSpread, mayShrink } = setting;
  const natural = chars.reduce((sum, c, i) => sum + c.width + (i ? c.gap : 0), 0);
  const spaces = chars.length - 1;
  // The blank half of a mark at the end may stick out of the measure.
  const hanging = chars.at(-1)?.traits.isBlankAfter
    ? Math.min(size / 2, Math.max(0, natural + spacing * spaces - measure))
    : 0;
  const filling = spaces > 0 ? (measure + hanging - natural) / spaces : 0;
  if (isSpread && filling <= (natural / chars.length) * WIDEST_SPACING) return filling;
  return mayShrink ? Math.min(spacing, filling) : spacing;
}
