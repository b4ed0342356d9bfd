import { limits } from '../limits.js';
import { unreadable } from './read-error.js';

const TAG = /<(\/?)([A-Za-z][^\s/>]*)[^>]*?(\/?)>/g;

/**
 * Throws a ReadError if elements of XML or HTML nest deeper than in any document: parsers take long
 * over such markup, or overflow the stack. `isCounted` excludes elements that may lack an end tag.
 */
export function assertShallowMarkup(text: string, isCounted: (name: string) => boolean): void {
  let depth = 0;
  for (const [, endSlash, name = '', emptySlash] of text.matchAll(TAG)) {
    if (emptySlash || !isCounted(name.toLowerCase())) continue;
    depth = endSlash ? Math.max(0, depth - 1) : depth + 1;
    if (depth > limits.markupDepth) throw unreadable('document-too-large', { part: '' });
  }
}
