import { at } from '../at.js';
import type { Signature } from '../document/document.js';
import type { Line } from './line.js';
import { grid, page, signature as signatureStyle, styles } from './style.js';
import type { TextSetter } from './text-setter.js';
import { linesOfGroups } from './word-groups.js';

/** The lines of a signature and their distance from the right edge of the type area, points. */
export interface SignatureLayout {
  readonly size: number;
  /** One line, or several if the agency's name is too long for it. */
  readonly agencyLines: readonly Line[];
  readonly agencyRight: number;
  readonly dateLine: Line;
  readonly dateRight: number;
}

/** Sets agency and date (GB/T 9704-2012 7.3.5.2). */
export function layOutSignature(block: Signature, setter: TextSetter): SignatureLayout {
  const { face, size } = styles.body;
  const indent = signatureStyle.indentCharacters * (size + grid.spacing);
  const setLines = (text: string): Line[] =>
    setter.setLines([{ text, face, pointer: block.pointer }], size, {
      spacing: grid.spacing,
      measure: page.measure - indent,
    });
  const agencyLines = linesOfGroups([block.agency], setLines);
  const dateLine = at(setLines(block.date), 0);
  const agencyWidth = Math.max(...agencyLines.map((line) => line.width));
  return {
    size,
    agencyLines,
    dateLine,
    ...distances(agencyWidth, dateLine.width, indent),
  };
}

/**
 * The date begins two characters (`indent`) right of the agency. A date that is longer than the
 * agency stands two characters from the edge, and the agency begins two characters left of it.
 */
function distances(
  agencyWidth: number,
  dateWidth: number,
  indent: number,
): Pick<SignatureLayout, 'agencyRight' | 'dateRight'> {
  if (dateWidth > agencyWidth)
    return { dateRight: indent, agencyRight: indent + dateWidth + indent - agencyWidth };
  const dateRight = indent + agencyWidth - indent - dateWidth;
  // Both move left if the date would stick out of the type area.
  const excess = Math.min(0, dateRight);
  return { dateRight: dateRight - excess, agencyRight: indent - excess };
}
