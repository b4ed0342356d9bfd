import { isBelow, parentPointer } from '../../json-pointer.js';
import { type Finding, warning } from '../../problem/finding.js';
import type { Prose } from '../prose.js';

/** Headings with nothing below them: published reports have them, though the form asks for text. */
export const checkHeadings = (prose: readonly Prose[]): Finding[] =>
  prose.flatMap(({ isHeading, pointer }, i) => {
    if (!isHeading) return [];
    const block = parentPointer(pointer);
    // What is below a heading comes next.
    const next = prose[i + 1];
    return next && isBelow(next.pointer, block) ? [] : [warning('empty-heading', block, {})];
  });
