import type { Edition } from '../../edition/edition.js';
import { type Finding, warning } from '../../problem/finding.js';
import { isFigureText } from './figure-text.js';
import { checkStrings } from './text-walk.js';

/** Blanks; none if they are byte order marks only, which are invisible characters. */
const blanksIn = (text: string): string => (/[^\ufeff]/.test(text) ? text : '');

/**
 * Blanks, tabs and line breaks around a text, which documents leave out: the indent of a paragraph
 * is the document's. A figure that is written as text has its own problem.
 */
export const checkOuterBlanks = (edition: Edition, value: unknown): Finding[] =>
  checkStrings(value, (text, pointer) => {
    if (!text.trim() || isFigureText(edition, pointer)) return [];
    const first = blanksIn(text.slice(0, text.length - text.trimStart().length));
    const last = blanksIn(text.slice(text.trimEnd().length));
    if (!first && !last) return [];
    const start = text.length - last.length;
    const edits = [
      ...(first ? [{ start: 0, end: first.length, text: '' }] : []),
      ...(last ? [{ start, end: text.length, text: '' }] : []),
    ];
    const data = { before: first.length, after: last.length };
    return [warning('outer-blanks', pointer, data, { edits })];
  });
