import { toHalfWidth } from '../../full-width.js';
import { applyEdits } from '../../problem/apply-edits.js';
import { type Edit, type Finding, finding, warning } from '../../problem/finding.js';
import type { Prose } from '../prose.js';
import { type TypedNumber, typedNumberOf } from '../typed-number.js';

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
    // A full stop between Chinese characters or at the end, but not that of a number: 一.主动公开.
    '(?<=\\p{Script=Han})(?<!^\\s*[一二三四五六七八九十]{1,3})\\.(?=\\p{Script=Han}|\\s*$)',
  ].join('|'),
  'gu',
);
/** Half-width brackets around text that has Chinese in it. */
const brackets = /\(([^()]*\p{Script=Han}[^()]*)\)/gu;
const fullWidthDigits = /[０-９]+/g;
const digitsWithCommas = /(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/g;

/** Characters before and after a correction that its message shows. */
const EXCERPT_LENGTH = 6;

/**
 * Typed numbers of headings, half-width marks, full-width digits and thousands commas, each with
 * the edits that correct it.
 */
export const checkTypography = (prose: readonly Prose[]): Finding[] =>
  prose.flatMap(({ pointer, text, isHeading }) => {
    const number = isHeading ? typedNumberOf(text) : undefined;
    const afterNumber = (edit: Edit): boolean => edit.start >= (number?.length ?? 0);
    return [
      ...(number ? [typedNumberFinding(pointer, text, number)] : []),
      ...correction('punctuation', pointer, text, markEdits(text).filter(afterNumber)),
      ...correction('text-digits', pointer, text, digitEdits(text).filter(afterNumber)),
    ];
  });

function typedNumberFinding(
  pointer: string,
  text: string,
  { length, words }: TypedNumber,
): Finding {
  const edits = [{ start: 0, end: length, text: '' }];
  const data = { found: text.slice(0, length).trim(), corrected: words };
  return finding('typed-numbers', pointer, data, { edits });
}

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

/** Marks to be written full width. */
function markEdits(text: string): Edit[] {
  const single = [...text.matchAll(marks)].map(({ 0: mark, index }) => ({
    start: index,
    end: index + 1,
    text: fullWidthMarks.get(mark) ?? mark,
  }));
  const paired = [...text.matchAll(brackets)].flatMap(({ 0: found, index }) => {
    const last = index + found.length - 1;
    return [
      { start: index, end: index + 1, text: '（' },
      { start: last, end: last + 1, text: '）' },
    ];
  });
  return [...single, ...paired];
}

/** Digits to be written half width and without commas (GB/T 15835-2011). */
const digitEdits = (text: string): Edit[] => [
  ...replaceAll(text, fullWidthDigits, (digits) => toHalfWidth(digits, /./g)),
  ...replaceAll(text, digitsWithCommas, (digits) => digits.replaceAll(',', '')),
];

const replaceAll = (text: string, pattern: RegExp, correct: (found: string) => string): Edit[] =>
  [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    text: correct(found),
  }));

/** The text around an edit, before and after the correction. */
function excerpt(text: string, edit: Edit): { found: string; corrected: string } {
  const before = text.slice(Math.max(0, edit.start - EXCERPT_LENGTH), edit.start);
  const after = text.slice(edit.end, edit.end + EXCERPT_LENGTH);
  return {
    found: before + text.slice(edit.start, edit.end) + after,
    corrected: before + edit.text + after,
  };
}
