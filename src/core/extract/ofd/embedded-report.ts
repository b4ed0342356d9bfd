import type { Element } from '@xmldom/xmldom';
import { type EmbeddedReport, parseAttachmentDescription } from '../../embedded-report.js';
import type { OfdDocument } from './document.js';
import { childNamed, childrenNamed, textOf } from './markup.js';

/** The name of the custom datum that says what is embedded. */
const DATUM_NAME = 'nianbao';

/**
 * The report file among the attachments, if there is one. An attachment has no place for a
 * description: facts about the document hold it. Throws a ReadError if the report is missing.
 */
export function embeddedInOfd(document: OfdDocument): EmbeddedReport | undefined {
  const { package: ofd, info, part } = document;
  const datum = childrenNamed(childNamed(info, 'CustomDatas'), 'CustomData').find(
    (d) => d.getAttribute('Name') === DATUM_NAME,
  );
  const facts = parseAttachmentDescription(textOf(datum));
  const location = textOf(childNamed(part.root, 'Attachments'));
  if (!facts || !location) return undefined;
  const list = ofd.open(location, part);
  const attachment = childrenNamed(list.root, 'Attachment').find(isJson);
  if (!attachment) return undefined;
  const bytes = ofd.bytes(textOf(childNamed(attachment, 'FileLoc')), list);
  return { name: nameOf(attachment), bytes, ...facts };
}

const isJson = (attachment: Element): boolean =>
  /^json$/i.test(attachment.getAttribute('Format') ?? '') ||
  /\.json$/i.test(attachment.getAttribute('Name') ?? '');

/** File name without folders. */
const nameOf = (attachment: Element): string =>
  (attachment.getAttribute('Name') ?? '').replace(/^.*[\\/]/s, '');
