import type { Attr, Element } from '@xmldom/xmldom';
import { nameOf } from '../../../extract/word-xml.js';
import { elements } from '../../../extract/xml-part.js';

/** The closed list of what our writer uses, as documents of it show. */
export interface WrittenMarkup {
  /** Elements, each within its parent (`w:rPr>w:sz`), and with a value (`w:rPr>w:sz@w:val=32`). */
  readonly keys: ReadonlySet<string>;
  /** The least and the greatest number that an attribute (`w:rPr>w:sz@w:val`) has. */
  readonly numbers: ReadonlyMap<string, readonly [least: number, greatest: number]>;
}

const NUMBER = /^-?\d+$/;

/** The markup of elements and all that is in them. */
export function markupOf(roots: readonly Element[]): WrittenMarkup {
  const keys = new Set<string>();
  const numbers = new Map<string, readonly [number, number]>();
  const add = (element: Element): void => {
    keys.add(keyOf(element));
    for (const attribute of attributesOf(element)) {
      const key = attributeKey(element, attribute);
      keys.add(`${key}=${attribute.value}`);
      if (!NUMBER.test(attribute.value)) continue;
      const number = Number(attribute.value);
      const [least, greatest] = numbers.get(key) ?? [number, number];
      numbers.set(key, [Math.min(least, number), Math.max(greatest, number)]);
    }
    for (const child of elements(element)) add(child);
  };
  for (const root of roots) add(root);
  return { keys, numbers };
}

/** An element and its parent by name. */
export const keyOf = (element: Element): string => {
  const parent = element.parentNode;
  return parent?.nodeType === 1
    ? `${nameOf(parent as Element)}>${nameOf(element)}`
    : nameOf(element);
};

const attributeKey = (element: Element, attribute: Attr): string =>
  `${keyOf(element)}@${nameOf(attribute)}`;

/** The attributes of an element that are not declarations of namespaces. */
export const attributesOf = (element: Element): Attr[] =>
  Array.from(element.attributes).filter((a) => !nameOf(a).startsWith('xmlns'));

/**
 * The attributes of an element that our writer does not give it with this value. Another version
 * of the program may have other numbers, though not very different ones.
 */
export const strayAttributes = (
  element: Element,
  { keys, numbers }: WrittenMarkup,
  isSameProgram: boolean,
): Attr[] =>
  attributesOf(element).filter((attribute) => {
    const key = attributeKey(element, attribute);
    if (keys.has(`${key}=${attribute.value}`)) return false;
    const range = isSameProgram ? undefined : numbers.get(key);
    return !range || !NUMBER.test(attribute.value) || !isNear(Number(attribute.value), range);
  });

/** Whether a number is at least half of the least one and at most twice the greatest. */
const isNear = (number: number, [least, greatest]: readonly [number, number]): boolean =>
  number >= (least < 0 ? least * 2 : least / 2) &&
  number <= (greatest < 0 ? greatest / 2 : greatest * 2);
