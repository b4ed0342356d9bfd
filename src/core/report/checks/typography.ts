import { toHalfWidth } from '../../full-width.js';
import { applyEdits } from '../../problem/apply-edits.js';
import { type Edit, type Finding, finding, warning } from '../../problem/finding.js';
import type { Prose } from '../prose.js';
import { thousandsEdits } from '../thousands.js';
import { doubtfulNumberOf, type TypedNumber, typedNumberOf } from '../typed-number.js';

/** Full-width forms of the half-width marks that Chinese text does not have. */
const fullWidthMarks: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [':', '：'],
  [';', '；'],
  ['!', '！'],
  ['?', '？'],
  ['.', '。'],
]);

/** Half-width marks with Chinese text around them (GB/T 15834-2011). */
const marks = new RegExp(
  [
    // After Chinese, before Chinese or at the end.
    '(?<=[\\p{Script=Han}”’）》〉】〕])[,:;!?](?=[\\p{Script=Han}“‘（《〈【〔]|\\s*$)',
    // After a number, before Chinese.
    '(?<=[\\d%％])[,;](?=\\p{Script=Han})',
    // At the end only: between Chinese characters it may be the dot of a domain or of a name.
    '(?<=\\p{Script=Han})\\.(?=\\s*$)',
  ].join('|'),
  'gu',
);
/** Half-width brackets around text that has Chinese in it, but not in a file's name: 表(一).xls. */
const brackets = /\(([^()]*\p{Script=Han}[^()]*)\)(?!\.[a-z])/giu;
/** An address of the web, which may have Chinese and marks in it. */
const addresses = /(?:(?<![a-z])[a-z]+:\/\/|www\.)[^\s，。；、（）“”《》]+/giu;
/** Decimals too: １．５. */
const fullWidthDigits = /[０-９]+(?:．[０-９]+)*/g;

/** Characters before and after a correction that its message shows. */
const EXCERPT_LENGTH = 6;

/**
 * Typed numbers of headings, half-width marks, full-width digits and thousands commas, each with
 * the edits that correct it.
 */
export const checkTypography = (prose: readonly Prose[]): Finding[] =>
  prose.flatMap(({ pointer, text, isHeading }) => {
    const doubt = isHeading ? doubtfulNumberOf(text) : undefined;
    const number = isHeading && !doubt ? typedNumberOf(text) : undefined;
    const kept = keptRanges(text, number?.length ?? 0);
    const inWords = (corrections: readonly Edit[][]): Edit[] =>
      corrections.filter((edits) => !edits.some((edit) => isWithin(edit, kept))).flat();
    return [
      ...(doubt ? [doubtfulNumberFinding(pointer, doubt)] : []),
      ...(number ? [typedNumberFinding(pointer, text, number)] : []),
      ...correction('punctuation', pointer, text, inWords(markEdits(text))),
      ...correction('text-digits', pointer, text, inWords(digitEdits(text))),
    ];
  });

/** The form of a heading's number is its own correction's; addresses are never corrected. */
const keptRanges = (text: string, numberLength: number): readonly Range[] => [
  { start: 0, end: numberLength },
  ...[...text.matchAll(addresses)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  })),
];

type Range = Pick<Edit, 'start' | 'end'>;

const isWithin = (edit: Range, ranges: readonly Range[]): boolean =>
  ranges.some(({ start, end }) => start <= edit.start && edit.end <= end);

function typedNumberFinding(
  pointer: string,
  text: string,
  { length, words }: TypedNumber,
): Finding {
  const edits = [{ start: 0, end: length, text: '' }];
  const data = { found: text.slice(0, length).trim(), corrected: words };
  return finding('typed-numbers', pointer, data, { edits });
}

/** May be no number but words of the heading, which are not taken off. */
const doubtfulNumberFinding = (pointer: string, found: string): Finding =>
  warning('typed-numbers', pointer, { found, corrected: '' });

/** One warning for all edits of a kind in a text: its message shows the first, its hint all. */
function correction(
  code: 'punctuation' | 'text-digits',
  pointer: string,
  text: string,
  unsorted: readonly Edit[],
): Finding[] {
  const edits = unsorted.toSorted((a, b) => a.start - b.start);
  const [first] = edits;
  if (!first) return [];
  const data = { ...excerpt(text, first), whole: applyEdits(text, edits), count: edits.length };
  return [warning(code, pointer, data, { edits })];
}

/** Marks to be written full width; the two of a pair together. */
function markEdits(text: string): Edit[][] {
  const single = [...text.matchAll(marks)].map(({ 0: mark, index }) => [
    { start: index, end: index + 1, text: fullWidthMarks.get(mark) ?? mark },
  ]);
  const paired = [...text.matchAll(brackets)].map(({ 0: found, index }) => {
    const last = index + found.length - 1;
    return [
      { start: index, end: index + 1, text: '（' },
      { start: last, end: last + 1, text: '）' },
    ];
  });
  return [...single, ...paired];
}

/** Digits to be written half width and without commas (GB/T 15835-2011). */
const digitEdits = (text: string): Edit[][] =>
  [
    ...[...text.matchAll(fullWidthDigits)].map(({ 0: digits, index }) => ({
      start: index,
      end: index + digits.length,
      text: toHalfWidth(digits, /./g),
    })),
    ...thousandsEdits(text),
  ].map((edit) => [edit]);

/** The text around an edit, before and after the correction. */
function excerpt(text: string, edit: Edit): { found: string; corrected: string } {
  const before = text.slice(Math.max(0, edit.start - EXCERPT_LENGTH), edit.start);
  const after = text.slice(edit.end, edit.end + EXCERPT_LENGTH);
  return {
    found: before + text.slice(edit.start, edit.end) + after,
    corrected: before + edit.text + after,
  };
}
