import type { NumberedLevel } from '../numbering.js';

/** A number of a heading (结构层次序数, GB/T 9704-2012 7.3.3) that somebody typed before it. */
export interface TypedNumber {
  /** 1 for 一、, which only the form's own headings have. */
  readonly level: 1 | NumberedLevel;
  /** As documents print it, whatever the width of its marks: （一）, 1., （1）; also ① and 1）. */
  readonly number: string;
  /** UTF-16 units before the words. */
  readonly length: number;
  /** What comes after the number. */
  readonly words: string;
}

const NUMERALS = '一二三四五六七八九十';

/**
 * The numbers of each level. A numeral right after the mark makes it something else: 一、二产业,
 * 1.5万件.
 */
const numbers: readonly (readonly [TypedNumber['level'], RegExp, (n: string) => string])[] = [
  [1, new RegExp(`^\\s*([${NUMERALS}]{1,3})、(?!\\s*[${NUMERALS}])\\s*`), (n) => `${n}、`],
  [2, new RegExp(`^\\s*[（(]([${NUMERALS}]{1,3})[）)]\\s*`), (n) => `（${n}）`],
  [3, /^\s*(\d{1,2})[.．、](?!\d)\s*/, (n) => `${n}.`],
  [4, /^\s*[（(](\d{1,2})[）)]\s*/, (n) => `（${n}）`],
  // Forms that no document prints: a heading of theirs would get another number.
  [1, new RegExp(`^\\s*([${NUMERALS}]{1,3})[.．](?!\\s*[${NUMERALS}])\\s*`), (n) => `${n}.`],
  [4, /^\s*(\d{1,2})[）)]\s*/, (n) => `${n}）`],
  [4, /^\s*([①-⑳])[、.．]?\s*/, (n) => n],
];

/** What goes on after a number that is part of a sentence: （一）、（二）项, （一）至（三）. */
const goesOn = new RegExp(
  `^(?:[、，,。]|[和及至到与或—－~～-]*[（(](?:[${NUMERALS}]{1,3}|\\d{1,2})[）)])`,
);

/** The number that is typed at the start of a paragraph or heading, if words come after it. */
export function typedNumberOf(text: string): TypedNumber | undefined {
  for (const [level, pattern, print] of numbers) {
    const match = pattern.exec(text);
    if (!match?.[1]) continue;
    const { length } = match[0];
    const words = text.slice(length).trimEnd();
    return words && !goesOn.test(words)
      ? { level, number: print(match[1]), length, words }
      : undefined;
  }
  return undefined;
}

/**
 * A number before a numeral, of which both may be words: 一、二、三产业, 五、六月份, （一）（二）项. A
 * number in brackets is none of the words after it: （一）三公经费.
 */
const beforeNumeral = new RegExp(
  `^\\s*(?:((?:[${NUMERALS}]{1,3}|\\d{1,2})[、.．])\\s*[（(]?[${NUMERALS}零〇\\d０-９①-⑳]|` +
    `([（(]?(?:[${NUMERALS}]{1,3}|\\d{1,2})[）)]|[①-⑳])\\s*(?:[（(][${NUMERALS}\\d]|[①-⑳]))`,
);
/** A number with decimals, or one that names its chapter: 1.5倍, 2.1号文件. */
const decimal = /^\s*\d+[.．]\d/;

/** What looks like the typed number of a heading, but may belong to the numeral after it. */
export function doubtfulNumberOf(heading: string): string | undefined {
  const match = decimal.test(heading) ? null : beforeNumeral.exec(heading);
  return match?.[1] ?? match?.[2];
}

/** The first number of a level. */
const firstNumber = /^(?:①|（?[一1][）、.])/;

/** Whether a list within one paragraph begins with the number: its next one follows. */
export function isListInParagraph({ level, words }: TypedNumber): boolean {
  const next = words
    .split(/[；;，,。：:]/)
    .slice(1)
    .map(typedNumberOf)
    .find((number) => number?.level === level);
  // Another list that begins in the text is no part of this one.
  return next !== undefined && !firstNumber.test(next.number);
}

/** Characters of the longest heading that only its number marks. */
const MAX_HEADING = 40;

/** A heading, and the text that follows it in its paragraph. */
export interface HeadingWords {
  readonly heading: string;
  /** Empty if nothing follows. */
  readonly text: string;
}

/** A numbered sentence before others is a heading, and so is a short text that no mark ends. */
export function headingIn({ words }: TypedNumber): HeadingWords | undefined {
  const end = words.indexOf('。') + 1;
  const hasTextAfter = end > 0 && end < words.length;
  const heading = hasTextAfter ? words.slice(0, end) : words;
  const isUnfinished = !hasTextAfter && /[，；：]$/.test(words);
  if (heading.length > MAX_HEADING || isUnfinished) return undefined;
  return { heading, text: words.slice(heading.length).trim() };
}
