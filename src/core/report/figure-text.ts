import { foldText, withoutBlanks } from '../blanks.js';
import type { FigureCell } from '../edition/edition.js';
import type { FigureInput } from './figures.js';
import { numberInWords } from './number-words.js';

/** A figure that was read from a text. */
export interface FigureReading {
  readonly figure: FigureInput;
  /** Code of the finding about the text; empty if there is none. */
  readonly doubt: '' | 'blank-mark' | 'no-figure';
}

/** Nothing, or one of the marks that stand for nothing. */
const BLANK = /^[\s\u00a0]*(?:[-－—–/／无]|——|没有)?[\s\u00a0]*$/u;
/** A number, with a unit and a remark in brackets, without blanks and in half-width forms. */
const FIGURE = /^([-−+]?(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?)([^\d(.,+~-]*)(?:\((.*)\))?$/;
/**
 * The same with the number in words; these begin other texts too, so that units are named. 一 alone
 * may be a dash.
 */
const FIGURE_IN_WORDS =
  /^(?!一$)([零〇一二两三四五六七八九十百千]+)([件个人次份条项起宗户部名]?|人次|件次|[万亿]?元)(?:\((.*)\))?$/;
/** What stands between two digits, or numerals, and keeps them apart if there is a blank in it. */
const BETWEEN_DIGITS = /(?<=[\d一二三四五六七八九十])[\s.,]+(?=[\d一二三四五六七八九十])/g;
/** A number with a blank between each three digits. */
const GROUPED = /^\D*[1-9]\d{0,2}(?: \d{3})+(?:\.\d+)?\D*$/;

/** Units in which the form's counts are, though it does not print them. */
const COUNT_UNITS = /^(?:[件个人次份条项起宗户部名]|人次|件次)$/;
const MONEY_UNITS = /^[百千万亿]*元$/;

export const isBlank = (text: string): boolean => BLANK.test(text);

/** Whether a text begins like a figure, perhaps after a sign or a mark. */
export const beginsWithDigit = (text: string): boolean =>
  /^\D{0,2}\d/.test(text.normalize('NFKC').trim());

/** The figure that a document shows: a number, nothing, or a number with a unit or a remark. */
export function readFigure(text: string): FigureReading {
  const folded = foldText(text);
  if (!folded) return { figure: null, doubt: '' };
  if (isBlank(text)) return { figure: null, doubt: 'blank-mark' };
  // The line breaks of a document may stand within a number that is too wide for its cell.
  if (hasNumbersApart(text.replaceAll('\n', ''))) return { figure: null, doubt: 'no-figure' };
  // Folded, the mark of a footnote would be a digit: 22① is not 221.
  const hasMark = /\p{No}/u.test(text.replace(/[（(].*$/s, ''));
  const found = hasMark ? undefined : (FIGURE.exec(folded) ?? FIGURE_IN_WORDS.exec(folded));
  const [, number = '', unit = '', remark] = found ?? [];
  const value = /\d/.test(number)
    ? Number(number.replaceAll(',', '').replace('−', '-'))
    : numberInWords(number);
  if (!found || value === undefined || Math.abs(value) > Number.MAX_SAFE_INTEGER)
    return { figure: null, doubt: 'no-figure' };
  const note = remark === undefined ? '' : remarkAsWritten(text);
  return { figure: makeFigure(value, unit, note), doubt: '' };
}

/**
 * The figure that a person typed for a cell of the form: like `readFigure`, but a unit that is the
 * cell's own is left out, one that does not suit it makes no figure, and neither do two numbers.
 */
export function readTypedFigure(
  text: string,
  { figure: kind, unit: own }: FigureCell,
): FigureReading {
  const reading = readFigure(text);
  const { figure } = reading;
  if (hasNumbersApart(text)) return { figure: null, doubt: 'no-figure' };
  if (typeof figure !== 'object' || !figure?.unit) return reading;
  const { value, unit, note = '' } = figure;
  const isOwn = kind === 'amount' ? unit === own : COUNT_UNITS.test(unit);
  if (isOwn) return { figure: makeFigure(value, '', note), doubt: '' };
  const isKnown = kind === 'amount' && MONEY_UNITS.test(unit);
  return isKnown ? reading : { figure: null, doubt: 'no-figure' };
}

/** Whether blanks keep numbers apart, before a remark in brackets: 12 13, but not 1 234. */
function hasNumbersApart(text: string): boolean {
  const number = text.normalize('NFKC').trim().replace(/\(.*$/s, '');
  const between = number.match(BETWEEN_DIGITS) ?? [];
  return between.some((marks) => /\s/.test(marks)) && !GROUPED.test(number);
}

/** Whether something other than a remark follows the number of a figure. */
export const isWithUnit = (text: string): boolean => {
  const folded = foldText(text);
  return Boolean((FIGURE.exec(folded) ?? FIGURE_IN_WORDS.exec(folded))?.[2]);
};

const makeFigure = (value: number, unit: string, note: string): FigureInput =>
  unit || note ? { value, ...(unit ? { unit } : {}), ...(note ? { note } : {}) } : value;

/** The remark in brackets with its marks as they are written. */
const remarkAsWritten = (text: string): string =>
  withoutBlanks(text)
    .replace(/^[^（(]*[（(]/, '')
    .replace(/[）)]$/, '');
