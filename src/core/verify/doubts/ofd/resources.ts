import type { Element } from '@xmldom/xmldom';
import type { OfdDocument } from '../../../extract/ofd/document.js';
import { childNamed, textOf } from '../../../extract/ofd/markup.js';
import type { OfdPart } from '../../../extract/ofd/ofd-package.js';
import { resourceParts } from '../../../extract/ofd/resource-parts.js';
import { elements } from '../../../extract/xml-part.js';

/** What objects refer to by identifiers. */
export interface Resources {
  readonly fonts: ReadonlyMap<string, OfdFont>;
  readonly drawParameters: ReadonlyMap<string, Element>;
  /** Names of all other resources. */
  readonly others: readonly string[];
}

export interface OfdFont {
  readonly element: Element;
  /** The embedded file; undefined if there is none. */
  readonly bytes: Uint8Array | undefined;
}

/** The resources of a document and of its pages. */
export function resourcesOf(document: OfdDocument, pages: readonly OfdPart[]): Resources {
  const fonts = new Map<string, OfdFont>();
  const drawParameters = new Map<string, Element>();
  const others: string[] = [];
  for (const part of resourceParts(document, pages))
    for (const resource of elements(part.root).flatMap((list) => elements(list))) {
      const id = resource.getAttribute('ID') ?? '';
      if (resource.localName === 'Font')
        fonts.set(id, { element: resource, bytes: fontFile(document, part, resource) });
      else if (resource.localName === 'DrawParam') drawParameters.set(id, resource);
      else others.push(resource.localName ?? '');
    }
  return { fonts, drawParameters, others };
}

/** The file of a font, below the folder that its list of resources names. */
function fontFile(
  { package: ofd }: OfdDocument,
  part: OfdPart,
  font: Element,
): Uint8Array | undefined {
  const file = textOf(childNamed(font, 'FontFile'));
  const folder = part.root?.getAttribute('BaseLoc') ?? '';
  const location = [`${folder}/${file}`, file].find((path) => ofd.has(path, part));
  return file && location ? ofd.bytes(location, part) : undefined;
}
