import { foldText, withoutBlanks } from '../blanks.js';
import type { FigureInput } from '../report/figures.js';

/** A figure that was read from a cell. */
export interface FigureReading {
  readonly figure: FigureInput;
  /** Code of the finding about the cell; empty if there is none. */
  readonly doubt: '' | 'blank-mark' | 'no-figure';
}

/** Nothing, or one of the marks that stand for nothing. */
const BLANK = /^[\s\u00a0]*(?:[-—–/／无])?[\s\u00a0]*$/u;
/** A number, with a unit and a remark in brackets, without blanks and in half-width forms. */
const FIGURE = /^([-−]?[\d,]+(?:\.\d+)?)([^\d(]*)(?:\((.*)\))?$/;

export const isBlank = (text: string): boolean => BLANK.test(text);

/** Whether a text begins like a figure, perhaps after a sign or a mark. */
export const beginsWithDigit = (text: string): boolean =>
  /^\D{0,2}\d/.test(text.normalize('NFKC').trim());

/** The figure in a cell: a number, nothing, or a number with a unit or a remark. */
export function readFigure(text: string): FigureReading {
  const folded = foldText(text);
  if (!folded) return { figure: null, doubt: '' };
  if (isBlank(text)) return { figure: null, doubt: 'blank-mark' };
  const [, digits, unit = '', remark] = FIGURE.exec(folded) ?? [];
  const value = Number(digits?.replaceAll(',', '').replace('−', '-'));
  if (digits === undefined || !Number.isFinite(value)) return { figure: null, doubt: 'no-figure' };
  const note = remark === undefined ? '' : remarkAsWritten(text);
  if (!unit && !note) return { figure: value, doubt: '' };
  return { figure: { value, ...(unit ? { unit } : {}), ...(note ? { note } : {}) }, doubt: '' };
}

/** The remark in brackets with its marks as they are written. */
const remarkAsWritten = (text: string): string =>
  withoutBlanks(text)
    .replace(/^[^（(]*[（(]/, '')
    .replace(/[）)]$/, '');
