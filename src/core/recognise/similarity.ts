import { distance } from 'fastest-levenshtein';

/** Only the letters and digits of a text: compatibility forms folded, no blanks and no marks. */
export const normalise = (text: string): string =>
  text.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '');

/** From 0 for nothing in common to 1 for the same. */
export const similarity = (a: string, b: string): number =>
  a === b ? 1 : 1 - distance(a, b) / Math.max(a.length, b.length, 1);
