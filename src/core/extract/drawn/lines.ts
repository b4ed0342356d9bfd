import { at } from '../../at.js';
import type { PlacedText } from './drawn-page.js';
import type { Box } from './geometry.js';

/** A line of text; lengths in points. */
export interface TextLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** From the top of the page. */
  readonly baseline: number;
  /** Of its largest characters. */
  readonly size: number;
}

/** Share of the size by which baselines of one line may differ. */
const BASELINE_TOLERANCE = 1 / 3;
/** Share of the size from which a gap between texts is a blank. */
const MIN_BLANK = 1 / 2;
/** The same between a letter and a letter or digit, where no layout makes one. */
const MIN_LETTER_BLANK = 1 / 5;
/** The same between Chinese and other characters, which layout spreads. */
const MIN_MIXED_BLANK = 1;
/** Share of the size at which the middle of a character lies above its baseline. */
const MIDDLE_HEIGHT = 1 / 3;

/** A Chinese character or mark, in a regular expression. */
const WIDE = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’…—]';
/** Chinese characters and marks have no blanks between them; spread lines seem to have some. */
const CHINESE_GAP = new RegExp(`(?<=${WIDE}) +(?=${WIDE})`, 'gu');

const ENDS_WIDE = new RegExp(`${WIDE}$`, 'u');
const BEGINS_WIDE = new RegExp(`^${WIDE}`, 'u');

/** Texts on one baseline as lines, from the top. */
export function linesOf(texts: readonly PlacedText[]): TextLine[] {
  const lines: PlacedText[][] = [];
  for (const text of texts.toSorted((a, b) => a.baseline - b.baseline)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && isOnSameLine(first, text)) line.push(text);
    else lines.push([text]);
  }
  return lines.map(joinTexts);
}

const isOnSameLine = (a: PlacedText, b: PlacedText): boolean =>
  Math.abs(a.baseline - b.baseline) < Math.min(a.size, b.size) * BASELINE_TOLERANCE;

/** Texts of a line from the left; a wide gap between them shows as a blank. */
function joinTexts(texts: readonly PlacedText[]): TextLine {
  const sorted = texts.toSorted((a, b) => a.left - b.left);
  const first = at(sorted, 0);
  let text = '';
  let right = first.left;
  for (const next of sorted) {
    const isApart = next.left - right > next.size * minBlank(text, next.text);
    text += isApart ? ` ${next.text}` : next.text;
    right = next.left + next.width;
  }
  return {
    text: text.replace(CHINESE_GAP, ''),
    left: first.left,
    right,
    baseline: first.baseline,
    size: Math.max(...sorted.map((t) => t.size)),
  };
}

/** Share of the size from which a gap between two texts is a blank. */
function minBlank(before: string, after: string): number {
  const pair = before.slice(-1) + after.slice(0, 1);
  if (/^(?:[a-z][a-z\d]|\d[a-z])$/i.test(pair)) return MIN_LETTER_BLANK;
  return ENDS_WIDE.test(before) === BEGINS_WIDE.test(after) ? MIN_BLANK : MIN_MIXED_BLANK;
}

/** Whether the middle of a text's first character lies in a box. */
export function isWithin({ left, width, baseline, size }: PlacedText, box: Box): boolean {
  const x = left + Math.min(width, size) / 2;
  const y = baseline - size * MIDDLE_HEIGHT;
  return box.left <= x && x < box.right && box.top <= y && y < box.bottom;
}
