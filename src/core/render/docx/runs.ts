import { TWIPS_PER_POINT } from '../../layout/style.js';
import { escapeXml } from '../../xml.js';
import { valueElement } from './wordml.js';

/** Marks that are Chinese here: without a hint Word takes quotes, dashes and dots as Latin. */
const ambiguousMark =
  /[\u00b7\u00d7\u00f7\u00b0\u00b1\u00a7\u2010-\u2027\u2030-\u203b\u2100-\u27bf]/;

/** Text of one format. */
export interface WordRun {
  readonly text: string;
  /** Id of a character style. */
  readonly style?: string | undefined;
  /** Added after every character, points. */
  readonly spacing?: number | undefined;
  readonly onNewLine?: boolean;
}

/** A run as WordprocessingML (ISO/IEC 29500-1 17.3.2). */
export function runXml({ text, style, spacing, onNewLine }: WordRun): string {
  const properties = [
    style ? valueElement('rStyle', style) : '',
    ambiguousMark.test(text) ? '<w:rFonts w:hint="eastAsia"/>' : '',
    spacing === undefined ? '' : valueElement('spacing', spacingTwips(spacing)),
  ].join('');
  const format = properties ? `<w:rPr>${properties}</w:rPr>` : '';
  const lineBreak = onNewLine ? '<w:br/>' : '';
  return `<w:r>${format}${lineBreak}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

/** Spacing in whole twips; rounded down, because a little too much would not fit the line. */
const spacingTwips = (points: number): number => Math.floor(points * TWIPS_PER_POINT);
