import type { Element } from '@xmldom/xmldom';
import { childNamed, childrenNamed, textOf } from '../../../extract/ofd/markup.js';
import type { OfdPart } from '../../../extract/ofd/ofd-package.js';
import type { DoubtList } from '../doubt-list.js';
import { type OpenedPages, pagePosition } from './pages.js';
import type { SignaturePlace } from './signature-place.js';

/**
 * Digital signatures, which offices add with their own software, and the seals that they show
 * (GB/T 33190-2016 18). Whether they are valid is not looked at.
 */
export function signatureDoubts(
  found: OpenedPages,
  body: Element | undefined,
  entry: OfdPart | undefined,
  seals: SignaturePlace,
  list: DoubtList,
): void {
  const { package: ofd } = found.document;
  const location = textOf(childNamed(body, 'Signatures'));
  if (!location || !ofd.has(location, entry)) return;
  const signatures = ofd.open(location, entry);
  for (const signature of childrenNamed(signatures.root, 'Signature')) {
    const file = signature.getAttribute('BaseLoc') ?? '';
    list.add('signature', 'usual', file);
    if (!ofd.has(file, signatures)) continue;
    const info = childNamed(ofd.open(file, signatures).root, 'SignedInfo');
    for (const stamp of childrenNamed(info, 'StampAnnot')) {
      const index = found.pages.findIndex(({ id }) => id === stamp.getAttribute('PageRef'));
      const isUsual = seals.isUnder(index, stamp.getAttribute('Boundary') ?? '');
      const at = pagePosition(index);
      list.add('seal', isUsual ? 'usual' : 'unvouched', 'StampAnnot', at);
    }
  }
}
