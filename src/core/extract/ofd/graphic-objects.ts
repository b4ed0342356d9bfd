import type { Element, Node } from '@xmldom/xmldom';
import { toPoints } from '../../units.js';
import { type Matrix, multiply } from '../drawn/matrix.js';
import { elements } from '../xml-part.js';
import { childNamed, childrenNamed, flagOf, numberOf, numbersIn, textOf } from './markup.js';

/** Elements that only hold objects. */
const GROUPS = new Set(['Content', 'Layer', 'PageBlock']);

/** The objects below a node in the order in which they are drawn, without those not shown. */
export const shownObjects = (node: Node | undefined): Element[] =>
  elements(node)
    .filter((e) => flagOf(e, 'Visible', true) && numberOf(e, 'Alpha') !== 0)
    .flatMap((e) => (GROUPS.has(e.localName ?? '') ? shownObjects(e) : [e]));

/** Whether an object is filled, or its lines are drawn, in a colour that is seen. */
export const isFilled = (object: Element, byDefault: boolean): boolean =>
  flagOf(object, 'Fill', byDefault) && isSeen(childNamed(object, 'FillColor'));
export const isStroked = (object: Element, byDefault: boolean): boolean =>
  flagOf(object, 'Stroke', byDefault) && isSeen(childNamed(object, 'StrokeColor'));

/** Whether an object is text that is seen. */
export const isDrawnText = (object: Element): boolean =>
  object.localName === 'TextObject' &&
  childrenNamed(object, 'TextCode').some((code) => textOf(code)) &&
  (isFilled(object, true) || isStroked(object, false));

const isSeen = (color: Element | undefined): boolean => !color || numberOf(color, 'Alpha') !== 0;

/** Where the units of an object lie on the page; numbers are NaN where the object has none. */
export function matrixOf(object: Element): Matrix {
  const [x = 0, y = 0] = numbersIn(object.getAttribute('Boundary') ?? '');
  const scale = toPoints(1);
  const onPage: Matrix = [scale, 0, 0, scale, toPoints(x), toPoints(y)];
  const own = object.getAttribute('CTM')?.trim();
  if (!own) return onPage;
  const [a = NaN, b = NaN, c = NaN, d = NaN, e = NaN, f = NaN] = numbersIn(own);
  return multiply(onPage, [a, b, c, d, e, f]);
}
