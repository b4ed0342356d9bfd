import { areEqualBytes } from '../../../equal-bytes.js';
import type { Doubt } from '../doubt.js';
import type { PdfObjects } from './pdf-objects.js';
import { PdfStream, type PdfValue } from './value.js';

/** Names in the catalogue that change nothing. */
const harmlessNames = ['Dests', 'EmbeddedFiles'];

/** The doubts about what is attached to a file: only the report should be. */
export function attachmentDoubts(found: PdfObjects, built: PdfObjects): Doubt[] {
  const expected = attachmentsOf(built);
  const isExpected = (content: Uint8Array | undefined): boolean =>
    content !== undefined && expected.some((other) => other && areEqualBytes(other, content));
  const added = attachmentsOf(found).filter((content) => !isExpected(content));
  const names = [...found.entries(found.catalog.get('Names')).keys()];
  return [
    ...added.map((): Doubt => ({ kind: 'attachment', weight: 'unvouched', detail: '/Filespec' })),
    ...names
      .filter((name) => !harmlessNames.includes(name))
      .map(
        (name): Doubt => ({ kind: 'other-part', weight: 'unvouched', detail: `/Names/${name}` }),
      ),
  ];
}

/** The contents of all attached files; undefined for one that cannot be unpacked here. */
function attachmentsOf(file: PdfObjects): (Uint8Array | undefined)[] {
  const names = file.entries(file.catalog.get('Names'));
  const specifications = [
    ...namedValues(file, names.get('EmbeddedFiles')),
    ...file.items(file.catalog.get('AF')),
  ].map((specification) => file.resolve(specification));
  return [...new Set(specifications)].map((specification) => {
    const stream = file.resolve(file.entries(file.entries(specification).get('EF')).get('F'));
    return stream instanceof PdfStream ? file.unpack(stream) : undefined;
  });
}

/** The values of a tree of names (ISO 32000-1 7.9.6). */
function namedValues(file: PdfObjects, root: PdfValue | undefined): PdfValue[] {
  const values: PdfValue[] = [];
  const nodes = new Set([file.entries(root)]);
  // A set is read to its end though it grows, and a node that is there twice is read once.
  for (const node of nodes) {
    values.push(...file.items(node.get('Names')).filter((_, i) => i % 2 === 1));
    for (const kid of file.items(node.get('Kids'))) nodes.add(file.entries(kid));
  }
  return values;
}
