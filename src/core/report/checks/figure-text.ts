import type { Edition, FigureOfTable } from '../../edition/edition.js';

/** The form's cell of a figure, or of its value if it is given as an object. */
export const figureCellAt = ({ figures }: Edition, pointer: string): FigureOfTable | undefined =>
  figures.get(pointer) ?? figures.get(pointer.replace(/\/value$/, ''));

/** Whether a text stands where a figure should, which the check of the shape finds. */
export const isFigureText = (edition: Edition, pointer: string): boolean =>
  figureCellAt(edition, pointer) !== undefined;
