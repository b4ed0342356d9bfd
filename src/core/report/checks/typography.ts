import type { Edit, Finding } from '../../problem/problem.js';
import type { Prose } from '../prose.js';

const halfToFull: Record<string, string> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '!': '！',
  '?': '？',
  '.': '。',
  '(': '（',
  ')': '）',
};

/** Half-width marks where Chinese text runs on around them (GB/T 15834-2011), brackets in pairs. */
const marks =
  /(?<=[\p{Script=Han}”’）》〉】〕])[,:;!?](?=[\p{Script=Han}“‘（《〈【〔]|$)|(?<=[\d%％])[,;](?=\p{Script=Han})|(?<=\p{Script=Han})\.(?=\p{Script=Han}|$)/gu;
const brackets = /\(([^()]*\p{Script=Han}[^()]*)\)/gu;
const fullDigits = /[０-９]+/g;
const thousands = /(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/g;

/** 结构层次序数 typed before a heading: （一）, 一、, 1., （1）, 第一, . */
const typedNumber =
  /^\s*(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}(?:[、．]|\.(?!\d))|[（(]\d{1,2}[）)])\s*/;

const replace = (
  match: RegExpMatchArray,
  text: string,
  from = 0,
  length = match[0].length,
): Edit => ({
  start: (match.index ?? 0) + from,
  end: (match.index ?? 0) + from + length,
  text,
});

/** Marks to be written full width, each with its correction. */
function markEdits(text: string): Edit[] {
  const inBrackets = [...text.matchAll(brackets)].flatMap((m) => [
    replace(m, '（', 0, 1),
    replace(m, '）', m[0].length - 1, 1),
  ]);
  return [
    ...[...text.matchAll(marks)].map((m) => replace(m, halfToFull[m[0]] ?? m[0])),
    ...inBrackets,
  ];
}

/** Digits to be written half width and without commas (GB/T 15835-2011). */
const digitEdits = (text: string): Edit[] => [
  ...[...text.matchAll(fullDigits)].map((m) =>
    replace(
      m,
      m[0].replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)),
    ),
  ),
  ...[...text.matchAll(thousands)].map((m) => replace(m, m[0].replaceAll(',', ''))),
];

/** Text with edits made in it. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    if (edit.start < at) continue;
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** The few characters around an edit, before and after. */
function excerpt(
  text: string,
  { start, end, text: replacement }: Edit,
): { found: string; corrected: string } {
  const [before, after] = [text.slice(Math.max(0, start - 6), start), text.slice(end, end + 6)];
  return {
    found: before + text.slice(start, end) + after,
    corrected: before + replacement + after,
  };
}

/** Typed numbering, half-width marks, full-width digits and thousands commas, with edits that mend them. */
export function checkTypography(prose: readonly Prose[]): Finding[] {
  return prose.flatMap(({ pointer, text, isHeading }) => {
    const findings: Finding[] = [];
    const typed = isHeading ? typedNumber.exec(text) : null;
    if (typed && typed[0].length < text.length)
      findings.push({
        code: 'typed-numbers',
        severity: 'error',
        pointer,
        data: { found: typed[0].trim(), corrected: text.slice(typed[0].length) },
        edits: [{ start: 0, end: typed[0].length, text: '' }],
      });
    const skip = typed?.[0].length ?? 0;
    const tell = (code: string, edits: readonly Edit[]): void => {
      const own = edits.filter((e) => e.start >= skip).toSorted((a, b) => a.start - b.start);
      const [first] = own;
      if (first)
        findings.push({
          code,
          severity: 'warning',
          pointer,
          data: { ...excerpt(text, first), count: own.length },
          edits: own,
        });
    };
    tell('punctuation', markEdits(text));
    tell('text-digits', digitEdits(text));
    return findings;
  });
}
