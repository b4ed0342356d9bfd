import type { HtmlElement } from '../../../extract/html-elements.js';
import { chainOf } from './ancestors.js';
import { isComment, type Piece, type Pieces } from './pieces.js';

/** The part of a page's text that is the report; the rest is that of a site around it. */
export interface ReportPart {
  readonly start: number;
  readonly end: number;
}

/** Characters after the title by which a report is found on a page. */
const PROBE = 16;

/**
 * Where a report begins on a page of a site, which may give its title elsewhere too, or there
 * alone. `titleLength`: characters of the title, with which the built text begins.
 */
export function startOfReport(found: string, built: string, titleLength: number): number {
  const next = found.indexOf(built.slice(titleLength, titleLength + PROBE));
  if (next < 0) return 0;
  const hasTitle = found.slice(0, next).endsWith(built.slice(0, titleLength));
  return hasTitle ? next - titleLength : next;
}

/** The innermost element around all text of a part. */
export function elementAround(
  { list }: Pieces,
  { start, end }: ReportPart,
): HtmlElement | undefined {
  const elements = list
    .filter((piece) => piece.length > 0 && piece.offset >= start && piece.offset < end)
    .flatMap(({ node }: Piece) => (isComment(node) ? [] : [node]));
  const [first, last] = [elements[0], elements.at(-1)];
  const ofLast = new Set(last ? chainOf(last) : []);
  return first && chainOf(first).find((element) => ofLast.has(element));
}
