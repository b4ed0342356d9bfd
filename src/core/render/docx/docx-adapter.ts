/*
 * The docx package makes an object for every element and attribute. Tables are nine tenths of the
 * elements of these documents, and as objects they would take three times as long as all the rest.
 * So tables, styles and the font table are written as text, and put into the parts of the package
 * before they are zipped. The public functions of docx zip the parts at once; to change them after
 * that would be to zip them twice, a sixth of the work.
 *
 * Private, and so only in this file: Packer.compiler, which makes the parts; and how docx writes
 * what is replaced in them. test/unit/render/docx-adapter.test.ts has a test for each.
 */
import { Packer, Paragraph, type Document as WordFile } from 'docx';
import { getOrThrow } from '../../at.js';
import type { EmbeddedReport } from '../../embedded-report.js';
import { deflateEntry, zip } from '../../zip.js';
import { embedReport } from './embed.js';
import { editPart, type WordParts } from './word-parts.js';

/** What is put into a Word file beside that which the docx package writes. */
export interface WordAdditions {
  /** ISO 8601, the only date in the file. */
  readonly date: string;
  /** XML of each table, in the order of their placeholders. */
  readonly tables: readonly string[];
  readonly stylesXml: string;
  readonly fontTableXml: string;
  readonly embeddedReport?: EmbeddedReport | undefined;
}

/** Style of an empty paragraph that stands for a table until the file is packed. */
const PLACEHOLDER = 'place-of-table-';
const placeholder = new RegExp(
  `<w:p><w:pPr><w:pStyle w:val="${PLACEHOLDER}(\\d+)"/></w:pPr></w:p>`,
  'g',
);

/** A paragraph that is replaced by the XML of a table when the file is packed. */
export const tablePlaceholder = (table: number): Paragraph =>
  new Paragraph({ style: `${PLACEHOLDER}${table}` });

/** The part of the docx package that makes the parts of a file. */
interface Compiler {
  compile(file: WordFile): WordParts;
}

/** The parts of a file as the docx package is about to zip them. */
export function compileParts(file: WordFile): WordParts {
  const { compiler } = Packer as unknown as { readonly compiler: Compiler };
  return compiler.compile(file);
}

const dates = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;
const compatibility = '<w:compat>';
/** Marks beside marks give up the blank half between them. */
const compressMarks = '<w:characterSpacingControl w:val="compressPunctuation"/>';

/** Finishes and zips a Word file. The same document gives the same bytes. */
export function packWord(file: WordFile, additions: WordAdditions): Uint8Array {
  const { date, tables, stylesXml, fontTableXml, embeddedReport } = additions;
  const parts = compileParts(file);
  editPart(parts, 'docProps/core.xml', dates, (_, start) => `${start}${date}`);
  if (tables.length)
    editPart(parts, 'word/document.xml', placeholder, (_, i) => tables[Number(i)] ?? '');
  editPart(parts, 'word/settings.xml', compatibility, () => `${compressMarks}${compatibility}`);
  parts.set('word/styles.xml', stylesXml);
  parts.set('word/fontTable.xml', fontTableXml);
  if (embeddedReport) embedReport(parts, embeddedReport);
  return zipParts(parts);
}

/** The part that names the kinds of all others; readers look for it first. */
const CONTENT_TYPES = '[Content_Types].xml';

function zipParts(parts: WordParts): Uint8Array {
  const paths = [...parts.keys()].filter((path) => path !== CONTENT_TYPES).sort();
  const encoder = new TextEncoder();
  return zip(
    [CONTENT_TYPES, ...paths].map((path) => {
      const part = getOrThrow(parts, path);
      return [path, deflateEntry(typeof part === 'string' ? encoder.encode(part) : part)];
    }),
  );
}
