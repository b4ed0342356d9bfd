import type { Element, Node } from '@xmldom/xmldom';
import { elements } from '../xml-part.js';

/*
 * Elements are found by local names: makers write the prefix `ofd:` or a default namespace.
 */

/** The elements of a name directly below a node, in order. */
export const childrenNamed = (node: Node | undefined, name: string): Element[] =>
  elements(node).filter((e) => e.localName === name);

/** The first element of a name directly below a node. */
export const childNamed = (node: Node | undefined, name: string): Element | undefined =>
  childrenNamed(node, name)[0];

/** The text of an element, without blanks around it; empty if there is no such element. */
export const textOf = (element: Element | undefined): string => element?.textContent?.trim() ?? '';

/** A flag as XML Schema writes it. */
export function flagOf(element: Element, name: string, byDefault: boolean): boolean {
  const value = element.getAttribute(name)?.trim();
  return value ? value === 'true' || value === '1' : byDefault;
}

/** An attribute that is a number; undefined if it is missing or no number. */
export function numberOf(element: Element, name: string): number | undefined {
  const value = element.getAttribute(name)?.trim();
  return value && Number.isFinite(Number(value)) ? Number(value) : undefined;
}

/** Numbers with blanks between them (ST_Array, ST_Box); NaN for what is no number. */
export const numbersIn = (value: string): number[] =>
  value
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number);
