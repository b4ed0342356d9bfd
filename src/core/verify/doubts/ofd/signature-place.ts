import type { Element } from '@xmldom/xmldom';
import { childNamed, numbersIn, textOf } from '../../../extract/ofd/markup.js';
import { elements } from '../../../extract/xml-part.js';
import { MOST_SEAL } from '../seal-size.js';
import { type OpenedPages, objectsOf } from './pages.js';

/** A box on a page: left, top, width, height. */
type Box = readonly number[];

/** Where the signature of a document stands: where a seal is usual. */
export class SignaturePlace {
  /** Index of the page. */
  readonly #page: number;
  readonly #signature: readonly Box[];
  readonly #others: readonly Box[];

  /** The signature of a document that this program built: its tags name the objects. */
  constructor({ document, pages }: OpenedPages) {
    const { package: ofd, part } = document;
    const list = ofd.open(textOf(childNamed(part.root, 'CustomTags')), part);
    const tags = ofd.open(textOf(childNamed(elements(list.root)[0], 'FileLoc')), list);
    const references = elements(childNamed(tags.root, 'Signature'));
    const ids = new Set(references.map(textOf));
    const pageId = references.at(-1)?.getAttribute('PageRef');
    this.#page = pages.findIndex(({ id }) => id === pageId);
    const page = pages[this.#page];
    const texts = (page ? objectsOf(page) : []).flatMap(({ object }) =>
      object.localName === 'TextObject' ? [object] : [],
    );
    const isSignature = (object: Element): boolean => ids.has(object.getAttribute('ID') ?? '');
    this.#signature = texts.filter(isSignature).map(boxOf);
    this.#others = texts.filter((object) => !isSignature(object)).map(boxOf);
  }

  /** Whether a box is as small as a seal, and lies on the signature and on no other text. */
  isUnder(page: number, boundary: string): boolean {
    const box = numbersIn(boundary);
    const [, , width = 0, height = 0] = box;
    return (
      page === this.#page &&
      width <= MOST_SEAL &&
      height <= MOST_SEAL &&
      this.#signature.some((other) => overlap(box, other)) &&
      !this.#others.some((other) => overlap(box, other))
    );
  }
}

const boxOf = (object: Element): Box => numbersIn(object.getAttribute('Boundary') ?? '');

function overlap([x = 0, y = 0, width = 0, height = 0]: Box, other: Box): boolean {
  const [left = 0, top = 0, otherWidth = 0, otherHeight = 0] = other;
  return x < left + otherWidth && left < x + width && y < top + otherHeight && top < y + height;
}
