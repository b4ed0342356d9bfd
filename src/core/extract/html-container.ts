import {
  attributeOf,
  elementsIn,
  type HtmlElement,
  type HtmlNode,
  isCell,
  isElement,
} from './html-elements.js';

/**
 * What content management systems of government sites call the element that holds a page's text, as
 * an id or a class, in lower case.
 */
const CONTAINER_NAMES = new Set(
  (
    'ucapcontent trs_editor trs_ueditor trs_editor_view v_news_content vsb_content zoom zoomcon ' +
    'article-content article_content articlecontent article-con article_con art_con artcontent ' +
    'news_content newscontent news-content pages_content bt_content view_text wz_content ' +
    'detail-content xxgk_content easysite-news-text arc_cont j-content'
  ).split(' '),
);
/** Names that may also hold what stands around the text: used where there is none of the others. */
const WIDE_NAMES = new Set(['article']);

/** Comments and `<meta>` elements that begin and end the text of a page. */
const TEXT_MARK =
  /^(?:content[ ._-]?(start|begin|end)|zjeg_rss\.content\.(begin|end)|<\$\[.*内容\]>(begin|end))$/i;

export type TextMark = 'start' | 'end';

/** Whether a node marks where the text of a page begins or ends; undefined if it marks neither. */
export function textMarkOf(node: HtmlNode): TextMark | undefined {
  const [, ...found] = TEXT_MARK.exec(markWordsOf(node)) ?? [];
  const word = found.find((f) => f !== undefined)?.toLowerCase();
  return word === undefined || word === 'end' ? word : 'start';
}

function markWordsOf(node: HtmlNode): string {
  if (isElement(node)) return node.tagName === 'meta' ? attributeOf(node, 'name') : '';
  return 'data' in node ? node.data.trim() : '';
}

/** An element that holds the text of a page. */
export interface TextContainer {
  readonly element: HtmlElement;
  /** Whether it may hold other things too. */
  readonly isWide: boolean;
}

/** The element that holds the text of a page by its name: of several the one with most cells. */
export function textContainerIn(nodes: readonly HtmlNode[]): TextContainer | undefined {
  const exact = containerNamed(nodes, CONTAINER_NAMES);
  const element = exact ?? containerNamed(nodes, WIDE_NAMES);
  return element && { element, isWide: !exact };
}

function containerNamed(
  nodes: readonly HtmlNode[],
  names: ReadonlySet<string>,
): HtmlElement | undefined {
  const isNamed = (element: HtmlElement): boolean =>
    namesOf(element).some((name) => names.has(name));
  let best: { readonly element: HtmlElement; readonly cells: number } | undefined;
  for (const element of elementsIn(nodes, isNamed)) {
    if (!isNamed(element)) continue;
    const cells = [...elementsIn(element.childNodes)].filter(isCell).length;
    if (cells > (best?.cells ?? 0)) best = { element, cells };
  }
  return best?.element;
}

const namesOf = (element: HtmlElement): string[] =>
  [element.tagName, attributeOf(element, 'id'), ...attributeOf(element, 'class').split(/\s+/)].map(
    (name) => name.toLowerCase(),
  );
