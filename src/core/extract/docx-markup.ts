import type { Element } from '@xmldom/xmldom';
import { nameOf, wordChild } from './word-xml.js';
import { elements } from './xml-part.js';

/** Elements whose content stands in their place: controls, insertions, links, fields. */
const CONTAINERS = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:customXml',
  'w:hyperlink',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
]);

/** Namespaces of Word 2010 and later, whose elements it shows where a file offers a choice. */
const KNOWN_CHOICES = new Set(
  [
    'word/2010/wordml',
    'word/2010/wordprocessingCanvas',
    'word/2010/wordprocessingDrawing',
    'word/2010/wordprocessingGroup',
    'word/2010/wordprocessingInk',
    'word/2010/wordprocessingShape',
    'word/2012/wordml',
    'word/2015/wordml/symex',
    'drawing/2010/main',
    'drawing/2014/chartex',
  ].map((path) => `http://schemas.microsoft.com/office/${path}`),
);

/** Elements of the names below a parent, also those within containers, in reading order. */
export const inContainers = (parent: Element, names: readonly string[]): Element[] =>
  elements(parent).flatMap((element) => {
    const name = nameOf(element);
    if (names.includes(name)) return [element];
    const inside = name === 'mc:AlternateContent' ? shownChoice(element) : element;
    return inside && (inside !== element || CONTAINERS.has(name))
      ? inContainers(inside, names)
      : [];
  });

/** The first choice that Word knows how to show, else what stands there for other programs. */
const shownChoice = (alternatives: Element): Element | undefined =>
  elements(alternatives).find((e) => nameOf(e) === 'mc:Choice' && isKnownChoice(e)) ??
  wordChild(alternatives, 'mc:Fallback');

/** Whether every namespace that a choice requires is known. */
const isKnownChoice = (choice: Element): boolean =>
  (choice.getAttribute('Requires') ?? '')
    .split(/\s+/)
    .every((prefix) => KNOWN_CHOICES.has(choice.lookupNamespaceURI(prefix) ?? ''));
