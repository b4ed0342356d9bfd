import { withoutBlanks } from '../blanks.js';
import type { Edition } from '../edition/edition.js';
import type { ContentParagraph } from '../extract/content.js';
import { unreadable } from '../extract/read-error.js';
import { type Finding, warning } from '../problem/finding.js';
import { endsLikeTitle, readTitle, usualTitle } from './title.js';

/** What stands before the first section. */
export interface FrontMatter {
  readonly year: number;
  /** Empty if the title names none. */
  readonly agency: string;
  /** Only if it is not the usual title of the agency and year. */
  readonly title?: string;
  readonly preface: readonly ContentParagraph[];
  readonly findings: readonly Finding[];
}

/** Lines of a title above its last one. */
const MAX_LINES_ABOVE = 4;
/** Characters of a line with a name. */
const MAX_NAME = 60;

/** Title, agency, year and preface. Throws a ReadError if there is no title with a year. */
export function readFrontMatter(
  paragraphs: readonly ContentParagraph[],
  edition: Edition,
): FrontMatter {
  const last = paragraphs.findIndex((p) => endsLikeTitle(withoutBlanks(p.text), edition));
  const first = last < 0 ? 0 : firstTitleLine(paragraphs, last, edition);
  const lines = paragraphs.slice(first, last + 1);
  const title = lines.map((p) => withoutBlanks(p.text)).join('');
  const { year, agency } = readTitle(title, edition);
  const lastLine = lines.at(-1);
  if (!lastLine || year === undefined) throw unreadable('no-title', {});
  const at = lastLine.position;
  return {
    year,
    agency,
    ...(title === usualTitle(edition, agency, year) ? {} : { title }),
    preface: paragraphs.slice(last + 1),
    findings: [
      ...(agency ? [] : [warning('no-agency', '', { found: title }, { at })]),
      ...paragraphs.slice(0, first).map(strayText),
    ],
  };
}

/** A paragraph that has no place in a report. */
export const strayText = ({ text, position }: ContentParagraph): Finding =>
  warning('stray-text', '', { found: text }, { at: position });

/** The line with which a title begins: agency and year may stand on lines above the last. */
function firstTitleLine(
  paragraphs: readonly ContentParagraph[],
  last: number,
  edition: Edition,
): number {
  let first = last;
  let title = '';
  for (const line of paragraphs.slice(0, last + 1).reverse()) {
    title = withoutBlanks(line.text) + title;
    const above = paragraphs[first - 1];
    const { year, agency } = readTitle(title, edition);
    const isWhole = year !== undefined && agency !== '';
    if (isWhole || first === last - MAX_LINES_ABOVE || !above || !isName(above)) break;
    first -= 1;
  }
  return first;
}

/** Whether a line can be part of a title: no navigation and no prose. */
const isName = ({ text }: ContentParagraph): boolean =>
  text.length < MAX_NAME && !/[>＞»。：:|]/.test(text);
