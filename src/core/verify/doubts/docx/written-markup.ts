import type { Attr, Element } from '@xmldom/xmldom';
import { nameOf } from '../../../extract/word-xml.js';
import { elements } from '../../../extract/xml-part.js';

/**
 * The closed list of what our writer uses, as documents of it show: each element within its parent
 * (`w:rPr>w:sz`), and its attributes with their values (`w:rPr>w:sz@w:val=32`).
 */
export type WrittenMarkup = ReadonlySet<string>;

/** Stands for any number in a list that may be of another version of the program. */
const ANY_NUMBER = '#';
const NUMBER = /^-?\d+$/;

/** The markup of elements and all that is in them. */
export function markupOf(roots: readonly Element[]): WrittenMarkup {
  const written = new Set<string>();
  const add = (element: Element): void => {
    const key = keyOf(element);
    written.add(key);
    for (const attribute of attributesOf(element)) {
      written.add(attributeKey(key, attribute, attribute.value));
      if (NUMBER.test(attribute.value)) written.add(attributeKey(key, attribute, ANY_NUMBER));
    }
    for (const child of elements(element)) add(child);
  };
  for (const root of roots) add(root);
  return written;
}

/** An element and its parent by name. */
export const keyOf = (element: Element): string => {
  const parent = element.parentNode;
  return parent?.nodeType === 1
    ? `${nameOf(parent as Element)}>${nameOf(element)}`
    : nameOf(element);
};

const attributeKey = (key: string, attribute: Attr, value: string): string =>
  `${key}@${nameOf(attribute)}=${value}`;

/** The attributes of an element that are not declarations of namespaces. */
export const attributesOf = (element: Element): Attr[] =>
  Array.from(element.attributes).filter((a) => !nameOf(a).startsWith('xmlns'));

/** The attributes of an element that are not on the list with this value. */
export function strayAttributes(
  element: Element,
  written: WrittenMarkup,
  isSameProgram: boolean,
): Attr[] {
  const key = keyOf(element);
  return attributesOf(element).filter(
    (a) =>
      !written.has(attributeKey(key, a, a.value)) &&
      (isSameProgram || !NUMBER.test(a.value) || !written.has(attributeKey(key, a, ANY_NUMBER))),
  );
}
