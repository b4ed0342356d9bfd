import type { Element } from '@xmldom/xmldom';
import type { OfdDocument } from '../../../extract/ofd/document.js';
import { childNamed, childrenNamed } from '../../../extract/ofd/markup.js';
import type { OfdPart } from '../../../extract/ofd/ofd-package.js';
import { elements } from '../../../extract/xml-part.js';
import type { DocumentPosition } from '../../../problem/position.js';
import { type Resources, resourcesOf } from './resources.js';
import { areSameBytes } from './values.js';

/** A document with its pages and what they refer to. */
export interface OpenedPages {
  readonly document: OfdDocument;
  readonly common: Element | undefined;
  readonly pages: readonly OfdPage[];
  readonly resources: Resources;
}

export interface OfdPage {
  readonly id: string;
  /** Whether it is written otherwise than the page built again; most are not. */
  readonly isChanged: boolean;
  readonly bytes: Uint8Array;
  /** Parsed when it is first asked for. */
  readonly part: () => OfdPart;
}

/** An object of a page, and the layer that it is on. */
export interface LayerObject {
  readonly object: Element;
  readonly layer: Element | undefined;
}

/**
 * Opens the pages of a document; `built`: those of the document built again. Throws a ReadError if
 * one is missing or damaged.
 */
export function openPages(document: OfdDocument, built?: OpenedPages): OpenedPages {
  const { package: ofd, part } = document;
  const list = childrenNamed(childNamed(part.root, 'Pages'), 'Page');
  const pages = list.map((page, i): OfdPage => {
    const location = page.getAttribute('BaseLoc') ?? '';
    const bytes = ofd.bytes(location, part);
    return {
      id: page.getAttribute('ID') ?? '',
      isChanged: built !== undefined && !areSameBytes(bytes, built.pages[i]?.bytes),
      bytes,
      part: () => ofd.openOnce(location, part),
    };
  });
  const changed = pages.filter((page) => page.isChanged).map((page) => page.part());
  const resources = resourcesOf(document, changed);
  return { document, common: childNamed(part.root, 'CommonData'), pages, resources };
}

/** The objects of a page in the order in which they are drawn, those too that are not shown. */
export const objectsOf = ({ part }: OfdPage): LayerObject[] =>
  childrenNamed(part().root, 'Content').flatMap((content) => objectsBelow(content, undefined));

const objectsBelow = (group: Element, layer: Element | undefined): LayerObject[] =>
  elements(group).flatMap((element) => {
    if (element.localName === 'Layer') return objectsBelow(element, element);
    if (element.localName === 'PageBlock') return objectsBelow(element, layer);
    return [{ object: element, layer }];
  });

/** The place of what is on a page, by its index; none if there is no such page. */
export const pagePosition = (index: number): DocumentPosition | undefined =>
  index < 0 ? undefined : { part: 'page', number: index + 1 };
