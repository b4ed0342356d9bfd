import { decodeBase64 } from '../base64.js';
import {
  type AttachmentFacts,
  type EmbeddedReport,
  parseAttachmentDescription,
} from '../embedded-report.js';
import { attributeOf, elementsIn, type HtmlElement, type HtmlNode } from './html-elements.js';
import { unreadable } from './read-error.js';

/** How the address of a report begins that a page carries (RFC 2397). */
const DATA_START = 'data:application/json;base64,';

/**
 * The report file that a page carries as a link to be downloaded, with what the page says of it.
 * Throws a ReadError if the file is damaged.
 */
export function embeddedInHtml(
  nodes: readonly HtmlNode[],
  facts: AttachmentFacts,
): EmbeddedReport | undefined {
  const link = find(nodes, isReportLink);
  if (!link) return undefined;
  try {
    const bytes = decodeBase64(addressOf(link).slice(DATA_START.length));
    return { name: attributeOf(link, 'download'), bytes, ...facts };
  } catch {
    throw unreadable('broken-embedded-report', {});
  }
}

/** What a page that this software wrote says in `<meta>` that it was made of. */
export function factsIn(nodes: readonly HtmlNode[]): AttachmentFacts | undefined {
  const meta = find(nodes, (e) => e.tagName === 'meta' && attributeOf(e, 'name') === 'nianbao');
  return meta && parseAttachmentDescription(attributeOf(meta, 'content'));
}

/** Whether an element is the link that carries a report. */
export const isReportLink = (element: HtmlElement): boolean =>
  element.tagName === 'a' && addressOf(element).startsWith(DATA_START);

const addressOf = (element: HtmlElement): string => attributeOf(element, 'href');

/** The first element, in the order of the page, for which a test is true. */
function find(
  nodes: readonly HtmlNode[],
  isWanted: (element: HtmlElement) => boolean,
): HtmlElement | undefined {
  for (const element of elementsIn(nodes)) if (isWanted(element)) return element;
  return undefined;
}
