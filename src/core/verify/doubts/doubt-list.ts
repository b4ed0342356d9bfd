import type { DoubtKind } from '../../problem/messages/doubt-words.js';
import type { DocumentPosition } from '../../problem/position.js';
import type { Doubt, DoubtWeight } from './doubt.js';

/** Details that a doubt names. */
const MOST_DETAILS = 4;

/** Characters of a detail that are quoted. */
const MOST_CHARACTERS = 60;
/** Reasons not to vouch for a document after which it need not be looked at further. */
const ENOUGH = 10_000;

/** Doubts about a document as they are found; those of one kind and weight become one. */
export class DoubtList {
  readonly #groups = new Map<string, Group>();
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
    const key = `${kind} ${weight}`;
    const group = this.#groups.get(key) ?? { kind, weight, at, counts: new Map() };
    group.at ??= at;
    const short = shorten(detail);
    group.counts.set(short, (group.counts.get(short) ?? 0) + 1);
    this.#groups.set(key, group);
    if (weight === 'unvouched') this.#unvouched += 1;
  }

  /** What may change what is seen first, each with its first place. */
  get doubts(): Doubt[] {
    const all = [...this.#groups.values()].map(doubtOf);
    return weights.flatMap((weight) => all.filter((doubt) => doubt.weight === weight));
  }
}

function shorten(detail: string): string {
  const start = [...detail.slice(0, 2 * MOST_CHARACTERS)];
  return start.length > MOST_CHARACTERS ? `${start.slice(0, MOST_CHARACTERS).join('')}…` : detail;
}

const weights: readonly DoubtWeight[] = ['unvouched', 'usual', 'harmless'];

interface Group {
  readonly kind: DoubtKind;
  readonly weight: DoubtWeight;
  at: DocumentPosition | undefined;
  /** How often each detail was found. */
  readonly counts: Map<string, number>;
}

function doubtOf({ kind, weight, at, counts }: Group): Doubt {
  const named = [...counts]
    .slice(0, MOST_DETAILS)
    .map(([detail, count]) => (count > 1 ? `${detail} ×${count}` : detail));
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const more = counts.size > MOST_DETAILS ? ` … ×${all}` : '';
  return { kind, weight, detail: `${named.join(', ')}${more}`, ...(at ? { at } : {}) };
}
