import type { HtmlElement } from '../../../extract/html-elements.js';
import { isComment, type Pieces } from './pieces.js';
import { textIn } from './text-in.js';

/** The pieces of the page that was built again, by their places. */
export class BuiltPieces {
  /** The innermost element around each character. */
  readonly #elements: HtmlElement[] = [];
  /** Elements without text that no found one was compared with yet, by their offsets. */
  readonly #empty = new Map<number, HtmlElement[]>();

  constructor({ list }: Pieces) {
    for (const { node, offset, length } of list) {
      if (isComment(node)) continue;
      for (let i = 0; i < length; i++) this.#elements.push(node);
      if (!length) this.#empty.set(offset, [...(this.#empty.get(offset) ?? []), node]);
    }
  }

  /** The innermost element around a character; after the text, around the last one. */
  elementAt(place: number): HtmlElement | undefined {
    return this.#elements[place] ?? this.#elements.at(-1);
  }

  /** The element without text in whose place another stands: the same, or one of its name. */
  takeEmpty(element: HtmlElement, place: number): HtmlElement | undefined {
    const here = this.#empty.get(place) ?? [];
    const key = keyOf(element);
    const taken =
      here.find((e) => keyOf(e) === key) ?? here.find((e) => e.tagName === element.tagName);
    if (taken) here.splice(here.indexOf(taken), 1);
    return taken;
  }
}

const keyOf = (element: HtmlElement): string =>
  JSON.stringify([element.tagName, element.attrs, textIn(element)]);
