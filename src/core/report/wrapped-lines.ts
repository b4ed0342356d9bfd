import { linesOf } from '../blanks.js';
import { typedNumberOf } from './typed-number.js';

/** What a text with line breaks is. */
export interface Paragraphs {
  /** The text alone, as it is, if there is a doubt. */
  readonly paragraphs: readonly string[];
  /** A line of which it is not certain whether the next one goes on with it; empty if none. */
  readonly doubt: string;
}

/** Characters of the longest line that may be a heading without a number. */
const MAX_HEADING = 20;

/** Marks that end a paragraph, and marks after which a sentence goes on. */
const ending = /[。！？；：”’）…!?;:.)"]$/;
const goingOn = /[，、,]/;

/**
 * The paragraphs of a text with line breaks. A sentence that goes on after a line break stays in
 * one paragraph. A line that may be a heading or a part of a sentence is a doubt.
 */
export function paragraphsOf(text: string): Paragraphs {
  const paragraphs: string[] = [];
  for (const line of linesOf(text)) {
    const isIndented = /^\s{2}/.test(line);
    const next = line.trim();
    const before = paragraphs.at(-1);
    const isNew = isIndented || typedNumberOf(next) !== undefined;
    const end = before === undefined ? 'complete' : endOf(before, next, isNew);
    if (end === 'doubtful') return { paragraphs: [text.trim()], doubt: before ?? '' };
    if (end === 'complete') paragraphs.push(next);
    else paragraphs.push(joinWrapped(paragraphs.pop() ?? '', next));
  }
  return { paragraphs, doubt: '' };
}

/** Digits or numerals around a line break that may be those of one number, or of two. */
const endsInNumber = /[\d０-９〇一二三四五六七八九十百千万][.,:：．]?$/;
const beginsWithNumber = /^[\d０-９〇一二三四五六七八九十]/;

/** Whether a paragraph ends at the line break after it. */
function endOf(
  text: string,
  next: string,
  isNewNext: boolean,
): 'complete' | 'wrapped' | 'doubtful' {
  if (!isNewNext && endsInNumber.test(text) && beginsWithNumber.test(next)) return 'doubtful';
  if (ending.test(text)) return 'complete';
  if (goingOn.test(text.slice(-1))) return 'wrapped';
  if (isNewNext) return 'complete';
  const number = typedNumberOf(text);
  // The mark of a number is none of a sentence: 一、总体情况.
  const words = number?.words ?? text;
  if (goingOn.test(words) || words.includes('。')) return 'wrapped';
  if (number) return 'complete';
  return text.length > MAX_HEADING ? 'wrapped' : 'doubtful';
}

/** A blank stands in place of the line break only between letters or digits. */
const joinWrapped = (before: string, after: string): string =>
  `${before}${/\w$/.test(before) && /^\w/.test(after) ? ' ' : ''}${after}`;
