import { type DefaultTreeAdapterMap, defaultTreeAdapter, Parser, type TreeAdapter } from 'parse5';
import { limits } from '../limits.js';
import type { HtmlNode } from './html-elements.js';
import { unreadable } from './read-error.js';

/** Characters that are given to the parser at once. */
const CHUNK = 1 << 14;

/**
 * Parses a web page. Throws a ReadError if it has more elements, deeper ones or more attributes
 * than any page: a parser repeats what was not closed, and compares attributes with one another.
 */
export function parseHtml(text: string): readonly HtmlNode[] {
  const parser = new Parser<DefaultTreeAdapterMap>({ treeAdapter: limitedAdapter() });
  for (let start = 0; start === 0 || start < text.length; start += CHUNK) {
    const end = start + CHUNK;
    parser.tokenizer.write(text.slice(start, end), end >= text.length);
    assertAtMost(limits.tagAttributes, attributesOfOpenTag(parser.tokenizer));
  }
  return parser.document.childNodes;
}

/** Attributes so far of a tag that is not complete. */
function attributesOfOpenTag(tokenizer: object): number {
  // Parse5 keeps the tag to itself.
  const { currentToken } = tokenizer as { currentToken?: { attrs?: readonly unknown[] } | null };
  return currentToken?.attrs?.length ?? 0;
}

/** Makes the nodes of a page, no more than a page may have. */
function limitedAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  let depth = 0;
  let elements = 0;
  return {
    ...defaultTreeAdapter,
    createElement: (name, namespace, attributes) => {
      elements += 1;
      assertAtMost(limits.htmlElements, elements);
      assertAtMost(limits.tagAttributes, attributes.length);
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
    onItemPush: () => {
      depth += 1;
      assertAtMost(limits.markupDepth, depth);
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
}

function assertAtMost(most: number, count: number): void {
  if (count > most) throw unreadable('document-too-large', { part: '' });
}
