import type { Element } from '@xmldom/xmldom';
import type { WordBody } from '../../../extract/docx.js';
import type { DocumentPosition } from '../../../problem/position.js';
import type { Doubt } from '../doubt.js';
import { isSeal, signatureLength, signatureOf } from './seal.js';
import { type MarkupRules, type Stray, strayMarkup } from './stray-markup.js';
import { markupOf } from './written-markup.js';

/** Doubts about the text of a document, by what our writer made of its report. */
export function bodyDoubts(
  found: WordBody,
  built: readonly Element[],
  rules: MarkupRules,
): Doubt[] {
  const signature = signatureOf(found.element, signatureLength(built));
  const placeOf = placesIn(found);
  const document = found.element.parentNode as Element;
  return strayMarkup(document, markupOf(built), rules).map((stray) => {
    const top = ancestors(stray.element).find((e) => signature.has(e));
    const isUsual = stray.kind === 'picture' && top !== undefined && isSeal(stray.element);
    return doubtOf(isUsual ? { ...stray, weight: 'usual' } : stray, placeOf(stray.element));
  });
}

const doubtOf = ({ kind, weight, detail }: Stray, at: DocumentPosition | undefined): Doubt => ({
  kind,
  weight,
  detail,
  ...(at ? { at } : {}),
});

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
