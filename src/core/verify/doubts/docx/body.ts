import type { Element } from '@xmldom/xmldom';
import type { WordBody } from '../../../extract/docx.js';
import type { DocumentPosition } from '../../../problem/position.js';
import type { Doubt } from '../doubt.js';
import { blankDoubts } from './blanks.js';
import { isSeal, signatureLength, signatureOf } from './seal.js';
import { doubtOf, type MarkupRules, strayMarkup } from './stray-markup.js';
import { markupOf } from './written-markup.js';

/** Doubts about the text of a document, by the one that was built again. */
export function bodyDoubts(found: WordBody, built: WordBody, rules: MarkupRules): Doubt[] {
  const signature = signatureOf(found.element, signatureLength(built.element));
  const placeOf = placesIn(found);
  const written = markupOf([documentOf(built)]);
  return [
    ...blankDoubts(found, built),
    ...strayMarkup(documentOf(found), written, rules).map((stray) => {
      const isSigned = ancestors(stray.element).some((e) => signature.has(e));
      const isUsual = isSigned && stray.kind === 'picture' && isSeal(stray.element);
      return doubtOf(isUsual ? { ...stray, weight: 'usual' } : stray, placeOf(stray.element));
    }),
  ];
}

/** The element that holds a body and a background. */
const documentOf = ({ element }: WordBody): Element => element.parentNode as Element;

/**
 * The place of an element: the table or paragraph that it is in, else the paragraph or table before
 * it, for an empty paragraph is not counted.
 */
function placesIn({
  element: body,
  places,
}: WordBody): (e: Element) => DocumentPosition | undefined {
  const after = new Map<Element, DocumentPosition>();
  let last: DocumentPosition | undefined;
  for (let node = body.firstChild; node; node = node.nextSibling) {
    last = places.get(node as Element) ?? last;
    if (last) after.set(node as Element, last);
  }
  return (element) => {
    const above = ancestors(element);
    const placed = above.find((e) => places.has(e)) ?? above.find((e) => after.has(e));
    return placed && (places.get(placed) ?? after.get(placed));
  };
}

/** An element and those that it is in. */
function ancestors(element: Element): Element[] {
  const all: Element[] = [];
  for (let node: Element | null = element; node?.nodeType === 1; node = node.parentNode as Element)
    all.push(node);
  return all;
}
