import { Packer, type Document as WordFile } from 'docx';
import { strToU8, zipSync } from 'fflate';
import type { EmbeddedReport } from '../../embedded-report.js';
import { embedReport } from './embed.js';

/** The oldest time a zip entry can bear; local fields, so that no time zone shows in the bytes. */
const zipTime = new Date(1980, 0, 1, 12);

/** Style of an empty paragraph that stands for a table until the file is packed. */
export const placeId = (table: number): string => `place-of-table-${table}`;
const place = /<w:p><w:pPr><w:pStyle w:val="place-of-table-(\d+)"\/><\/w:pPr><\/w:p>/g;

interface Compiler {
  compile(file: WordFile): Map<string, string | Uint8Array>;
}

/**
 * The files of a package by their paths, as the docx package is about to zip them. Its public doors zip them at once, so that what
 * is settled afterwards would be zipped twice, a sixth of the work; a test holds that this one stays.
 */
const compile = (file: WordFile): Map<string, string | Uint8Array> =>
  (Packer as unknown as { readonly compiler: Compiler }).compiler.compile(file);

/** Settles what the docx package leaves open or takes from the clock: tables, styles and font names, dates, zip times. Same document, same bytes. */
export function packWord(
  file: WordFile,
  date: string,
  tables: readonly string[],
  styles: string,
  fontTable: string,
  embeddedReport?: EmbeddedReport,
): Uint8Array {
  const parts = compile(file);
  const edit = (path: string, change: (text: string) => string): unknown =>
    parts.set(path, change(parts.get(path) as string));
  edit('docProps/core.xml', (xml) =>
    xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}`),
  );
  edit('word/document.xml', (xml) =>
    xml.replace(place, (_, i: string) => tables[Number(i)] as string),
  );
  edit('word/settings.xml', (xml) =>
    xml.replace('<w:compat>', '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat>'),
  );
  parts.set('word/styles.xml', styles);
  parts.set('word/fontTable.xml', fontTable);
  if (embeddedReport) embedReport(parts, embeddedReport);
  const names = [...parts.keys()].sort(
    (a, b) =>
      Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml') || (a < b ? -1 : 1),
  );
  const bytes = (part: string | Uint8Array): Uint8Array =>
    typeof part === 'string' ? strToU8(part) : part;
  return zipSync(
    Object.fromEntries(
      names.map((name) => [name, [bytes(parts.get(name) as string), { mtime: zipTime, level: 6 }]]),
    ),
  );
}
