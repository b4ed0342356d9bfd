import { sum } from './summed-chart.js';

/** Characters from here on (Hangul, CJK, full-width forms) are about one em wide. */
const FIRST_WIDE_CHARACTER = '\u1100';
const WIDE_EMS = 1;
const CAPITAL_EMS = 0.8;
const NARROW_EMS = 0.58;
/** A heading of at most this width is kept on one line. */
const SHORT_HEAD_EMS = 4;

/** About the width of a character in ems, whatever the font. */
function emsOf(character: string): number {
  if (character >= FIRST_WIDE_CHARACTER) return WIDE_EMS;
  return /[A-Z@%&mw]/.test(character) ? CAPITAL_EMS : NARROW_EMS;
}

/** About the width of a text in ems. */
export const widthOf = (text: string): number => sum(Array.from(text, emsOf));

/**
 * Shortens a text in its middle to at most this many ems: departments of one place begin alike,
 * and the end of a name says as much as its beginning.
 */
export function shorten(text: string, ems: number): string {
  if (widthOf(text) <= ems) return text;
  const rest = Array.from(text);
  const front: string[] = [];
  const back: string[] = [];
  let room = ems - widthOf('…');
  for (;;) {
    // A character from the front and one from the back by turns.
    const isFromBack = front.length > back.length;
    const next = isFromBack ? rest.pop() : rest.shift();
    if (next === undefined || emsOf(next) > room)
      return `${front.join('').trimEnd()}…${back.join('').trimStart()}`;
    room -= emsOf(next);
    if (isFromBack) back.unshift(next);
    else front.push(next);
  }
}

/** Whether a heading of a column is kept on one line. */
export const isShort = (head: string): boolean => widthOf(head) <= SHORT_HEAD_EMS;

/** The pieces of a heading that a line break may part: words, and single Chinese characters. */
export const unbreakablePieces = (head: string): string[] =>
  isShort(head) ? [head] : head.split(/\s+|(?<=[\u2e80-\uffff])/);
