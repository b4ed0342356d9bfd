import type { Element } from '@xmldom/xmldom';
import type { OfdDocument } from './document.js';
import { isDrawnText, shownObjects } from './graphic-objects.js';
import { childNamed, childrenNamed, textOf } from './markup.js';
import type { OfdPart } from './ofd-package.js';

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
export function compositesOf(
  { package: ofd, part }: OfdDocument,
  pages: readonly OfdPart[],
): Composites {
  const common = childNamed(part.root, 'CommonData');
  const references = [
    ...['PublicRes', 'DocumentRes'].flatMap((name) =>
      childrenNamed(common, name).map((element) => ({ element, from: part })),
    ),
    ...pages.flatMap((from) =>
      childrenNamed(from.root, 'PageRes').map((element) => ({ element, from })),
    ),
  ];
  const resources = references.flatMap(({ element, from }) => {
    const location = textOf(element);
    return ofd.has(location, from) ? [ofd.openOnce(location, from).root] : [];
  });
  return new Composites(
    resources.flatMap((root) =>
      childrenNamed(root, 'CompositeGraphicUnits').flatMap((list) =>
        childrenNamed(list, 'CompositeGraphicUnit'),
      ),
    ),
  );
}
