import type { Element } from '@xmldom/xmldom';
import { nameOf, wordAttribute, wordChild, wordValue } from '../../../extract/word-xml.js';
import { elements } from '../../../extract/xml-part.js';
import { groupBy } from '../../../group-by.js';
import { type MarkupRules, type Stray, strayMarkup } from './stray-markup.js';
import { markupOf } from './written-markup.js';

/** Elements that only name and list a style; what it is based on is a style in use. */
const listing = new Set(
  ['name', 'aliases', 'basedOn', 'next', 'link', 'uiPriority', 'qFormat', 'semiHidden']
    .concat('unhideWhenUsed', 'locked', 'rsid', 'autoRedefine')
    .map((name) => `w:${name}`),
);
const styleReference = /^w:(?:pStyle|rStyle|tblStyle)$/;

/** The styles that elements use. */
export function usedStyles(roots: readonly Element[]): Set<string> {
  const used = new Set<string>();
  const add = (element: Element): void => {
    if (styleReference.test(nameOf(element))) used.add(wordValue(element) ?? '');
    for (const child of elements(element)) add(child);
  };
  for (const root of roots) add(root);
  return used;
}

/** The strays of the styles in use and of what text has without a style. */
export function strayStyles(
  found: Element,
  built: readonly Element[],
  used: ReadonlySet<string>,
  rules: MarkupRules,
): Stray[] {
  const inUse = withBases(stylesOf(found), used);
  const ours = new Map(built.flatMap(stylesOf).map((s) => [idOf(s), s]));
  const defaults = markupOf(built.flatMap((root) => wordChild(root, 'w:docDefaults') ?? []));
  return elements(found).flatMap((element): Stray[] => {
    if (nameOf(element) === 'w:docDefaults') return strayMarkup(element, defaults, rules);
    if (nameOf(element) !== 'w:style') return [];
    if (!inUse.has(idOf(element))) return ours.has(idOf(element)) ? [] : [unusedStyle(element)];
    const own = ours.get(idOf(element));
    return strayMarkup(element, markupOf(own ? [own] : []), rules)
      .filter(({ element: stray }) => stray.parentNode !== element || !isListing(stray))
      .map((stray) => ({ ...stray, detail: `${idOf(element)} ${stray.detail}` }));
  });
}

const isListing = (element: Element): boolean => listing.has(nameOf(element));

const stylesOf = (root: Element): Element[] =>
  elements(root).filter((e) => nameOf(e) === 'w:style');

const idOf = (style: Element): string => wordAttribute(style, 'styleId') ?? '';

const unusedStyle = (element: Element): Stray => ({
  element,
  kind: 'style',
  weight: 'harmless',
  detail: idOf(element),
});

/** The styles that are named or apply without a name, and those that they are based on. */
function withBases(styles: readonly Element[], named: ReadonlySet<string>): ReadonlySet<string> {
  const isDefault = (style: Element): boolean =>
    /^(?:1|true|on)$/.test(wordAttribute(style, 'default') ?? '');
  const byId = groupBy(styles, idOf);
  // A set goes through what is added to it while it does.
  const inUse = new Set([...named, ...styles.filter(isDefault).map(idOf)]);
  for (const id of inUse)
    for (const style of byId.get(id) ?? [])
      inUse.add(wordValue(wordChild(style, 'w:basedOn')) ?? '');
  return inUse;
}
