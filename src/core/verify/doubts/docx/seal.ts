import type { Element } from '@xmldom/xmldom';
import { nameOf, wordChild, wordValue } from '../../../extract/word-xml.js';
import { elements } from '../../../extract/xml-part.js';
import { MOST_SEAL } from '../seal-size.js';
import { holds } from './stray-markup.js';

/** In English metric units, of which 36,000 are a millimetre. */
const MOST_UNITS = MOST_SEAL * 36_000;

/** How many paragraphs our writer made of the signature. */
export const signatureLength = (body: Element): number =>
  elements(body).filter(
    (e) => wordValue(wordChild(wordChild(e, 'w:pPr'), 'w:pStyle')) === 'Signature',
  ).length;

/** What is at the end of a body from the first of so many paragraphs with words. */
export function signatureOf(body: Element, length: number): ReadonlySet<Element> {
  const all = elements(body);
  const withWords = all.filter((e) => nameOf(e) === 'w:p' && holds(e, 'w:t'));
  const first = length > 0 ? withWords.at(-length) : undefined;
  return new Set(first ? all.slice(all.indexOf(first)) : []);
}

/**
 * Whether an element is a picture of the size of a seal that stays beside its paragraph, so that it
 * covers nothing but the signature.
 */
export function isSeal(element: Element): boolean {
  const drawings = found(element, 'w:drawing');
  return (
    drawings.length === 1 &&
    found(element, 'pic:pic').length === 1 &&
    found(element, 'wp:extent').every((e) => isSmall(e, 'cx') && isSmall(e, 'cy')) &&
    found(element, 'wp:positionV').every(isNear)
  );
}

const isSmall = (extent: Element, side: string): boolean =>
  Number(extent.getAttribute(side)) <= MOST_UNITS;

/** Whether a drawing is placed by its own paragraph, and not far from it. */
function isNear(position: Element): boolean {
  const offset = Number(found(position, 'wp:posOffset')[0]?.textContent ?? 0);
  const from = position.getAttribute('relativeFrom') ?? '';
  return /^(?:paragraph|line)$/.test(from) && Math.abs(offset) <= MOST_UNITS;
}

/** The elements of a name among an element and all that is in it. */
const found = (element: Element, name: string): Element[] => [
  ...(nameOf(element) === name ? [element] : []),
  ...elements(element).flatMap((child) => found(child, name)),
];
