import type { Element } from '@xmldom/xmldom';
import { withoutBlanks } from '../../../blanks.js';
import { textOf } from '../../../extract/ofd/markup.js';
import type { DoubtKind } from '../../../problem/messages/doubt-words.js';
import type { DocumentPosition } from '../../../problem/position.js';
import { toPoints } from '../../../units.js';
import type { DoubtList } from '../doubt-list.js';
import { isLegible } from '../legible.js';
import { attributeDifferences, differencesOf, type ElementDifference } from './differences.js';
import { type OpenedPages, objectsOf } from './pages.js';
import { pairObjects } from './pair-objects.js';
import type { SignaturePlace } from './signature-place.js';
import { areSameBytes } from './values.js';

/** Names of weights of type that are read as usual. */
const LEGIBLE_WEIGHT = /^[3-9]00$/;

/** Compares what pages show with the pages that were built again. */
export class ObjectComparer {
  readonly #found: OpenedPages;
  readonly #built: OpenedPages;
  readonly #seals: SignaturePlace;
  readonly #list: DoubtList;
  /** Fonts, drawing parameters and layers that were compared, with what. */
  readonly #compared = new Set<string>();

  constructor(found: OpenedPages, built: OpenedPages, seals: SignaturePlace, list: DoubtList) {
    this.#found = found;
    this.#built = built;
    this.#seals = seals;
    this.#list = list;
  }

  /** Compares the objects of a page, by its index. */
  compare(index: number): void {
    const at: DocumentPosition = { part: 'page', number: index + 1 };
    if (!this.#found.pages[index]?.isChanged) {
      this.#compareSameReferences(at);
      return;
    }
    const [found, built] = [this.#found, this.#built].map(({ pages }) => {
      const page = pages[index];
      return page ? objectsOf(page) : [];
    });
    const layers = new Set<Element>();
    for (const { found: item, built: partner } of pairObjects(found ?? [], built ?? [])) {
      if (partner) this.#compareObjects(item.object, partner.object, at);
      else this.#add(item.object, index);
      const layer = item.layer;
      const expected = partner?.layer ?? built?.[0]?.layer;
      if (!layer || !expected || layers.has(layer)) continue;
      layers.add(layer);
      for (const { detail } of attributeDifferences(layer, expected))
        this.#list.add('layer', 'unvouched', detail, at);
      this.#compareDrawParameters(layer, expected, at);
    }
  }

  #compareObjects(found: Element, built: Element, at: DocumentPosition): void {
    for (const difference of differencesOf(found, built)) {
      const harmless = harmlessKind(difference);
      const weight = harmless ? 'harmless' : 'unvouched';
      this.#list.add(harmless ?? 'object-attribute', weight, difference.detail, at);
    }
    this.#compareDrawParameters(found, built, at);
    if (found.localName === 'TextObject')
      this.#compareFonts(found.getAttribute('Font'), built.getAttribute('Font'), at);
  }

  /** A page that is the same refers to the same identifiers. */
  #compareSameReferences(at: DocumentPosition): void {
    const { fonts, drawParameters } = this.#built.resources;
    for (const id of fonts.keys()) this.#compareFonts(id, id, at);
    for (const id of drawParameters.keys()) this.#compareParameters(id, id, at);
  }

  /** An object that was added; a picture over the signature is a seal. */
  #add(object: Element, index: number): void {
    const name = object.localName ?? '';
    const at: DocumentPosition = { part: 'page', number: index + 1 };
    const boundary = object.getAttribute('Boundary') ?? '';
    if (name === 'TextObject')
      this.#list.add('drawn-text', 'unvouched', withoutBlanks(textOf(object)), at);
    else if (name !== 'ImageObject') this.#list.add('drawing', 'unvouched', name, at);
    else if (this.#seals.isUnder(index, boundary)) this.#list.add('seal', 'usual', name, at);
    else this.#list.add('picture', 'unvouched', name, at);
  }

  /** A font that is no longer embedded is one of the same name on the reader's machine. */
  #compareFonts(found: string | null, built: string | null, at: DocumentPosition): void {
    if (!this.#isNew(`font ${found} ${built}`)) return;
    const font = this.#found.resources.fonts.get(found ?? '');
    const expected = this.#built.resources.fonts.get(built ?? '');
    const name = font?.element.getAttribute('FontName') ?? '';
    if (!font || !expected) this.#list.add('font', 'unvouched', name, at);
    else {
      for (const { detail } of attributeDifferences(font.element, expected.element))
        this.#list.add('font', 'unvouched', detail, at);
      if (!font.bytes) this.#list.add('font', 'harmless', `${name} –`, at);
      else if (!areSameBytes(font.bytes, expected.bytes))
        this.#list.add('font', 'unvouched', `${name} FontFile`, at);
    }
  }

  #compareDrawParameters(found: Element, built: Element, at: DocumentPosition): void {
    const id = found.getAttribute('DrawParam');
    if (id !== null) this.#compareParameters(id, built.getAttribute('DrawParam'), at);
  }

  #compareParameters(found: string, built: string | null, at: DocumentPosition): void {
    if (!this.#isNew(`parameters ${found} ${built}`)) return;
    const own = this.#found.resources.drawParameters.get(found);
    const expected = this.#built.resources.drawParameters.get(built ?? '');
    if (!own || !expected) this.#list.add('resource', 'unvouched', 'DrawParam', at);
    else
      for (const { detail } of differencesOf(own, expected))
        this.#list.add('resource', 'unvouched', detail, at);
  }

  #isNew(what: string): boolean {
    return !this.#compared.has(what) && Boolean(this.#compared.add(what));
  }
}

/** What a difference is about that changes nothing that is said. */
function harmlessKind({ attribute, value }: ElementDifference): DoubtKind | undefined {
  if (attribute === 'Size') return isLegible(toPoints(Number(value))) ? 'size' : undefined;
  const isBold = attribute === 'Weight' && LEGIBLE_WEIGHT.test(value);
  return isBold || (attribute === 'Italic' && value === 'true') ? 'emphasis' : undefined;
}
