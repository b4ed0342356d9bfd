import type { Fonts } from '../fonts/fonts.js';
import { grid } from './style.js';

/** Text in one face. */
export interface FaceRun {
  readonly text: string;
  readonly face: string;
}
export interface LinePiece {
  readonly text: string;
  readonly font: string;
  /** From the line's start, points. */
  readonly x: number;
}
export interface Line {
  readonly pieces: readonly LinePiece[];
  /** Width as set, points. */
  readonly width: number;
  /** From the left edge of the measure, points. */
  readonly indent: number;
  /** Added after every character, points. */
  readonly spacing: number;
  /** How many characters of the text it takes, blanks at its end among them. */
  readonly length: number;
  /** It ends by a rule that word processors do not have, so that they must be told its spacing to end it at the same character. */
  readonly pinned: boolean;
}
/** The characters of a line as set. */
export const textOf = (line: Line): string => line.pieces.map((piece) => piece.text).join('');

export interface LineOptions {
  readonly size: number;
  readonly measure: number;
  readonly firstIndent?: number;
  /** Added after every character. */
  readonly spacing?: number;
  /** Spread lines over the measure, and let them give a little where a unit would just not fit. */
  readonly justify?: boolean;
}

interface Char {
  readonly char: string;
  readonly font: string;
  readonly width: number;
  /** Left before it where it does not begin a line: between Chinese and Latin; negative between marks, which share a blank half. */
  readonly gap: number;
}

/** GB/T 15834-2011 5.1: marks that do not begin a line (connectors and slashes too), and marks that do not end one. */
const notAtStart = new Set('，。、；：？！）》〉」』】〕〗｝”’％‰℃·…—～－／,.;:?!)]}%/');
const notAtEnd = new Set('／/（《〈「『【〔〖｛“‘￥＄$£([{');
/** Marks whose ink fills the left half of their cell, and those whose ink fills the right half. */
const blankAfter = new Set('，。、；：！）》〉」』】〕〗”’');
const blankBefore = new Set('（《〈「『【〔〖“‘');
/** A number keeps these: 2025年, 30号, 49.4%. Measure words may begin a line, as in every word processor. */
const units = new Set('年月日号％%‰℃');
/** Kept together here, but not by word processors: 2025年, 〔2021〕30号. */
const joins = (before: string, after: string): boolean =>
  (digit.test(before) && units.has(after) && !notAtStart.has(after)) ||
  (before === '〕' && digit.test(after));
const wordLike = /[\p{Script=Latin}\p{Nd}\p{M}@#&+_'-]/u;
const digit = /\p{Nd}/u;

/** Whether a line may end between two neighbouring characters. */
function mayBreak(before: string, after: string): boolean {
  if (before === ' ') return after !== ' ';
  if (after === ' ' || notAtStart.has(after) || notAtEnd.has(before)) return false;
  if (joins(before, after)) return false;
  return !((wordLike.test(before) || /[.,:/]/.test(before)) && wordLike.test(after));
}

/** Stretches of characters that stay together on a line. */
function* unitsOf(chars: readonly Char[]): Generator<Char[]> {
  let unit: Char[] = [];
  for (const char of chars) {
    const last = unit.at(-1);
    if (last && mayBreak(last.char, char.char)) {
      yield unit;
      unit = [];
    }
    unit.push(char);
  }
  if (unit.length) yield unit;
}

/** Characters in the fonts that will draw them; `missing` hears of those that no font has. */
export function fontChars(
  runs: readonly FaceRun[],
  fonts: Fonts,
  size: number,
  missing: (char: string, run: number) => void = () => {},
): Char[] {
  let before = '';
  return runs.flatMap(({ text, face }, run) =>
    Array.from(text, (char) => {
      const font = fonts.choose(face, char);
      if (font === undefined) missing(char, run);
      const gap = changesScript(before, char)
        ? grid.autoSpace * size
        : sharesBlank(before, char)
          ? -grid.marksShare * size
          : 0;
      before = char;
      return {
        char,
        font: font ?? '',
        width: (font === undefined ? 1 : (fonts.advance(font, char) ?? 0)) * size,
        gap,
      };
    }),
  );
}

const han = /\p{Script=Han}/u;
const latinOrDigit = /[\p{Script=Latin}\p{Nd}]/u;

/** Word and LibreOffice leave a little room where Chinese characters meet Latin letters or digits, but not beside marks. */
const changesScript = (a: string, b: string): boolean =>
  (han.test(a) && latinOrDigit.test(b)) || (latinOrDigit.test(a) && han.test(b));

/** Neighbouring marks with a blank half between them give up some of it (GB/T 15834-2011 5.1.11; Word: compressPunctuation). */
const sharesBlank = (a: string, b: string): boolean =>
  (blankAfter.has(a) && (blankAfter.has(b) || blankBefore.has(b))) ||
  (blankBefore.has(a) && blankBefore.has(b));

/** Sets characters in lines of a measure by Chinese rules; what is longer than a line breaks anywhere. */
export function composeLines(chars: readonly Char[], options: LineOptions): Line[] {
  const { size, measure, firstIndent = 0, spacing = 0, justify = false } = options;
  const rows: { chars: Char[]; pinned: boolean }[] = [];
  let row: Char[] = [];
  let pinned = false;
  let used = firstIndent;
  const next = (): void => {
    rows.push({ chars: row, pinned });
    row = [];
    pinned = false;
    used = 0;
  };
  // Lines end where word processors end them, which do not all draw marks together: the blank that marks give up is spread over the line.
  const room = (c: Char, i: number): number =>
    c.width + spacing + (i || row.length ? Math.max(0, c.gap) : 0);
  const width = (list: readonly Char[]): number =>
    list.reduce((sum, c, i) => sum + room(c, i), -spacing);
  const give = (list: readonly Char[]): number =>
    justify
      ? [...row, ...list].reduce((sum, c) => sum + Math.max(0, c.gap), 0) *
        (1 - grid.autoSpaceLeast / grid.autoSpace)
      : 0;
  const fits = (list: readonly Char[], more = 0): boolean =>
    used + width(list) <= measure + give(list) + more;
  for (const unit of unitsOf(chars)) {
    const solid = unit.filter(
      (c, i) => c.char !== ' ' || unit.slice(i).some((d) => d.char !== ' '),
    );
    const joint = unit.findIndex((c, i) => i > 0 && joins((unit[i - 1] as Char).char, c.char));
    if (!fits(solid) && row.length) {
      // Word would end the line within such a unit: rather draw the line together a little, else push the unit over and say so.
      const splits = justify && joint > 0 && fits(unit.slice(0, joint));
      pinned ||= splits;
      if (!(splits && fits(solid, grid.tighten * size))) next();
    }
    if (row.length || fits(solid)) {
      used += width(unit) + spacing;
      row.push(...unit);
    } else
      for (const char of unit) {
        if (!fits([char]) && row.length) next();
        used += room(char, 0);
        row.push(char);
      }
  }
  if (row.length || !rows.length) rows.push({ chars: row, pinned });
  return rows.map((r, i) =>
    setLine(r.chars, {
      size,
      measure: measure - (i ? 0 : firstIndent),
      indent: i ? 0 : firstIndent,
      spacing,
      justify: justify && i < rows.length - 1,
      gives: justify,
      pinned: r.pinned,
    }),
  );
}

/** Vertical text: every character on a line of its own, marks on that of the character before, which alone is centred. */
export function stackLines(chars: readonly Char[]): Line[] {
  return [...unitsOf(chars)].map((unit) => ({
    ...setLine(unit, {
      size: 0,
      measure: 0,
      indent: 0,
      spacing: 0,
      justify: false,
      gives: false,
      pinned: false,
    }),
    width: unit[0]?.width ?? 0,
  }));
}

/** Widest gap that justification may leave between characters before a line is left ragged, as a share of its mean character. */
const widestGap = 0.35;

interface Setting {
  readonly size: number;
  readonly measure: number;
  readonly indent: number;
  readonly spacing: number;
  readonly justify: boolean;
  readonly gives: boolean;
  readonly pinned: boolean;
}

function setLine(
  row: readonly Char[],
  { size, measure, indent, spacing, justify, gives, pinned }: Setting,
): Line {
  const end = row.findLastIndex((c) => c.char !== ' ') + 1;
  const chars = row.slice(0, end);
  const natural = chars.reduce((sum, c, i) => sum + c.width + (i ? c.gap : 0), 0);
  const inner = chars.length - 1;
  // A mark at the end gives of its blank half what the line wants for.
  const trimmed = blankAfter.has(chars.at(-1)?.char ?? '')
    ? Math.min(size / 2, Math.max(0, natural + spacing * inner - measure))
    : 0;
  const stretch = inner > 0 ? (measure + trimmed - natural) / inner : 0;
  const set =
    justify && stretch <= (natural / chars.length) * widestGap
      ? stretch
      : gives
        ? Math.min(spacing, stretch)
        : spacing;
  const pieces: { text: string; font: string; x: number }[] = [];
  let x = 0;
  for (const [i, { char, font, width, gap }] of chars.entries()) {
    const last = pieces.at(-1);
    if (i) x += gap;
    if (last?.font === font && !gap) last.text += char;
    else pieces.push({ text: char, font, x });
    x += width + set;
  }
  return {
    pieces,
    width: chars.length ? x - set : 0,
    indent,
    spacing: set,
    length: row.length,
    pinned,
  };
}
