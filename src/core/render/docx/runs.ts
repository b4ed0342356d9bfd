import { at } from '../../at.js';
import type { Run } from '../../document/document.js';
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

/** A stretch of a run; its ends are numbers of characters from the start of the first run. */
export interface Stretch {
  readonly run: Run;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Runs, cut after certain numbers of characters from the start of the first one. */
export function cutRuns(runs: readonly Run[], cuts: readonly number[]): Stretch[] {
  let end = 0;
  return runs.flatMap((run) => {
    const chars = Array.from(run.text);
    const start = end;
    end += chars.length;
    const inside = cuts.filter((cut) => start < cut && cut < end);
    const ends = [...inside, end];
    return [start, ...inside].flatMap((from, i) => {
      const to = at(ends, i);
      const text = chars.slice(from - start, to - start).join('');
      return text ? [{ run, text, from, to }] : [];
    });
  });
}
