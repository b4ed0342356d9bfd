import { at } from '../at.js';
import { limits } from '../limits.js';
import { type Finding, finding } from '../problem/finding.js';
import type { TextPosition } from '../problem/position.js';

const { reportDepth: DEEPEST, reportValues: MOST_VALUES, textCharacters: MOST_CHARACTERS } = limits;

/** What is seen of a text before it is parsed. */
interface Scan {
  /** The first thing that no report has so much of, and where. */
  readonly excess?: { readonly found: Finding; readonly at: TextPosition };
  readonly colons: number;
}

/**
 * Looks through a text once, for what parsers cannot follow or checks would take too long over:
 * brackets that nest too deeply, too many values, a string that is too long.
 */
export function scan(text: string): Scan {
  let depth = 0;
  let colons = 0;
  // Every value but the last of an object or array has a comma after it.
  let values = 1;
  const exceeded = (found: Finding, index: number): Scan => ({
    excess: { found, at: positionAt(text, index) },
    colons,
  });
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === '"') {
      const end = endOfString(text, i);
      // One that is not closed is a fault of the syntax.
      if (end < text.length && end - i > MOST_CHARACTERS)
        return exceeded(finding('too-long-text', '', { most: MOST_CHARACTERS }), i);
      i = end;
    } else if (c === ':') colons += 1;
    else if (c === ',') values += 1;
    else if (c === '[' || c === '{') depth += 1;
    else if (c === ']' || c === '}') depth -= 1;
    if (depth > DEEPEST) return exceeded(finding('nesting', '', { deepest: DEEPEST }), i);
    if (values > MOST_VALUES)
      return exceeded(finding('too-many-values', '', { most: MOST_VALUES }), i);
  }
  return { colons };
}

function positionAt(text: string, index: number): TextPosition {
  const lines = text.slice(0, index).split(/\r\n|\r|\n/);
  return { line: lines.length, column: at(lines, -1).length + 1 };
}

/** Index of the quotation mark that closes a string, or of the text's end. */
function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    if (text[i] === '\\') i += 1;
    else if (text[i] === '"') return i;
  }
  return text.length;
}
