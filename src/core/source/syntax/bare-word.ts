import { toHalfWidth } from '../../full-width.js';
import {
  COMMAS,
  fits,
  isComment,
  isForeignBlank,
  isLineEnd,
  isOneOf,
  isQuote,
  skipInLine,
} from './characters.js';
import { type Fault, replaced, told } from './fault.js';

/** A value without quotation marks, as it was typed. */
export interface BareWord {
  readonly end: number;
  readonly faults: readonly Fault[];
}

const LITERAL = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null)$/;
/** A number in half-width forms: 03, +5, .5, 5., 1,234. */
const NUMBER = /^([-+]?)(\d+|\d{1,3}(?:,\d{3})+)?(?:\.(\d*))?$/;
/** A number of which commas part the thousands; in an object, a key would follow a comma. */
const THOUSANDS = /[-+－＋]?[\d０-９]{1,3}(?:[,，][\d０-９]{3})+(?![\d０-９])/y;
/** A number with a comma that parts no thousands: it may stand for a decimal point. */
const NUMBER_WITH_COMMA =
  /[-+－＋]?[\d０-９]+[,，][\d０-９]{3,}(?=[ \t]*(?:[}｝\r\n]|[,，](?!\d)))/y;
/** What may follow the comma after a value. */
const AFTER_COMMA =
  /[,#"＂“”'‘’`{[｛［}\]｝］\r\n\d-]|[A-Za-z_$][\w$]{0,60}["＂“”'‘’`]?[ \t]{0,20}[:：]|\/\/|\/\*|$/y;
/** Words of other languages, by those of JSON. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['true', 'true'],
  ['false', 'false'],
  ['null', 'null'],
  ['none', 'null'],
  ['nil', 'null'],
]);
/** Words of programs: what they stand for in a report is not certain. */
const PROGRAM_WORD = /^[-+]?\w+$/;

/** Characters of a longer word are no value that somebody typed. */
const MOST_CHARACTERS = 5000;

/** Reads a value that begins at `start` with no quotation mark; it ends there if it is none. */
export function readBareWord(text: string, start: number, isInObject: boolean): BareWord {
  if (isInObject && !fits(THOUSANDS, text, start) && fits(NUMBER_WITH_COMMA, text, start)) {
    const end = NUMBER_WITH_COMMA.lastIndex;
    return { end, faults: [told('number-comma', start, text.slice(start, end))] };
  }
  const end = endOfWord(text, start, isInObject);
  const word = text.slice(start, end);
  if (!word) return { end, faults: [] };
  if (LITERAL.test(word)) return { end, faults: [] };
  const number = numberOf(word, isInObject);
  if (number !== undefined) return { end, faults: [replaced('number', text, start, end, number)] };
  const literal = WORDS.get(word.toLowerCase());
  if (literal !== undefined) return { end, faults: [replaced('word', text, start, end, literal)] };
  if (PROGRAM_WORD.test(word)) return { end, faults: [told('word', start, word)] };
  // The closing quotation mark may be there.
  const close = /["＂”]$/.test(word) ? 1 : 0;
  const quoted = JSON.stringify(word.slice(0, word.length - close));
  return { end, faults: [replaced('text-quotes', text, start, end, quoted)] };
}

function endOfWord(text: string, start: number, isInObject: boolean): number {
  let i = start;
  if (isInObject && fits(THOUSANDS, text, start)) i = THOUSANDS.lastIndex;
  let end = i;
  for (; i < text.length; i++) {
    if (i - start > MOST_CHARACTERS) return start;
    const c = text[i] as string;
    if (isLineEnd(c) || isOneOf(c, '}]｝］{[') || isComment(text, i)) break;
    if (isOneOf(c, COMMAS) && fits(AFTER_COMMA, text, skipInLine(text, i + 1))) break;
    // After a blank, a quotation mark opens the next key.
    if (isQuote(c) && i > end) break;
    if (c !== ' ' && c !== '\t' && !isForeignBlank(c)) end = i + 1;
  }
  return end;
}

/** The JSON of a number that is written in another way. */
function numberOf(word: string, isInObject: boolean): string | undefined {
  const half = toHalfWidth(word, /[！-～]/g).replace(/[−–]/g, '-');
  const [, sign = '', whole = '', decimals = ''] = NUMBER.exec(half) ?? [];
  if (!(whole || decimals) || (whole.includes(',') && !isInObject)) return undefined;
  const digits = whole.replaceAll(',', '').replace(/^0+(?=\d)/, '') || '0';
  return `${sign === '-' ? '-' : ''}${digits}${decimals ? `.${decimals}` : ''}`;
}
