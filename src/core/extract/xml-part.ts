import { DOMParser, type Document, type Element, type Node } from '@xmldom/xmldom';
import { latin1Of } from '../latin1.js';
import { assertShallowMarkup } from './markup-depth.js';
import { unreadable } from './read-error.js';

/** The declaration at the start of XML, and the encoding in it. */
const DECLARATION_BYTES = 200;
const DECLARED_ENCODING = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?\bencoding\s*=\s*["']([^"']*)/;

/**
 * Parses the XML of a part. Throws a ReadError if it is not well-formed, or has a document type:
 * entities could grow without bound or fetch files.
 */
export function parseXml(part: Uint8Array): Document {
  const text = decodeXml(part);
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw unreadable('doctype', {});
  assertShallowMarkup(text);
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

/** The text of a part in the encoding that it declares. */
function decodeXml(part: Uint8Array): string {
  const [first, second] = part;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(part);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(part);
  const declared = DECLARED_ENCODING.exec(latin1Of(part.subarray(0, DECLARATION_BYTES)))?.[1];
  try {
    return new TextDecoder(declared).decode(part);
  } catch {
    // No encoding has the name.
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
