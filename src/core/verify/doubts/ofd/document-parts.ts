import type { Element } from '@xmldom/xmldom';
import { childNamed, childrenNamed, textOf } from '../../../extract/ofd/markup.js';
import { ENTRY_PATH, type OfdPart } from '../../../extract/ofd/ofd-package.js';
import { elements } from '../../../extract/xml-part.js';
import type { DoubtKind } from '../../../problem/messages/doubt-words.js';
import { OFD_NAMESPACE } from '../../../render/ofd/markup.js';
import type { DoubtWeight } from '../doubt.js';
import type { DoubtList } from '../doubt-list.js';
import { annotationDoubts } from './annotations.js';
import { differencesOf } from './differences.js';
import type { OpenedPages } from './pages.js';
import type { SignaturePlace } from './signature-place.js';
import { signatureDoubts } from './signatures.js';
import { areSameBytes } from './values.js';

/** Children that are compared by themselves. */
const COMPARED = new Set('DocRoot CommonData Pages Content MaxUnitID'.split(' '));
/** The same, but that the built document need not have as many. */
const COMPARED_OPTIONS = new Set(
  'Signatures Annotations Attachments PublicRes DocumentRes PageRes Area'.split(' '),
);

/** What other children are about, by their names; of any further one nobody knows. */
const kinds: Readonly<Record<string, readonly [DoubtKind, DoubtWeight]>> = {
  DocInfo: ['metadata', 'harmless'],
  CustomTags: ['metadata', 'harmless'],
  Outlines: ['bookmarks', 'harmless'],
  Bookmarks: ['bookmarks', 'harmless'],
  Permissions: ['settings', 'harmless'],
  VPreferences: ['settings', 'harmless'],
  Versions: ['version', 'unvouched'],
  DocBody: ['version', 'unvouched'],
  PageArea: ['page-setup', 'unvouched'],
  Area: ['page-setup', 'unvouched'],
  Actions: ['action', 'unvouched'],
  Template: ['template', 'unvouched'],
  TemplatePage: ['template', 'unvouched'],
};

/** Compares what stands around the objects of pages: in the entry, the document and the pages. */
export function compareParts(
  found: OpenedPages,
  built: OpenedPages,
  seals: SignaturePlace,
  list: DoubtList,
): void {
  const entries = [found, built].map(({ document }) => document.package.open(ENTRY_PATH));
  const bodies = entries.map(({ root }) => childrenNamed(root, 'DocBody'));
  compareChildren(bodies[0]?.[0], bodies[1]?.[0], list);
  for (const body of elements(entries[0]?.root).slice(1)) addChild(body, list);
  compareChildren(found.document.part.root, built.document.part.root, list);
  compareChildren(found.common, built.common, list);
  for (const page of elements(childNamed(found.document.part.root, 'Pages')))
    if (!isOfd(page)) addChild(page, list);
  const area = childNamed(built.common, 'PageArea');
  found.pages.forEach(({ isChanged, part }, i) => {
    if (!isChanged) return;
    const { root } = part();
    compareChildren(root, built.pages[i]?.part().root, list, i);
    const own = childNamed(root, 'Area');
    if (own && area && differencesOf(own, area).length) addChild(own, list, i);
  });
  for (const name of found.resources.others) list.add('resource', 'unvouched', name);
  signatureDoubts(found, bodies[0]?.[0], entries[0], seals, list);
  annotationDoubts(found, seals, list);
  attachmentDoubts(found, built, list);
}

/** Children that differ from those built again, or have none. */
function compareChildren(
  found: Element | undefined,
  built: Element | undefined,
  list: DoubtList,
  page?: number,
): void {
  const left = elements(built);
  for (const child of elements(found)) {
    const partner = left.find((e) => e.localName === child.localName);
    if (partner) left.splice(left.indexOf(partner), 1);
    const name = child.localName ?? '';
    const isCompared = COMPARED_OPTIONS.has(name) || (partner && COMPARED.has(name));
    const isSame = partner && !differencesOf(child, partner).length;
    if (!isOfd(child) || !(isCompared || isSame)) addChild(child, list, page);
  }
}

function addChild(child: Element, list: DoubtList, page?: number): void {
  const name = child.localName ?? '';
  const [kind, weight] = (isOfd(child) ? kinds[name] : undefined) ?? ['other-part', 'unvouched'];
  list.add(kind, weight, name, page === undefined ? undefined : { part: 'page', number: page + 1 });
}

/** Whether an element is one of the standard, and not only called so. */
const isOfd = ({ namespaceURI }: Element): boolean => namespaceURI === OFD_NAMESPACE;

/** Attachments but that of the report, which is compared itself. */
function attachmentDoubts(found: OpenedPages, built: OpenedPages, list: DoubtList): void {
  const known = attachmentsOf(built);
  for (const { name, bytes } of attachmentsOf(found)) {
    const partner = known.findIndex((a) => areSameBytes(a.bytes, bytes));
    if (partner < 0) list.add('attachment', 'unvouched', name);
    else known.splice(partner, 1);
  }
}

function attachmentsOf({
  document,
}: OpenedPages): { name: string; bytes: Uint8Array | undefined }[] {
  const { package: ofd, part } = document;
  return childrenNamed(part.root, 'Attachments')
    .map(textOf)
    .filter((location) => ofd.has(location, part))
    .map((location): OfdPart => ofd.open(location, part))
    .flatMap((attachments) =>
      childrenNamed(attachments.root, 'Attachment').map((attachment) => {
        const location = textOf(childNamed(attachment, 'FileLoc'));
        const name = attachment.getAttribute('Name') ?? '';
        return {
          name,
          bytes: ofd.has(location, attachments) ? ofd.bytes(location, attachments) : undefined,
        };
      }),
    );
}
