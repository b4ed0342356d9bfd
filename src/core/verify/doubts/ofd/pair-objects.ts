import type { Element } from '@xmldom/xmldom';
import { withoutBlanks } from '../../../blanks.js';
import { numbersIn, textOf } from '../../../extract/ofd/markup.js';
import { groupBy } from '../../../group-by.js';
import type { LayerObject } from './pages.js';

/** An object, and the one built again that it stands for, if there is one. */
export interface ObjectPair {
  readonly found: LayerObject;
  readonly built: LayerObject | undefined;
}

/** By what objects are known again: first by all of it, then by text, then by place. */
const keys: readonly ((object: Element) => string)[] = [
  (object) => `${object.localName} ${textIn(object)} ${placeOf(object)}`,
  (object) => `${object.localName} ${textIn(object)}`,
  (object) => `${object.localName} ${placeOf(object)}`,
];

/** Pairs the objects of a page with those of the page built again. */
export function pairObjects(
  found: readonly LayerObject[],
  built: readonly LayerObject[],
): ObjectPair[] {
  const partners = new Map<LayerObject, LayerObject>();
  const taken = new Set<LayerObject>();
  for (const keyOf of keys) {
    // The last of a list is taken first.
    const others = built.toReversed().filter((item) => !taken.has(item));
    const left = groupBy(others, ({ object }) => keyOf(object));
    for (const item of found) {
      if (partners.has(item)) continue;
      const partner = left.get(keyOf(item.object))?.pop();
      if (!partner) continue;
      partners.set(item, partner);
      taken.add(partner);
    }
  }
  return found.map((item) => ({ found: item, built: partners.get(item) }));
}

const textIn = (object: Element): string => withoutBlanks(textOf(object));

/** The corner of an object in whole millimetres. */
const placeOf = (object: Element): string =>
  numbersIn(object.getAttribute('Boundary') ?? '')
    .slice(0, 2)
    .map(Math.round)
    .join(' ');
