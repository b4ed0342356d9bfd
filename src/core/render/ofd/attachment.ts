import type { EmbeddedReport } from '../../embedded-report.js';
import { ofd, ofdPart } from './markup.js';

/** The report file in the folder of attachments; its own name may be Chinese. */
export const REPORT_FILE = 'report.json';
/** The list of attachments, seen from Document.xml. */
export const attachmentPath = 'Attachs/Attachments.xml';

const BYTES_PER_KILOBYTE = 1024;

/** Attachments.xml: the report file (GB/T 33190-2016 20.1). Its date is the document's. */
export function attachmentList({ name, bytes }: EmbeddedReport, date: string): string {
  const attributes = {
    ID: 'Attach_1',
    Name: name,
    Format: name.slice(name.lastIndexOf('.') + 1),
    CreationDate: date.replace(/Z$/, ''),
    Size: String(Number((bytes.length / BYTES_PER_KILOBYTE).toFixed(3))),
    Visible: 'true',
    Usage: 'none',
  };
  return ofdPart('Attachments', {}, ofd('Attachment', attributes, ofd('FileLoc', {}, REPORT_FILE)));
}
