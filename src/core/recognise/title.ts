import { withoutBlanks } from '../blanks.js';
import type { Edition } from '../edition/edition.js';
import { foldDigits } from './dates.js';

/** What a title says. */
export interface TitleFacts {
  readonly year: number | undefined;
  /** Empty if the title names none. */
  readonly agency: string;
}

/** A year of this century, perhaps as 2025年度 or in brackets; 年 alone belongs to the title. */
const YEAR = /[（(〔[]?(20\d{2})(?!\d)(?:年度?)?[）)〕\]]?/;

const YEAR_AT_END = new RegExp(`${YEAR.source}$`);

/** What may follow the words of a title. */
const AFTER_WORDS = '(?:的?(?:公告|公示|通知|公布))?(?:[（(](?:全文|公开稿|文字版)[）)])?';
/**
 * The words with which the titles of published reports end. The form's are
 * 政府信息公开工作年度报告; agencies leave out some, change their order or say 政务.
 */
const TITLE_WORDS = new RegExp(
  '的?(?:(?:政府|政务)信息公开|政务公开|信息公开|公开)?(?:工作)?(?:情况)?的?' +
    `(?:年度)?(?:工作)?(?:情况)?(?:总结)?的?(?:报告|年报)${AFTER_WORDS}$`,
);
/** What the last line of a title ends with; of a title over several lines it may be very short. */
const TITLE_ENDING = new RegExp(
  `(?:公开|年度|20\\d\\d年).*(?:报告|年报)${AFTER_WORDS}$|年报$|^工?作?报?告$`,
);
/** Words around the agency that are no part of its name. */
const BEFORE_AGENCY = /^(?:关于)?(?:公布|发布|印发|公开)?/;
const AFTER_AGENCY = /(?:关于)?(?:公布|发布|印发|公开)?的?$/;

/** Whether a line ends as titles do, perhaps with the year in brackets after the words. */
export const endsLikeTitle = (line: string): boolean =>
  TITLE_ENDING.test(wordsOf(line).replace(YEAR_AT_END, ''));

/** Whether a line is a year alone, as it stands below or above the words of many titles. */
export const isYearLine = (line: string): boolean => wordsOf(line).replace(YEAR, '') === '';

/** The title that a report of the agency and year usually has. */
export const usualTitle = ({ title }: Edition, agency: string, year: number): string =>
  title.replace('{agency}', () => agency).replace('{year}', String(year));

/** The year and the agency of a title. */
export function readTitle(title: string): TitleFacts {
  const words = wordsOf(title);
  const found = YEAR.exec(words);
  const before = found ? words.slice(0, found.index) : '';
  const after = found ? words.slice(found.index + found[0].length) : words;
  const agency = agencyIn(after ? before : '') + agencyIn(withoutTitleWords(after || before));
  return {
    year: found ? Number(found[1]) : undefined,
    // What still says 关于 names the agency among other words.
    agency: agency.includes('关于') ? '' : agency,
  };
}

const wordsOf = (line: string): string => foldDigits(withoutBlanks(line)).replace(/[《》“”]/g, '');

const agencyIn = (words: string): string =>
  words.replace(BEFORE_AGENCY, '').replace(AFTER_AGENCY, '');

/** 人民政府信息公开 is one 政府 short of the form's words: it belongs to the agency. */
const withoutTitleWords = (words: string): string =>
  words.replace(TITLE_WORDS, '').replace(/人民$/, '人民政府');
