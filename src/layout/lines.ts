import type { Fonts } from './fonts.js';
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
}
/** The characters of a line as set. */
export const textOf = (line: Line): string => line.pieces.map((piece) => piece.text).join('');

export interface LineOptions {
  readonly size: number;
  readonly measure: number;
  readonly firstIndent?: number;
  /** Added after every character. */
  readonly spacing?: number;
  readonly justify?: boolean;
}

interface Char {
  readonly char: string;
  readonly font: string;
  readonly width: number;
  /** Left before it where it does not begin a line: between Chinese and Latin. */
  readonly gap: number;
}

/** GB/T 15834-2011 5.1: marks that do not begin a line (connectors and slashes too), and marks that do not end one. */
const notAtStart = new Set('，。、；：？！）》〉」』】〕〗｝”’％‰℃·…—～－／,.;:?!)]}%/');
const notAtEnd = new Set('／/（《〈「『【〔〖｛“‘￥＄$£([{');
/** A number keeps these: 2025年, 30号, 49.4%. Measure words may begin a line, as in every word processor. */
const units = new Set('年月日号％%‰℃');
const wordLike = /[\p{Script=Latin}\p{Nd}\p{M}@#&+_'-]/u;
const digit = /\p{Nd}/u;

/** Whether a line may end between two neighbouring characters. */
function mayBreak(before: string, after: string): boolean {
  if (before === ' ') return after !== ' ';
  if (after === ' ' || notAtStart.has(after) || notAtEnd.has(before)) return false;
  if (digit.test(before) && units.has(after)) return false;
  if (before === '〕' && digit.test(after)) return false;
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
export function fontChars(runs: readonly FaceRun[], fonts: Fonts, size: number, missing: (char: string, run: number) => void = () => {}): Char[] {
  let before = '';
  return runs.flatMap(({ text, face }, run) =>
    Array.from(text, (char) => {
      const font = fonts.choose(face, char);
      if (font === undefined) missing(char, run);
      const gap = changesScript(before, char) ? grid.autoSpace * size : 0;
      before = char;
      return { char, font: font ?? '', width: (font === undefined ? 1 : (fonts.advance(font, char) ?? 0)) * size, gap };
    }),
  );
}

const han = /\p{Script=Han}/u;
const latinOrDigit = /[\p{Script=Latin}\p{Nd}]/u;

/** Word and LibreOffice leave a little room where Chinese characters meet Latin letters or digits, but not beside marks. */
const changesScript = (a: string, b: string): boolean => (han.test(a) && latinOrDigit.test(b)) || (latinOrDigit.test(a) && han.test(b));

/** Sets characters in lines of a measure by Chinese rules; what is longer than a line breaks anywhere. */
export function composeLines(chars: readonly Char[], options: LineOptions): Line[] {
  const { measure, firstIndent = 0, spacing = 0, justify = false } = options;
  const rows: Char[][] = [];
  let row: Char[] = [];
  let used = firstIndent;
  const next = (): void => {
    rows.push(row);
    row = [];
    used = 0;
  };
  const width = (list: readonly Char[]): number => list.reduce((sum, c, i) => sum + c.width + spacing + (i || row.length ? c.gap : 0), 0);
  for (const unit of unitsOf(chars)) {
    const solid = unit.filter((c, i) => c.char !== ' ' || unit.slice(i).some((d) => d.char !== ' '));
    if (used + width(solid) - spacing > measure && row.length) next();
    if (width(solid) - spacing <= measure) {
      used += width(unit);
      row.push(...unit);
    } else
      for (const char of unit) {
        if (used + char.gap + char.width > measure && row.length) next();
        used += char.width + spacing + (row.length ? char.gap : 0);
        row.push(char);
      }
  }
  if (row.length || !rows.length) rows.push(row);
  return rows.map((list, i) => setLine(list, i ? 0 : firstIndent, { measure, spacing, justify: justify && i < rows.length - 1 }));
}

/** Vertical text: every character on a line of its own, marks on that of the character before, which alone is centred. */
export function stackLines(chars: readonly Char[]): Line[] {
  return [...unitsOf(chars)].map((unit) => ({ ...setLine(unit, 0, { measure: 0, spacing: 0, justify: false }), width: unit[0]?.width ?? 0 }));
}

/** Widest gap that justification may leave between characters before a line is left ragged, as a share of its mean character. */
const widestGap = 0.35;

function setLine(row: readonly Char[], indent: number, { measure, spacing, justify }: { measure: number; spacing: number; justify: boolean }): Line {
  const end = row.findLastIndex((c) => c.char !== ' ') + 1;
  const chars = row.slice(0, end);
  const natural = chars.reduce((sum, c, i) => sum + c.width + (i ? c.gap : 0), 0);
  const stretch = chars.length > 1 ? (measure - indent - natural) / (chars.length - 1) : 0;
  const set = justify && stretch <= (natural / chars.length) * widestGap ? stretch : spacing;
  const pieces: { text: string; font: string; x: number }[] = [];
  let x = 0;
  for (const [i, { char, font, width, gap }] of chars.entries()) {
    const last = pieces.at(-1);
    if (i) x += gap;
    if (last?.font === font && !gap) last.text += char;
    else pieces.push({ text: char, font, x });
    x += width + set;
  }
  return { pieces, width: chars.length ? x - set : 0, indent, spacing: set };
}
