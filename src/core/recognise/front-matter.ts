import type { ContentParagraph } from '../extract/content.js';
import { unreadable } from '../extract/read-error.js';
import { foldDigits } from './dates.js';
import { isSectionHeading } from './headings.js';
import type { ReportText } from './report-text.js';
import { type FoundSignature, findSignature, isoDate, lineOf } from './signature.js';
import { isOfSite, isSentence } from './surroundings.js';
import { endsLikeTitle, readTitle } from './title.js';
import { findTitle, type TitleLines } from './title-lines.js';

/** What stands before the first section. */
export interface FrontMatter {
  readonly title: string;
  readonly year: number;
  /** Empty if the title names none. */
  readonly agency: string;
  /** Whether the agency stands above the title, where sites also have other names. */
  readonly isNameDoubtful: boolean;
  readonly preface: readonly ContentParagraph[];
  /** Only if it stands below the title. */
  readonly signature: FoundSignature | undefined;
  readonly signatureLines: readonly ContentParagraph[];
  readonly leftOut: readonly ContentParagraph[];
}

/** A date below a title: in brackets, or alone on its line in a file that is no page of a site. */
const DATE_IN_BRACKETS = /^[（(](20\d{2})年(\d{1,2})月(\d{1,2})日[）)]$/;
const DATE_ALONE = /^(?:(?:日期|时间)[:：])?(20\d{2})年(\d{1,2})月(\d{1,2})日$/;
/** Characters from which a line without a mark at its end is prose, on a page of a site. */
const MIN_PROSE = 40;

/**
 * Title, preface and a signature below the title. `front`: the paragraphs of the text before the
 * first section. Throws a ReadError if there is no title with a year.
 */
export function readFrontMatter(
  front: readonly ContentParagraph[],
  { before, isAllText, page, tables }: ReportText,
  known: readonly string[],
): FrontMatter {
  const inText = findTitle(front, known);
  const inBefore = inText ? undefined : findTitle(before, known);
  const found = inText ?? inBefore ?? titleOfPage(page?.titles ?? []);
  if (!found) throw unreadable('no-title', {});
  const { title, year, agency } = found;
  const isTitle = (lines: TitleLines | undefined) => (_: unknown, i: number) =>
    lines !== undefined && lines.start <= i && i < lines.end;
  const around = before.filter((p, i) => !isTitle(inBefore)(p, i));
  const below = front.slice(inText?.end ?? 0);
  const signature = signatureBelowTitle(below, agency, isAllText, page !== undefined);
  const signatureLines = signature ? below.slice(signature.start, signature.end) : [];
  const rest = below.filter((p) => !signatureLines.includes(p));
  const isPreface = (p: ContentParagraph): boolean =>
    !isOfSite(p) &&
    !isSectionHeading(p, tables.edition) &&
    (isAllText || isSentence(p) || p.text.length >= MIN_PROSE);
  return {
    title,
    year,
    agency,
    isNameDoubtful: !isAllText && (inText ?? inBefore)?.isNameDoubtful === true,
    preface: rest.filter(isPreface),
    signature,
    signatureLines,
    leftOut: [
      ...around,
      ...front.slice(0, inText?.start ?? 0),
      ...rest.filter((p) => !isPreface(p)),
    ],
  };
}

type TitleFound = Pick<TitleLines, 'title' | 'year' | 'agency'>;

/** The first of a page's names that is a title with a year. */
function titleOfPage(titles: readonly string[]): TitleFound | undefined {
  for (const title of titles) {
    const { year, agency } = readTitle(title);
    if (year !== undefined && endsLikeTitle(title)) return { title, year, agency };
  }
  return undefined;
}

/** The date, perhaps with the agency, between the title and the first sentence. */
function signatureBelowTitle(
  paragraphs: readonly ContentParagraph[],
  agency: string,
  isAllText: boolean,
  isOnSite: boolean,
): FoundSignature | undefined {
  const firstSentence = paragraphs.findIndex(isSentence);
  const lines = firstSentence < 0 ? paragraphs : paragraphs.slice(0, firstSentence);
  const whole = isAllText ? findSignature(lines, agency) : undefined;
  if (whole) return whole;
  for (const [i, line] of lines.entries()) {
    const text = foldDigits(lineOf(line));
    // A site has a line with its own date at this place.
    const found = DATE_IN_BRACKETS.exec(text) ?? (isOnSite ? null : DATE_ALONE.exec(text));
    const [, year, month = '', day = ''] = found ?? [];
    if (year)
      return { agency: '', date: isoDate(year, month, day), start: i, end: i + 1, before: '' };
  }
  return undefined;
}
