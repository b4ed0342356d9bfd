import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Document } from '../../document/document.js';
import { fontTableXml } from './styles.js';

/** The oldest time a zip entry can bear; local fields, so that no time zone shows in the bytes. */
const zipTime = new Date(1980, 0, 1, 12);

/** Settles what the docx package leaves open or takes from the clock: styles and font names in full, dates, zip times. Same document, same bytes. */
export function settlePackage(bytes: Uint8Array, document: Document, styles: string): Uint8Array {
  const parts = unzipSync(bytes);
  const core = strFromU8(parts['docProps/core.xml'] as Uint8Array).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${document.date}`);
  parts['docProps/core.xml'] = strToU8(core);
  parts['word/styles.xml'] = strToU8(styles);
  parts['word/fontTable.xml'] = strToU8(fontTableXml());
  const names = Object.keys(parts).sort((a, b) => Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml') || (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(names.map((name) => [name, [parts[name] as Uint8Array, { mtime: zipTime, level: 6 }]])));
}
