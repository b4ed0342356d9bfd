import type { DefaultTreeAdapterTypes } from 'parse5';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
type HtmlText = DefaultTreeAdapterTypes.TextNode;

/** Elements that are not shown, or show no text. */
const HIDDEN_ELEMENTS = new Set(
  'script style noscript template head svg button select iframe'.split(' '),
);

/** Elements that surround the report on a page of a site. */
const SURROUNDING_ELEMENTS = new Set(['nav', 'footer']);

/** Elements that begin a line; any other, known or not, stands in one (HTML Standard 15.3). */
const BLOCK_ELEMENTS = new Set(
  (
    'html body address article aside blockquote center dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu ' +
    'nav ol p pre section summary ul td th tr tbody caption'
  ).split(' '),
);

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;

export const isText = (node: HtmlNode): node is HtmlText => node.nodeName === '#text';

export const isBlock = ({ tagName }: HtmlElement): boolean => BLOCK_ELEMENTS.has(tagName);

export const isCell = (node: HtmlNode): node is HtmlElement =>
  isElement(node) && (node.tagName === 'td' || node.tagName === 'th');

/** All elements in the order of the page; those within an element that `isWhole` are left out. */
export function* elementsIn(
  nodes: readonly HtmlNode[],
  isWhole: (element: HtmlElement) => boolean = () => false,
): Generator<HtmlElement> {
  // Not by recursion: pages may nest deeper than the stack holds.
  const waiting = nodes.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node)) continue;
    yield node;
    if (!isWhole(node)) for (const child of node.childNodes.toReversed()) waiting.push(child);
  }
}

/** The value of an attribute; empty if there is none. */
export const attributeOf = (element: HtmlElement, name: string): string =>
  element.attrs.find((a) => a.name === name)?.value ?? '';

export const isSurrounding = ({ tagName }: HtmlElement): boolean =>
  SURROUNDING_ELEMENTS.has(tagName);

export const isHidden = (element: HtmlElement): boolean =>
  HIDDEN_ELEMENTS.has(element.tagName) ||
  element.attrs.some((a) => a.name === 'hidden') ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributeOf(element, 'style'));
