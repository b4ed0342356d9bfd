import type { HtmlElement } from '../../../extract/html-elements.js';
import type { DocumentPosition } from '../../../problem/position.js';
import type { DoubtList } from '../doubt-list.js';
import { AncestorPairs, chainOf, parentOf } from './ancestors.js';
import { type BuiltStyles, lostLooks } from './attributes.js';
import { BuiltPieces } from './built-pieces.js';
import { stylesOf } from './built-styles.js';
import { additionsOf } from './element-additions.js';
import { isComment, type Piece, type Pieces } from './pieces.js';

interface Comparison {
  readonly found: Pieces;
  readonly built: Pieces;
  /** For each character of the found text that of the built text, or -1. */
  readonly places: Int32Array;
  /** Where each character of the built text stands. */
  readonly positions: readonly DocumentPosition[];
  /** The outermost element that is compared, if there is one. */
  readonly top: HtmlElement | undefined;
  readonly list: DoubtList;
}

/** Compares pieces of a page with those that stand in the same places of the built one. */
export class PieceComparer {
  readonly #comparison: Comparison;
  readonly #built: BuiltPieces;
  readonly #styles: BuiltStyles;
  readonly #pairs: AncestorPairs;
  readonly #withText: ReadonlySet<HtmlElement>;
  /** Elements without text that were named. */
  readonly #empty = new Set<HtmlElement>();
  readonly #named = new Map<HtmlElement, Set<string>>();
  /** Where in the built text the piece that is being compared stands. */
  #place = 0;

  constructor(comparison: Comparison) {
    this.#comparison = comparison;
    this.#built = new BuiltPieces(comparison.built);
    this.#styles = stylesOf(comparison.built);
    this.#withText = elementsWithText(comparison.found);
    this.#pairs = new AncestorPairs(comparison.top, {
      pair: (found, built) => {
        this.#add(found, built);
        this.#lose(found, built);
      },
      added: (found) => this.#add(found, undefined),
      lost: (built) => this.#lose(undefined, built),
    });
  }

  /** Compares the elements around a piece; an element without text with one in its place. */
  compare({ node, offset, length }: Piece): void {
    this.#place = this.#placeOf(offset);
    if (isComment(node)) this.#comment(node.data);
    else if (length) this.#compareText(node, offset, length);
    else {
      const built = this.#built.takeEmpty(node, this.#place);
      if (built) this.#pairs.compare(node, built);
      else this.#addEmpty(node);
    }
  }

  /** An element without text, and those around it that have none either. */
  #addEmpty(element: HtmlElement): void {
    for (const e of chainOf(element)) {
      if (this.#withText.has(e) || this.#empty.has(e) || e.tagName === 'head') return;
      this.#empty.add(e);
      this.#add(e, undefined);
    }
  }

  /** Compares the places where blanks or a line break part digits. */
  compareGaps(gaps: ReadonlySet<number>): void {
    const { places, built, list } = this.#comparison;
    for (const gap of gaps) {
      const [before = -1, place = -1] = [places[gap - 1], places[gap]];
      if (before < 0 || place !== before + 1 || built.gaps.has(place)) continue;
      this.#place = place;
      const digits = `${built.text.charAt(before)} ${built.text.charAt(place)}`;
      list.add('split-number', 'unvouched', digits, this.#position());
    }
  }

  /** Compares each stretch of a text that stands in one element of the built page. */
  #compareText(element: HtmlElement, offset: number, length: number): void {
    let last: HtmlElement | undefined;
    for (let i = offset; i < offset + length; i++) {
      const place = this.#comparison.places[i] ?? -1;
      if (place >= 0) this.#place = place;
      const built = this.#built.elementAt(this.#place);
      if (built !== last || i === offset) this.#pairs.compare(element, built);
      last = built;
    }
  }

  /** The built place of a character, or that after the character before. */
  #placeOf(offset: number): number {
    const { places } = this.#comparison;
    const [before = -1, place = -1] = [places[offset - 1], places[offset]];
    if (before >= 0) return before + 1;
    return place >= 0 ? place : this.#place;
  }

  #position(): DocumentPosition | undefined {
    return this.#comparison.positions[this.#place];
  }

  #add(found: HtmlElement, built: HtmlElement | undefined): void {
    const at = parentOf(found)?.tagName === 'head' ? undefined : this.#position();
    for (const { kind, weight, detail } of additionsOf(found, built, this.#styles))
      if (this.#isNew(found, `${kind} ${detail}`))
        this.#comparison.list.add(kind, weight, detail, at);
  }

  #lose(found: HtmlElement | undefined, built: HtmlElement): void {
    for (const detail of lostLooks(found, built))
      if (this.#isNew(built, detail))
        this.#comparison.list.add('lost-look', 'harmless', detail, this.#position());
  }

  #comment(text: string): void {
    const isConditional = /^\s*\[\s*if\b|<!\[/i.test(text);
    const detail = isConditional ? text.trim().split('\n', 1).join('') : '';
    const weight = isConditional ? 'unvouched' : 'harmless';
    this.#comparison.list.add('markup-comment', weight, detail, this.#position());
  }

  /** Whether something of an element has not been named yet. */
  #isNew(element: HtmlElement, what: string): boolean {
    const named = this.#named.get(element) ?? new Set();
    this.#named.set(element, named);
    return !named.has(what) && Boolean(named.add(what));
  }
}

/** All elements around text. */
function elementsWithText({ list }: Pieces): Set<HtmlElement> {
  const elements = new Set<HtmlElement>();
  for (const { node, length } of list)
    if (length && !isComment(node))
      for (let e: HtmlElement | undefined = node; e && !elements.has(e); e = parentOf(e))
        elements.add(e);
  return elements;
}
