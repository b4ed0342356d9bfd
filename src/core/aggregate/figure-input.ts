import type { Figure, FigureInput } from '../report/figures.js';

/** A figure as a report file has it, in its shortest form. */
export function toFigureInput({ value, note, unit }: Figure): FigureInput {
  if (value === null || (!note && !unit)) return value;
  return { value, ...(unit ? { unit } : {}), ...(note ? { note } : {}) };
}
