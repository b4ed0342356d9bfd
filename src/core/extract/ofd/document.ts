import type { Element } from '@xmldom/xmldom';
import { unreadable } from '../read-error.js';
import { childNamed, textOf } from './markup.js';
import { ENTRY_PATH, OfdPackage, type OfdPart } from './ofd-package.js';

/** The document of an OFD file. */
export interface OfdDocument {
  readonly package: OfdPackage;
  /** Facts about the document. */
  readonly info: Element | undefined;
  /** The part that lists pages, resources and attachments. */
  readonly part: OfdPart;
}

/** Opens the first document of a file. Throws a ReadError if a part of it is missing. */
export function openFirstDocument(bytes: Uint8Array): OfdDocument {
  const ofd = new OfdPackage(bytes);
  const entry = ofd.open(ENTRY_PATH);
  const body = childNamed(entry.root, 'DocBody');
  const location = textOf(childNamed(body, 'DocRoot'));
  if (!location) throw unreadable('not-ofd', { part: 'Document.xml' });
  return {
    package: ofd,
    info: childNamed(body, 'DocInfo'),
    part: ofd.open(location, entry),
  };
}
