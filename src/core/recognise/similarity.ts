import { distance } from 'fastest-levenshtein';

/** Words alone: compatibility forms folded, no blanks, no marks. */
export const plain = (text: string): string =>
  text.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '');

/** From 0 for nothing in common to 1 for the same. */
export const likeness = (a: string, b: string): number =>
  a === b ? 1 : 1 - distance(a, b) / Math.max(a.length, b.length, 1);
