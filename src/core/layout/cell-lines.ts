import type { Cell } from '../document/document.js';
import { textOf } from '../document/text.js';
import type { Fonts } from '../fonts/fonts.js';
import { composeBalancedLines } from './balanced-lines.js';
import type { Char } from './characters.js';
import type { Line } from './line.js';
import { stackLines } from './line-breaking.js';
import { table as tableStyle } from './style.js';
import type { TextSetter } from './text-setter.js';

/** How a cell with the form's words was set last. */
interface KnownLines {
  readonly fonts: Fonts;
  readonly size: number;
  readonly measure: number;
  readonly lines: readonly Line[];
}

const knownLines = new WeakMap<Cell, KnownLines>();

/**
 * The lines of a cell at a font size, over a measure, in points. Those of the form's words are
 * kept, as all documents share their cells.
 */
export function linesOfCell(
  cell: Cell,
  size: number,
  measure: number,
  setter: TextSetter,
): readonly Line[] {
  const { fonts } = setter;
  const known = knownLines.get(cell);
  if (known?.fonts === fonts && known.size === size && known.measure === measure)
    return known.lines;
  const chars = charsOfCell(cell, size, setter);
  const lines = setCell(cell, chars, size, measure);
  // A character that no font has is reported for each document.
  const isKept = cell.role !== 'figure' && chars.every(({ font }) => font);
  if (isKept) knownLines.set(cell, { fonts, size, measure, lines });
  return lines;
}

/** The characters of a cell at a font size. */
export const charsOfCell = (cell: Cell, size: number, setter: TextSetter): Char[] =>
  setter.measure(
    cell.runs.map(({ text, style, pointer }) => ({
      text,
      face: style === 'aside' ? tableStyle.aside : tableStyle.face,
      pointer,
    })),
    size,
  );

/** Sets a cell in lines. A remark that does not fit beside its figure begins a new line. */
function setCell(cell: Cell, chars: readonly Char[], size: number, measure: number): Line[] {
  if (cell.vertical) return stackLines(chars);
  const lines = composeBalancedLines(chars, { size, measure });
  if (cell.role !== 'figure' || lines.length < 2) return lines;
  const figureLength = Array.from(splitRemark(cell).figure).length;
  return [chars.slice(0, figureLength), chars.slice(figureLength)]
    .filter((part, i) => i > 0 || part.length)
    .flatMap((part) => composeBalancedLines(part, { size, measure }));
}

/** A figure and its bracketed remark; the remark is empty if there is none. */
export function splitRemark(cell: Cell): { readonly figure: string; readonly remark: string } {
  const text = textOf(cell.runs);
  const start = text.indexOf('（');
  return start < 0
    ? { figure: text, remark: '' }
    : { figure: text.slice(0, start), remark: text.slice(start) };
}
