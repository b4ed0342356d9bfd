import { openFirstDocument } from '../../extract/ofd/document.js';
import type { OfdPackage } from '../../extract/ofd/ofd-package.js';
import type { FindDoubts } from './doubt.js';
import { DoubtList } from './doubt-list.js';
import { ObjectComparer } from './ofd/compare-objects.js';
import { compareParts } from './ofd/document-parts.js';
import { openPages } from './ofd/pages.js';
import { SignaturePlace } from './ofd/signature-place.js';
import { areSameBytes } from './ofd/values.js';

/**
 * Finds what an OFD file has that the one built again lacks: objects of pages and their attributes,
 * layers, fonts, annotations, signatures and whatever else its parts name.
 */
export const ofdDoubts: FindDoubts = async (foundBytes, builtBytes) => {
  const list = new DoubtList();
  const documents = [foundBytes, builtBytes].map(openFirstDocument);
  const [found, built] = documents;
  if (found && built && !haveSameParts(found.package, built.package)) {
    const expected = openPages(built);
    const pages = openPages(found, expected);
    const seals = new SignaturePlace(expected);
    compareParts(pages, expected, seals, list);
    if (pages.pages.length < expected.pages.length)
      list.add('page-setup', 'unvouched', `Pages ${pages.pages.length}`);
    const comparer = new ObjectComparer(pages, expected, seals, list);
    for (let i = 0; i < pages.pages.length && !list.isFull; i++) comparer.compare(i);
    addStrayParts(found.package, built.package, list);
  }
  return list.doubts;
};

function haveSameParts(found: OfdPackage, built: OfdPackage): boolean {
  const paths = [...built.paths];
  return (
    found.paths.size === paths.length &&
    paths.every((path) => found.has(path) && areSameBytes(found.bytes(path), built.bytes(path)))
  );
}

/** Parts of other names; what shows them is named besides. */
function addStrayParts(found: OfdPackage, built: OfdPackage, list: DoubtList): void {
  for (const path of found.paths)
    if (!built.paths.has(path)) list.add('other-part', 'harmless', path);
}
