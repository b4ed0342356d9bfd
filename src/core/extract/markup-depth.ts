import { limits } from '../limits.js';
import { unreadable } from './read-error.js';

const TAG = /<(\/?)[A-Za-z][^>]*>/g;

/**
 * Throws a ReadError if elements of XML nest deeper than in any document: parsers take long over
 * such markup, or overflow the stack.
 */
export function assertShallowMarkup(text: string): void {
  let depth = 0;
  // Without its last tag's end, every tag would be looked for up to the end of the text.
  for (const [tag, endSlash] of text.slice(0, text.lastIndexOf('>') + 1).matchAll(TAG)) {
    if (tag.endsWith('/>')) continue;
    depth = endSlash ? Math.max(0, depth - 1) : depth + 1;
    if (depth > limits.markupDepth) throw unreadable('document-too-large', { part: '' });
  }
}
