/** Marks that people type in place of those of JSON: input methods and Word put them in. */
export const COLONS = ':：∶=＝';
export const COMMAS = ',，、;；';
const QUOTES = '"＂“”„‟\'‘’`';
/** Brackets by the one of JSON that they stand for. */
const BRACKETS: Readonly<Record<string, string>> = {
  '{': '{',
  '}': '}',
  '[': '[',
  ']': ']',
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
};

/** Whether a character is one of a list; the end of a text is none. */
export const isOneOf = (c: string | undefined, list: string): boolean =>
  c !== undefined && list.includes(c);

export const isQuote = (c: string | undefined): boolean => isOneOf(c, QUOTES);
export const isLineEnd = (c: string | undefined): boolean => c === '\n' || c === '\r';
/** Blanks of JSON. */
export const isBlank = (c: string | undefined): boolean => isOneOf(c, ' \t\n\r');
/** Blanks that JSON does not have: full-width, non-breaking and invisible ones. */
export const isForeignBlank = (c: string | undefined): boolean =>
  c !== undefined && /[\s\u200b\u2060\ufeff]/.test(c) && !isBlank(c);

/** The bracket of JSON that a character stands for. */
export const bracketOf = (c: string | undefined): string | undefined =>
  c !== undefined && Object.hasOwn(BRACKETS, c) ? BRACKETS[c] : undefined;

export const isComment = (text: string, i: number): boolean =>
  text[i] === '#' || (text[i] === '/' && isOneOf(text[i + 1], '/*'));

/** Where the blanks of a line end that begin at `i`. */
export function skipInLine(text: string, i: number): number {
  let end = i;
  while (text[end] === ' ' || text[end] === '\t' || isForeignBlank(text[end])) end += 1;
  return end;
}

/** Whether a pattern (sticky) fits a text from `i` on. */
export function fits(pattern: RegExp, text: string, i: number): boolean {
  pattern.lastIndex = i;
  return pattern.test(text);
}

/** A key of a report and its colon, with or without quotation marks. */
const KEY =
  /(?:["＂“”'‘’`][A-Za-z_$][\w$]{0,60}["＂“”'‘’`]|[A-Za-z_$][\w$]{0,60})[ \t]{0,20}[:：](?!\/\/)/y;
export const isKeyAt = (text: string, i: number): boolean => fits(KEY, text, i);
