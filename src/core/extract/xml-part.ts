import { DOMParser, type Document, type Element, type Node } from '@xmldom/xmldom';
import { assertShallowMarkup } from './markup-depth.js';
import { unreadable } from './read-error.js';

/**
 * Parses the XML of a part. Throws a ReadError if it is not well-formed, or has a document type:
 * entities could grow without bound or fetch files.
 */
export function parseXml(part: Uint8Array): Document {
  const text = new TextDecoder().decode(part);
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw unreadable('doctype', {});
  assertShallowMarkup(text, () => true);
  try {
    return new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(message);
      },
    }).parseFromString(text, 'text/xml');
  } catch {
    throw unreadable('broken-xml', {});
  }
}

/** The elements directly below a node, in order. */
export function elements(node: Node | undefined): Element[] {
  const found: Element[] = [];
  for (let child = node?.firstChild; child; child = child.nextSibling)
    if (isElement(child)) found.push(child);
  return found;
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** The first element of a name directly below a node. */
export const childOf = (node: Node | undefined, name: string): Element | undefined =>
  elements(node).find((e) => e.nodeName === name);

/** The value of an element of WordprocessingML: its attribute `w:val`. */
export const wordValue = (element: Element | undefined): string | undefined =>
  element?.getAttribute('w:val') ?? undefined;
