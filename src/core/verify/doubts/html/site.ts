import { attributeOf, type HtmlElement } from '../../../extract/html-elements.js';
import type { DoubtList } from '../doubt-list.js';
import { isComment, type Pieces } from './pieces.js';
import type { ReportPart } from './report-part.js';

/**
 * What cannot be vouched for in the page of a site around a report, each kind in one line. Every
 * site has a frame; its styles and scripts may change how the report looks, or what it says.
 */
export function siteDoubts({ list }: Pieces, part: ReportPart, doubts: DoubtList): void {
  doubts.add('site-frame', 'usual', '');
  const around = list
    .filter(({ offset, length }) => offset + length <= part.start || offset >= part.end)
    .flatMap(({ node }) => (isComment(node) ? [] : [node]));
  if (around.some(isStyleSheet)) doubts.add('site-styles', 'unvouched', '');
  if (around.some(({ tagName }) => tagName === 'script'))
    doubts.add('site-scripts', 'unvouched', '');
}

const isStyleSheet = (element: HtmlElement): boolean =>
  element.tagName === 'style' ||
  (element.tagName === 'link' && /stylesheet/i.test(attributeOf(element, 'rel')));
