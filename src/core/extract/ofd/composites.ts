import type { Element } from '@xmldom/xmldom';
import type { OfdDocument } from './document.js';
import { isDrawnText, shownObjects } from './graphic-objects.js';
import { childrenNamed } from './markup.js';
import type { OfdPart } from './ofd-package.js';
import { resourceParts } from './resource-parts.js';

/** Drawings among the resources, which pages refer to by identifier (CompositeGraphicUnit). */
export class Composites {
  readonly #units: ReadonlyMap<string, Element>;

  constructor(units: readonly Element[]) {
    this.#units = new Map(units.map((u) => [u.getAttribute('ID') ?? '', u]));
  }

  /** Whether a drawing shows text, itself or in a drawing that it refers to. */
  holdsText(id: string, seen = new Set<string>()): boolean {
    const unit = this.#units.get(id);
    if (!unit || seen.has(id)) return false;
    seen.add(id);
    return shownObjects(unit).some((object) =>
      object.localName === 'CompositeObject'
        ? this.holdsText(object.getAttribute('ResourceID') ?? '', seen)
        : isDrawnText(object),
    );
  }
}

/** The drawings that pages of a document may refer to. */
export const compositesOf = (document: OfdDocument, pages: readonly OfdPart[]): Composites =>
  new Composites(
    resourceParts(document, pages).flatMap(({ root }) =>
      childrenNamed(root, 'CompositeGraphicUnits').flatMap((list) =>
        childrenNamed(list, 'CompositeGraphicUnit'),
      ),
    ),
  );
