import type { Element } from '@xmldom/xmldom';
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
  'mc:AlternateContent',
  'mc:Choice',
]);

/** Elements of the names below a parent, also those within containers, in reading order. */
export const inContainers = (parent: Element, names: readonly string[]): Element[] =>
  elements(parent).flatMap((element) => {
    if (names.includes(element.nodeName)) return [element];
    return CONTAINERS.has(element.nodeName) ? inContainers(element, names) : [];
  });
