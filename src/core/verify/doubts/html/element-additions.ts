import { attributeOf, type HtmlElement } from '../../../extract/html-elements.js';
import type { DoubtWithoutPlace } from '../doubt.js';
import { additionsTo, type BuiltStyles } from './attributes.js';
import { areNear } from './declarations.js';
import { kindOfElement } from './element-kinds.js';
import { addedRules, styleRules } from './style-sheet.js';
import { textIn } from './text-in.js';

/** What an element has that the one built again in its place, if there is one, lacks. */
export function additionsOf(
  element: HtmlElement,
  built: HtmlElement | undefined,
  styles: BuiltStyles,
): DoubtWithoutPlace[] {
  switch (element.tagName) {
    case 'meta':
      return metaAdditions(element, built);
    case 'link':
      return linkAdditions(element);
    case 'style':
      return [
        ...sheetAdditions(textIn(element), built ? textIn(built) : ''),
        ...additionsTo(element, built, styles),
      ];
    default:
      return [
        ...(built && isSameElement(element, built) ? [] : [elementAddition(element)]),
        ...additionsTo(element, built, styles),
      ];
  }
}

/** Rules that a style sheet adds; numbers of built ones may be a little other. */
function sheetAdditions(found: string, built: string): DoubtWithoutPlace[] {
  const expected = styleRules(built);
  return addedRules(styleRules(found), expected).map((detail) =>
    expected.some((rule) => rule !== detail && areNear(detail, rule))
      ? { kind: 'look', weight: 'harmless', detail }
      : { kind: 'style-sheet', weight: 'unvouched', detail },
  );
}

/** A title is another if its words are. */
const isSameElement = (element: HtmlElement, built: HtmlElement): boolean =>
  element.tagName === built.tagName &&
  (element.tagName !== 'title' || textIn(element).trim() === textIn(built).trim());

const elementAddition = (element: HtmlElement): DoubtWithoutPlace => ({
  ...kindOfElement(element),
  detail: element.tagName,
});

/** What a page may ask of a browser that changes nothing that is seen. */
const SILENT_REQUESTS =
  /^(?:content-(?:type|language|security-policy)|x-ua-compatible|keywords|description)$/i;

function metaAdditions(element: HtmlElement, built: HtmlElement | undefined): DoubtWithoutPlace[] {
  const isSame = element.attrs.every(
    ({ name, value }) => built && attributeOf(built, name) === value,
  );
  if (isSame) return [];
  const request = attributeOf(element, 'http-equiv').trim();
  const detail = request || attributeOf(element, 'name') || 'meta';
  return [
    request && !SILENT_REQUESTS.test(request)
      ? { kind: 'page-request', weight: 'unvouched', detail }
      : { kind: 'page-facts', weight: 'harmless', detail },
  ];
}

/** What a page names beside it that is not seen on it. */
const SILENT_LINKS = /^(?:(?:shortcut )?icon|apple-touch-icon|canonical|author|license)$/i;

function linkAdditions(element: HtmlElement): DoubtWithoutPlace[] {
  const rel = attributeOf(element, 'rel').trim();
  return SILENT_LINKS.test(rel)
    ? [{ kind: 'page-facts', weight: 'harmless', detail: rel }]
    : [{ kind: 'style-sheet', weight: 'unvouched', detail: attributeOf(element, 'href') || rel }];
}
