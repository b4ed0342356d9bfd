import { type HtmlElement, type HtmlNode, isElement } from '../../../extract/html-elements.js';
import { areAlike } from './element-kinds.js';

/** What is done with elements around a stretch of text. */
export interface Pairing {
  /** An element and that of the document built again in whose place it stands. */
  readonly pair: (found: HtmlElement, built: HtmlElement) => void;
  readonly added: (found: HtmlElement) => void;
  readonly lost: (built: HtmlElement) => void;
}

/** Pairs the elements around a text with those around the same text as it was built again. */
export class AncestorPairs {
  readonly #top: HtmlNode | undefined;
  readonly #pairing: Pairing;
  readonly #seen = new Map<HtmlElement, Set<HtmlElement | undefined>>();

  /** `top`: the element beyond which nothing is compared, if there is one. */
  constructor(top: HtmlElement | undefined, pairing: Pairing) {
    this.#top = top;
    this.#pairing = pairing;
  }

  compare(innerFound: HtmlElement | undefined, innerBuilt: HtmlElement | undefined): void {
    let [found, built] = [innerFound, innerBuilt];
    while (found && !this.#wasSeen(found, built)) {
      const partner = built ? this.#partnerOf(built, found) : undefined;
      if (built && !partner) this.#pairing.lost(built);
      else {
        while (found && found !== partner) {
          this.#pairing.added(found);
          found = this.#parentOf(found);
        }
        if (found && built) this.#pairing.pair(found, built);
        found = found && this.#parentOf(found);
      }
      built = built && parentOf(built);
    }
  }

  /**
   * The element at or around one that stands in the place of another: the nearest that looks the
   * same, else the nearest that is alike, before one that stands in the place of its parent.
   */
  #partnerOf(built: HtmlElement, inner: HtmlElement): HtmlElement | undefined {
    const around = parentOf(built);
    let nearest: HtmlElement | undefined;
    for (let e: HtmlElement | undefined = inner; e; e = this.#parentOf(e))
      if (areAlike(e, built)) {
        if (hasSameLook(e, built)) return e;
        nearest ??= e;
      } else if (around && areAlike(e, around)) break;
    return nearest;
  }

  #wasSeen(found: HtmlElement, built: HtmlElement | undefined): boolean {
    const seen = this.#seen.get(found) ?? new Set();
    if (seen.has(built)) return true;
    this.#seen.set(found, seen.add(built));
    return false;
  }

  #parentOf(element: HtmlElement): HtmlElement | undefined {
    return element === this.#top ? undefined : parentOf(element);
  }
}

export const parentOf = ({ parentNode }: HtmlElement): HtmlElement | undefined =>
  parentNode && isElement(parentNode as HtmlNode) ? (parentNode as HtmlElement) : undefined;

const hasSameLook = (a: HtmlElement, b: HtmlElement): boolean =>
  lookOf(a) === lookOf(b) && a.tagName === b.tagName;

const lookOf = ({ attrs }: HtmlElement): string =>
  attrs
    .filter(({ name }) => name === 'class' || name === 'style')
    .map(({ value }) => value)
    .join(' ');

/** An element and those around it, from the innermost. */
export function chainOf(element: HtmlElement): HtmlElement[] {
  const chain: HtmlElement[] = [];
  for (let e: HtmlElement | undefined = element; e; e = parentOf(e)) chain.push(e);
  return chain;
}
