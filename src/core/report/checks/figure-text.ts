import type { Edition } from '../../edition/edition.js';

/** Whether a text stands where a figure should, which the check of the shape finds. */
export const isFigureText = ({ figures }: Edition, pointer: string): boolean =>
  figures.has(pointer) || figures.has(pointer.replace(/\/value$/, ''));
