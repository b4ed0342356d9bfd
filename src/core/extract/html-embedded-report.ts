import { decodeBase64 } from '../base64.js';
import { type EmbeddedReport, parseAttachmentDescription } from '../embedded-report.js';
import { attributeOf, type HtmlElement, type HtmlNode, isElement } from './html-elements.js';
import { unreadable } from './read-error.js';

/** How the address of a report begins that a page carries (RFC 2397). */
const DATA_START = 'data:application/json;base64,';

/**
 * The report file that a page carries as a link to be downloaded, if the page says in `<meta>` what
 * it was made of. Throws a ReadError if the file is damaged.
 */
export function embeddedInHtml(nodes: readonly HtmlNode[]): EmbeddedReport | undefined {
  const meta = find(nodes, (e) => e.tagName === 'meta' && attributeOf(e, 'name') === 'nianbao');
  const facts = meta && parseAttachmentDescription(attributeOf(meta, 'content'));
  const link = find(nodes, (e) => e.tagName === 'a' && addressOf(e).startsWith(DATA_START));
  if (!facts || !link) return undefined;
  try {
    const bytes = decodeBase64(addressOf(link).slice(DATA_START.length));
    return { name: attributeOf(link, 'download'), bytes, ...facts };
  } catch {
    throw unreadable('broken-link', {});
  }
}

const addressOf = (element: HtmlElement): string => attributeOf(element, 'href');

/** The first element, in the order of the page, for which a test is true. */
function find(
  nodes: readonly HtmlNode[],
  isWanted: (element: HtmlElement) => boolean,
): HtmlElement | undefined {
  // Not by recursion: pages may nest deeper than the stack holds.
  const waiting = nodes.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node)) continue;
    if (isWanted(node)) return node;
    waiting.push(...node.childNodes.toReversed());
  }
  return undefined;
}
