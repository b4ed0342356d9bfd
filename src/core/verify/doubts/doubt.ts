import type { DoubtKind } from '../../problem/messages/doubt-words.js';
import type { DocumentPosition } from '../../problem/position.js';

/**
 * Something in a finished document that the document built again does not have: what a comparison
 * of words and cells cannot see.
 */
export interface Doubt {
  readonly kind: DoubtKind;
  readonly weight: DoubtWeight;
  /** What the format calls it: an element, an operator, a part of the package. */
  readonly detail: string;
  /** Undefined for the file as a whole. */
  readonly at?: DocumentPosition;
}

/** A doubt whose place is known from elsewhere. */
export type DoubtWithoutPlace = Omit<Doubt, 'at'>;

/**
 * `unvouched`: it may change what a reader sees, so that nobody can vouch for the document.
 * `usual`: it may too, but offices often add it, as the picture of a seal over the signature.
 * `harmless`: it changes nothing that is said, as a bookmark.
 */
export type DoubtWeight = 'unvouched' | 'usual' | 'harmless';

/**
 * Finds the doubts about a finished document by the one of the same format that was built again
 * from its report; none if both say the same, however they are written. Without `isSameProgram`,
 * another version of the program, another font or other choices may have made it, so that kinds
 * count rather than exact values. Throws a ReadError if the finished one is damaged.
 */
export type FindDoubts = (
  found: Uint8Array,
  built: Uint8Array,
  isSameProgram: boolean,
) => Promise<readonly Doubt[]>;
