import { type HtmlElement, isText } from '../../../extract/html-elements.js';

/** The text directly in an element, as of a style sheet. */
export const textIn = ({ childNodes }: HtmlElement): string =>
  childNodes.map((node) => (isText(node) ? node.value : '')).join('');
