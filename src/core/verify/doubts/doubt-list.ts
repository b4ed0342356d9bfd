import type { DoubtKind } from '../../problem/messages/doubt-words.js';
import type { DocumentPosition } from '../../problem/position.js';
import type { Doubt, DoubtWeight } from './doubt.js';

/** Reasons not to vouch for a document after which it need not be looked at further. */
const ENOUGH = 10_000;

/** Doubts about a document as they are found. */
export class DoubtList {
  readonly #doubts: Doubt[] = [];
  #unvouched = 0;

  /** Whether so many reasons not to vouch were found that no more are asked for. */
  get isFull(): boolean {
    return this.#unvouched >= ENOUGH;
  }

  add(
    kind: DoubtKind,
    weight: DoubtWeight,
    detail: string,
    at: DocumentPosition | undefined = undefined,
  ): void {
    this.#doubts.push({ kind, weight, detail, ...(at ? { at } : {}) });
    if (weight === 'unvouched') this.#unvouched += 1;
  }

  get doubts(): readonly Doubt[] {
    return this.#doubts;
  }
}
