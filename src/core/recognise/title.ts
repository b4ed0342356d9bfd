import type { Edition } from '../edition/edition.js';

/** What a title says. */
export interface TitleFacts {
  readonly year: number | undefined;
  /** Empty if the title names none. */
  readonly agency: string;
}

/** Characters at the end of a title that must be those of the form's title. */
const TITLE_ENDING_LENGTH = 4;

/** A year of this century, perhaps as 2025年度; 年 alone belongs to the form's words. */
const YEAR = /20\d{2}年度?/;

/** The words of the form's title after the year. */
const titleWords = ({ title }: Edition): string => title.replace(/^.*\{year\}年?/, '');

/** Whether a line, without blanks, ends as the title of the form does. */
export const endsLikeTitle = (line: string, edition: Edition): boolean =>
  line.endsWith(titleWords(edition).slice(-TITLE_ENDING_LENGTH));

/** The title that a report of the agency and year usually has. */
export const usualTitle = ({ title }: Edition, agency: string, year: number): string =>
  title.replace('{agency}', () => agency).replace('{year}', String(year));

/** The year and the agency of a title without blanks. */
export function readTitle(title: string, edition: Edition): TitleFacts {
  const folded = title.normalize('NFKC');
  const found = YEAR.exec(folded);
  const before = found ? folded.slice(0, found.index) : '';
  const after = found ? folded.slice(found.index + found[0].length) : folded;
  return {
    year: found ? Number(found[0].slice(0, 4)) : undefined,
    agency: before + withoutTitleWords(after, titleWords(edition)),
  };
}

/**
 * A text without the form's words at its end. Some of them may be missing, as 政府 and 工作 are in
 * many titles.
 */
function withoutTitleWords(text: string, words: string): string {
  let end = text.length;
  for (let i = words.length - 1; i >= 0; i--)
    if (end > 0 && text.charAt(end - 1) === words.charAt(i)) end -= 1;
  return text.slice(0, end);
}
