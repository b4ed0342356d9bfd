import type { Element } from '@xmldom/xmldom';
import { nameOf, wordValue } from '../../../extract/word-xml.js';
import { elements } from '../../../extract/xml-part.js';
import type { DocumentPosition } from '../../../problem/position.js';
import type { Doubt, DoubtWithoutPlace } from '../doubt.js';
import { isLegible } from '../legible.js';
import { harmlessKind, isContainer, isEditingMark } from './harmless-markup.js';
import { kindOfMarkup } from './markup-kinds.js';
import { attributesOf, keyOf, strayAttributes, type WrittenMarkup } from './written-markup.js';

/** What decides over the markup of a document. */
export interface MarkupRules {
  readonly isSameProgram: boolean;
  /** The fonts that our writer names. */
  readonly fonts: ReadonlySet<string>;
  /** Points of the largest text that fits where an element stands. */
  mostSizeAt(element: Element): number;
}

/** Markup that our writer does not use so. */
export interface Stray extends DoubtWithoutPlace {
  readonly element: Element;
}

/** What is doubtful about a stray, at its place if that is known. */
export const doubtOf = ({ kind, weight, detail }: Stray, at?: DocumentPosition): Doubt => ({
  kind,
  weight,
  detail,
  ...(at ? { at } : {}),
});

/** An element and all that is in it, as far as stray; what is in a stray is not looked at. */
export function strayMarkup(element: Element, written: WrittenMarkup, rules: MarkupRules): Stray[] {
  const attributes = strayAttributes(element, written, rules.isSameProgram);
  const isWritten = written.keys.has(keyOf(element)) && attributes.every(isEditingMark);
  if (!isWritten && !isContainer(element)) return [judge(element, rules)];
  const marks = attributes.some(isEditingMark)
    ? [strayOf(element, 'editing-marks', 'harmless')]
    : [];
  return [...marks, ...elements(element).flatMap((child) => strayMarkup(child, written, rules))];
}

function judge(element: Element, rules: MarkupRules): Stray {
  const name = nameOf(element);
  if (name === 'w:sz' || name === 'w:szCs')
    return strayOf(element, 'size', isReadable(element, rules) ? 'harmless' : 'unvouched');
  if (name === 'w:rFonts')
    return strayOf(element, 'font', areOurFonts(element, rules) ? 'harmless' : 'unvouched');
  const kind = element.firstChild ? undefined : harmlessKind(element);
  return kind
    ? strayOf(element, kind, 'harmless')
    : strayOf(element, kindOfContent(element), 'unvouched');
}

const strayOf = (element: Element, kind: Doubt['kind'], weight: Doubt['weight']): Stray => ({
  element,
  kind,
  weight,
  detail: nameOf(element),
});

/** Whether text of a size, which stands in half-points, can be read and is not cut off. */
function isReadable(element: Element, rules: MarkupRules): boolean {
  const points = Number(wordValue(element)) / 2;
  return isLegible(points) && points <= rules.mostSizeAt(element);
}

/** Whether a run names fonts of ours alone, and none by the theme. */
const areOurFonts = (element: Element, { fonts }: MarkupRules): boolean =>
  attributesOf(element).every((a) =>
    /^w:(?:ascii|hAnsi|eastAsia|cs)$/.test(nameOf(a)) ? fonts.has(a.value) : nameOf(a) === 'w:hint',
  );

/** What an element is by its name, or by what it holds: a drawing may be a box with text. */
function kindOfContent(element: Element): Doubt['kind'] {
  if (holds(element, 'w:txbxContent')) return 'text-box';
  if (nameOf(element) !== 'mc:AlternateContent') return kindOfMarkup(nameOf(element));
  return holds(element, 'w:drawing') || holds(element, 'w:pict') ? 'picture' : 'alternative';
}

export const holds = (element: Element, name: string): boolean =>
  elements(element).some((child) => nameOf(child) === name || holds(child, name));
