import { isBelow, parentPointer } from '../../json-pointer.js';
import { type Finding, warning } from '../../problem/finding.js';
import type { Prose } from '../prose.js';

/** Headings with nothing below them: published reports have them, though the form asks for text. */
export const checkHeadings = (prose: readonly Prose[]): Finding[] =>
  prose
    .filter((p) => p.isHeading)
    .map((heading) => ({ heading, block: parentPointer(heading.pointer) }))
    .filter(({ heading, block }) => !prose.some((p) => p !== heading && isBelow(p.pointer, block)))
    .map(({ block }) => warning('empty-heading', block, {}));
