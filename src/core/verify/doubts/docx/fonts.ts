import type { Element } from '@xmldom/xmldom';
import { nameOf, wordAttribute, wordValue } from '../../../extract/word-xml.js';
import { elements } from '../../../extract/xml-part.js';
import { type MarkupRules, type Stray, strayMarkup } from './stray-markup.js';
import { attributesOf, markupOf } from './written-markup.js';

/** What only helps to find another font where one is missing. */
const description = /^w:(?:panose1|family|pitch|sig|notTrueType)$/;

/** The names of all fonts that elements use or list, and those to use instead. */
export function fontNames(roots: readonly Element[]): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (element: Element): void => {
    const name = nameOf(element);
    if (name === 'w:rFonts') for (const { value } of attributesOf(element)) names.add(value);
    if (name === 'w:font') names.add(wordAttribute(element, 'name') ?? '');
    if (name === 'w:altName')
      for (const other of (wordValue(element) ?? '').split(',')) names.add(other);
    for (const child of elements(element)) add(child);
  };
  for (const root of roots) add(root);
  return names;
}

/** The strays of the list of fonts: those of ours must stay what they are. */
export function strayFonts(found: Element, built: readonly Element[], rules: MarkupRules): Stray[] {
  const written = markupOf(built);
  return elements(found)
    .filter((font) => rules.fonts.has(wordAttribute(font, 'name') ?? ''))
    .flatMap((font) => strayMarkup(font, written, rules))
    .map((stray) => {
      const isHarmless = description.test(nameOf(stray.element));
      return { ...stray, kind: 'font', weight: isHarmless ? 'harmless' : 'unvouched' };
    });
}
