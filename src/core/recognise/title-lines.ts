import { withoutBlanks } from '../blanks.js';
import type { ContentParagraph } from '../extract/content.js';
import { isAgencyName } from './agency-name.js';
import { isOfSite, isSentence } from './surroundings.js';
import { endsLikeTitle, isYearLine, readTitle, type TitleFacts } from './title.js';

/** A title, which may take several paragraphs. */
export interface TitleLines extends TitleFacts {
  readonly year: number;
  /** Without blanks. */
  readonly title: string;
  /** Of its paragraphs: the first, and the one after the last. */
  readonly start: number;
  readonly end: number;
  /** Whether only a line above names the agency, and nothing else in the document does. */
  readonly isNameDoubtful: boolean;
}

/** Lines of a title above the one that ends it. */
const MAX_LINES_ABOVE = 4;
/** Characters of the longest line of a title. */
const MAX_LINE = 60;

/**
 * The title among the paragraphs before the first section: the one nearest to it that names an
 * agency, else the nearest. `known`: names of agencies from elsewhere, which show where a name over
 * several lines begins.
 */
export function findTitle(
  paragraphs: readonly ContentParagraph[],
  known: readonly string[],
): TitleLines | undefined {
  const found = paragraphs.flatMap((p, i) =>
    isTitleLine(p) && endsLikeTitle(p.text) ? (titleEndingAt(paragraphs, i, known) ?? []) : [],
  );
  return found.findLast((t) => t.agency) ?? found.at(-1);
}

/** Whether a line can be part of a title: nothing of a site and no prose. */
const isTitleLine = (p: ContentParagraph): boolean =>
  p.text.length < MAX_LINE && !/[。：:]/.test(p.text) && !isSentence(p) && !isOfSite(p);

function titleEndingAt(
  paragraphs: readonly ContentParagraph[],
  last: number,
  known: readonly string[],
): TitleLines | undefined {
  const below = paragraphs[last + 1];
  const end = below && isYearLine(below.text) ? last + 2 : last + 1;
  const wholes: Omit<TitleLines, 'isNameDoubtful'>[] = [];
  for (let start = last; start >= Math.max(0, last - MAX_LINES_ABOVE); start--) {
    const lines = paragraphs.slice(start, end);
    if (!lines.every(isTitleLine)) break;
    const title = lines.map((p) => withoutBlanks(p.text)).join('');
    const { year, agency } = readTitle(title);
    if (year !== undefined) wholes.push({ year, agency, title, start, end });
  }
  const [shortest] = wholes;
  const best =
    wholes.find((t) => known.includes(t.agency)) ??
    wholes.findLast((t) => t.agency && paragraphs[t.start]?.level === 0) ??
    (shortest?.agency && !isPartOfName(shortest.agency)
      ? shortest
      : (wholes.find((t) => isAgencyName(t.agency)) ?? shortest));
  if (!best) return undefined;
  const isNameDoubtful = !shortest?.agency && best.agency !== '' && !known.includes(best.agency);
  return { ...best, isNameDoubtful };
}

/** Whether a name has lost its beginning: 政府 of some place, 局 of some field. */
const isPartOfName = (agency: string): boolean =>
  /^(?:人?民?政?府|委员会|管理局|局)(?:办公室)?$/.test(agency);
