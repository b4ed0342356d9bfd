import type { HtmlElement, HtmlNode } from '../../../extract/html-elements.js';
import type { DocumentPosition } from '../../../problem/position.js';
import type { Doubt } from '../doubt.js';
import { DoubtList } from '../doubt-list.js';
import { alignTexts } from './align.js';
import { chainOf } from './ancestors.js';
import { PieceComparer } from './compare-pieces.js';
import { isComment, type Piece, type Pieces, piecesOf } from './pieces.js';
import { elementAround, type ReportPart, startOfReport } from './report-part.js';
import { siteDoubts } from './site.js';

/** A page as it was built again. */
export interface BuiltPage {
  readonly nodes: readonly HtmlNode[];
  /** Characters of the title, with which the report begins. */
  readonly titleLength: number;
  /** Where each character of the text stands. */
  readonly places: readonly DocumentPosition[];
}

/** Finds what a page has that the one built again lacks; see htmlDoubts. */
export function comparePages(foundNodes: readonly HtmlNode[], page: BuiltPage): readonly Doubt[] {
  const found = piecesOf(foundNodes);
  const built = piecesOf(page.nodes);
  const list = new DoubtList();
  const { part, places } = alignReport(found, built, page);
  const isOnSite = !isWholePage(page.nodes) && part.end - part.start < found.text.length;
  if (isOnSite) siteDoubts(found, part, list);
  const top = isOnSite ? elementAround(found, part) : undefined;
  const positions = page.places;
  const comparer = new PieceComparer({ found, built, places, positions, top, list });
  for (const piece of found.list) {
    if (list.isFull) break;
    if (!top || isWithin(piece, part, top)) comparer.compare(piece);
  }
  comparer.compareGaps(found.gaps);
  compareDoctypes(foundNodes, page.nodes, list);
  return list.doubts;
}

/**
 * The report's part of a page, and for each character of the page's text that of the built text, or
 * -1. A page of ours stands alone; only a fragment stands on a page of a site.
 */
function alignReport(
  found: Pieces,
  built: Pieces,
  { titleLength }: BuiltPage,
): { part: ReportPart; places: Int32Array } {
  const start = startOfReport(found.text, built.text, titleLength);
  const places = new Int32Array(found.text.length).fill(-1);
  places.set(alignTexts(found.text.slice(start), built.text), start);
  const last = places.findLastIndex((place) => place >= 0);
  return { part: { start, end: last + 1 }, places };
}

/** Whether a piece is of the report's part, below the element around it. */
const isWithin = ({ node, offset, length }: Piece, part: ReportPart, top: HtmlElement): boolean =>
  offset >= part.start &&
  offset + length <= part.end &&
  (length > 0 || isComment(node) || chainOf(node).includes(top));

/** Whether a page was built as a whole, and not to be put into another. */
const isWholePage = (nodes: readonly HtmlNode[]): boolean => nodes.some(isDoctype);

const isDoctype = ({ nodeName }: HtmlNode): boolean => nodeName === '#documentType';

/** Without a doctype, or with one that a fragment has not, only looks differ. */
function compareDoctypes(
  found: readonly HtmlNode[],
  built: readonly HtmlNode[],
  list: DoubtList,
): void {
  if (found.some(isDoctype) !== built.some(isDoctype))
    list.add('page-facts', 'harmless', 'doctype');
}
