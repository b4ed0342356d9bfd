import { childNamed, childrenNamed, textOf } from '../../../extract/ofd/markup.js';
import type { DoubtList } from '../doubt-list.js';
import { type OpenedPages, pagePosition } from './pages.js';
import type { SignaturePlace } from './signature-place.js';

/** Annotations of pages; ours have none. A stamp over the signature is a seal. */
export function annotationDoubts(found: OpenedPages, seals: SignaturePlace, list: DoubtList): void {
  const { package: ofd, part } = found.document;
  for (const location of childrenNamed(part.root, 'Annotations').map(textOf)) {
    if (!ofd.has(location, part)) continue;
    const annotations = ofd.open(location, part);
    for (const page of childrenNamed(annotations.root, 'Page')) {
      const index = found.pages.findIndex(({ id }) => id === page.getAttribute('PageID'));
      const file = textOf(childNamed(page, 'FileLoc'));
      if (!ofd.has(file, annotations)) continue;
      for (const annotation of childrenNamed(ofd.open(file, annotations).root, 'Annot')) {
        const type = annotation.getAttribute('Type') ?? '';
        const box = childNamed(annotation, 'Appearance')?.getAttribute('Boundary') ?? '';
        const isSeal = type === 'Stamp' && seals.isUnder(index, box);
        const at = pagePosition(index);
        if (isSeal) list.add('seal', 'usual', type, at);
        else list.add('annotation', 'unvouched', type, at);
      }
    }
  }
}
