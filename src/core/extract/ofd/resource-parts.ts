import type { OfdDocument } from './document.js';
import { childNamed, childrenNamed, textOf } from './markup.js';
import type { OfdPart } from './ofd-package.js';

/** The lists of resources of a document and of its pages. */
export function resourceParts(
  { package: ofd, part }: OfdDocument,
  pages: readonly OfdPart[],
): OfdPart[] {
  const common = childNamed(part.root, 'CommonData');
  const references = [
    ...['PublicRes', 'DocumentRes'].flatMap((name) =>
      childrenNamed(common, name).map((element) => ({ element, from: part })),
    ),
    ...pages.flatMap((from) =>
      childrenNamed(from.root, 'PageRes').map((element) => ({ element, from })),
    ),
  ];
  return references.flatMap(({ element, from }) => {
    const location = textOf(element);
    return ofd.has(location, from) ? [ofd.openOnce(location, from)] : [];
  });
}
