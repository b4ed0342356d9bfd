import type { Element } from '@xmldom/xmldom';
import { nameOf, wordAttribute, wordChild, wordValue } from '../../../extract/word-xml.js';
import { elements } from '../../../extract/xml-part.js';

/**
 * Of a line of exact height, the share above the baseline, and of a size the height of its digits:
 * what does not fit is cut off.
 */
const ABOVE_BASELINE = 0.8;
const DIGIT_HEIGHT = 0.7;
const TWIPS_PER_POINT = 20;
/** Styles that are based on one another beyond this are a circle. */
const MAX_BASED_ON = 20;

/** How large text may be in a paragraph style, so that its lines cut nothing off. */
export class LineHeights {
  readonly #styles: ReadonlyMap<string, Element>;
  readonly #standard: string | undefined;
  /** What is in no paragraph style may be in any: the least height of all. */
  readonly #least: number;

  constructor(styles: Element | undefined) {
    const all = elements(styles).filter((e) => wordAttribute(e, 'type') === 'paragraph');
    this.#styles = new Map(all.map((e) => [wordAttribute(e, 'styleId') ?? '', e]));
    const standard = all.find((e) => wordAttribute(e, 'default') === '1');
    this.#standard = wordAttribute(standard, 'styleId');
    this.#least = [...this.#styles.keys()]
      .map((id) => this.#heightOf(id, 0) ?? Infinity)
      .reduce((least, height) => Math.min(least, height), Infinity);
  }

  /** Points of the largest text in the paragraph or the style that an element is in. */
  mostSizeAt(element: Element): number {
    const style = this.#styleAt(element);
    const height = style === undefined ? this.#least : (this.#heightOf(style, 0) ?? Infinity);
    return (height * ABOVE_BASELINE) / DIGIT_HEIGHT / TWIPS_PER_POINT;
  }

  /** The paragraph style that an element is in, if it is in one. */
  #styleAt(element: Element): string | undefined {
    let node: Element | null = element;
    while (node?.nodeType === 1) {
      const id = wordAttribute(node, 'styleId') ?? '';
      if (this.#styles.has(id)) return id;
      if (nameOf(node) === 'w:p')
        return wordValue(wordChild(wordChild(node, 'w:pPr'), 'w:pStyle')) ?? this.#standard;
      node = node.parentNode as Element | null;
    }
    return undefined;
  }

  /** The exact height of a style's lines in twentieths of a point, if it has one. */
  #heightOf(id: string | undefined, depth: number): number | undefined {
    const style = id === undefined ? undefined : this.#styles.get(id);
    if (!style || depth > MAX_BASED_ON) return undefined;
    const spacing = wordChild(wordChild(style, 'w:pPr'), 'w:spacing');
    const line = wordAttribute(spacing, 'line');
    if (line === undefined)
      return this.#heightOf(wordValue(wordChild(style, 'w:basedOn')), depth + 1);
    return wordAttribute(spacing, 'lineRule') === 'exact' ? Number(line) : undefined;
  }
}
