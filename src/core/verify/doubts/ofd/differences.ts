import type { Element } from '@xmldom/xmldom';
import { withoutBlanks } from '../../../blanks.js';
import { textOf } from '../../../extract/ofd/markup.js';
import { elements } from '../../../extract/xml-part.js';
import { areSameValues, attributesOf } from './values.js';

/** Where an element differs from the one built again. */
export interface ElementDifference {
  /** Name of the attribute; undefined if an element or its text differs. */
  readonly attribute?: string;
  readonly value: string;
  /** A path of names: `TextObject/FillColor Value="255 255 255"`. */
  readonly detail: string;
}

/** Attributes that refer to resources, which are compared themselves. */
const REFERENCES = new Set(['Font', 'DrawParam']);
/** Elements without which the colour is black, as it is of all that this program draws. */
const COLOURS = new Set(['FillColor', 'StrokeColor']);

/** Where an element differs, in it and below. */
export function differencesOf(
  found: Element,
  built: Element,
  path = found.localName ?? '',
): ElementDifference[] {
  const left = elements(built);
  const below = elements(found).flatMap((child) => {
    const partner = left.find((e) => haveSameName(e, child));
    const childPath = `${path}/${child.localName ?? ''}`;
    if (!partner) return [{ value: '', detail: childPath }];
    left.splice(left.indexOf(partner), 1);
    return differencesOf(child, partner, childPath);
  });
  const lost = left
    .filter(({ localName }) => !COLOURS.has(localName ?? ''))
    .map(({ localName }) => ({ value: '', detail: `${path}/${localName ?? ''} –` }));
  return [
    ...attributeDifferences(found, built, path),
    ...textDifferences(found, built, path),
    ...below,
    ...lost,
  ];
}

/** Where attributes of an element itself differ. */
export function attributeDifferences(
  found: Element,
  built: Element,
  path = found.localName ?? '',
): ElementDifference[] {
  const [values, expected] = [attributesOf(found), attributesOf(built)];
  // Readers pass over an element of another namespace, whatever it is called.
  const { namespaceURI } = found;
  const isOther = namespaceURI !== built.namespaceURI;
  const changed = [...new Set([...values.keys(), ...expected.keys()])]
    .filter((name) => !REFERENCES.has(name))
    .filter((name) => !areSameValues(values.get(name), expected.get(name)))
    .map((attribute) => {
      const value = values.get(attribute) ?? '';
      return { attribute, value, detail: `${path} ${attribute}="${value}"` };
    });
  const name = { value: '', detail: `${path} xmlns="${namespaceURI ?? ''}"` };
  return isOther ? [name, ...changed] : changed;
}

const haveSameName = (a: Element, b: Element): boolean =>
  a.localName === b.localName && a.namespaceURI === b.namespaceURI;

/** Other words are found by the comparison of what is shown; other blanks are not. */
function textDifferences(found: Element, built: Element, path: string): ElementDifference[] {
  if (elements(found).length || elements(built).length) return [];
  const [text, expected] = [textOf(found), textOf(built)];
  const isSame =
    found.localName === 'TextCode'
      ? text === expected || withoutBlanks(text) !== withoutBlanks(expected)
      : areSameValues(text, expected);
  return isSame ? [] : [{ value: text, detail: path }];
}
