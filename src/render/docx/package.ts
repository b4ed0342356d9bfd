import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Document, Table } from '../../document/document.js';

/** The oldest time a zip entry can bear; local fields, so that no time zone shows in the bytes. */
const zipTime = new Date(1980, 0, 1, 12);

const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Settles what the docx package leaves open or takes from the clock: styles, font names and table captions in full, dates, zip times. Same document, same bytes. */
export function settlePackage(bytes: Uint8Array, document: Document, styles: string, fontTable: string): Uint8Array {
  const parts = unzipSync(bytes);
  const core = strFromU8(parts['docProps/core.xml'] as Uint8Array).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${document.date}`);
  parts['docProps/core.xml'] = strToU8(core);
  const tables = document.blocks.filter((b) => b.type === 'table');
  let table = 0;
  const body = strFromU8(parts['word/document.xml'] as Uint8Array).replaceAll('</w:tblPr>', (end) => {
    const { name, description } = tables[table++] as Table;
    return `<w:tblCaption w:val="${attribute(name)}"/><w:tblDescription w:val="${attribute(description)}"/>${end}`;
  });
  parts['word/document.xml'] = strToU8(body);
  parts['word/styles.xml'] = strToU8(styles);
  parts['word/settings.xml'] = strToU8(
    strFromU8(parts['word/settings.xml'] as Uint8Array).replace('<w:compat>', '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat>'),
  );
  parts['word/fontTable.xml'] = strToU8(fontTable);
  const names = Object.keys(parts).sort((a, b) => Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml') || (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(names.map((name) => [name, [parts[name] as Uint8Array, { mtime: zipTime, level: 6 }]])));
}
