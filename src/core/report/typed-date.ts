import { foldText } from '../blanks.js';
import { digitsInWords, numberInWords } from './number-words.js';

const WORDS = '零〇○一二三四五六七八九十';
const YEAR = new RegExp(`^(\\d{4}|[${WORDS}]{4})年?度?$`);
/** 2026年1月23日, 2026/1/23, 2026.1.23, 2026-1-23, 二〇二六年一月二十三日, 2026年元月23日. */
const DATE = new RegExp(
  `^(\\d{4}|[${WORDS}]{4})[年/.-](\\d{1,2}|[${WORDS}]{1,3}|元(?=月))` +
    `[月/.-](\\d{1,2}|[${WORDS}]{1,3})日?$`,
);

/** 20260123. */
const DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
/** The time that spreadsheets add to a date. */
const MIDNIGHT = /\s+0{1,2}:00(?::00)?\s*$/;

/** Whether a text is a day of the calendar, as YYYY-MM-DD. */
export const isDate = (date: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) &&
  (new Date(`${date}T00:00:00Z`).toJSON()?.startsWith(date) ?? false);

/** The year that a text names: 2025, 2025年, 2025年度, ２０２５, 二〇二五年. */
export function readTypedYear(text: string): number | undefined {
  const year = YEAR.exec(foldText(text))?.[1];
  return year === undefined ? undefined : yearOf(year);
}

/** The date that a text names, as YYYY-MM-DD; undefined if it is no day of the calendar. */
export function readTypedDate(text: string): string | undefined {
  const folded = foldText(text.replace(MIDNIGHT, ''));
  const [, year, month, day] = DATE.exec(folded) ?? DIGITS.exec(folded) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const parts = [yearOf(year), numberOf(month), numberOf(day)];
  const [y = '', m = '', d = ''] = parts.map((part) => String(part ?? '').padStart(2, '0'));
  const date = `${y}-${m}-${d}`;
  return isDate(date) ? date : undefined;
}

const yearOf = (text: string): number | undefined =>
  /\d/.test(text) ? Number(text) : digitsInWords(text);

function numberOf(text: string): number | undefined {
  if (text === '元') return 1;
  return /\d/.test(text) ? Number(text) : numberInWords(text);
}
