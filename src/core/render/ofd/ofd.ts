import { sha256 } from '#platform';
import { at } from '../../at.js';
import type { Document } from '../../document/document.js';
import type { Fonts } from '../../fonts/fonts.js';
import type { Layout } from '../../layout/layout.js';
import { deflateEntry, zip } from '../../zip.js';
import type { RenderSettings } from '../settings.js';
import { attachmentList, attachmentPath, REPORT_FILE } from './attachment.js';
import { documentXml, outlineOf } from './document-part.js';
import { entryXml } from './entry-part.js';
import { embedFonts, publicResources } from './fonts.js';
import { Identifiers, ofd, ofdPart } from './markup.js';
import { drawing, PageWriter } from './page-content.js';
import { stretchesOf } from './stretches.js';
import { STRUCTURE_NAMESPACE, structureXml } from './structure.js';

/** Level 4 takes four fifths of the time of zlib's level 6; files grow by 1.5 hundredths. */
const COMPRESSION_LEVEL = 4;
/** Hexadecimal digits of a document's identifier: a UUID without its dashes. */
const IDENTIFIER_DIGITS = 32;

/**
 * Writes a layout as OFD (GB/T 33190-2016): every character stands where the layout put it. What
 * GB/T 42133-2022 takes out of files for archives is not written. Throws a FontError if a font
 * cannot be embedded.
 */
export function renderOfd(
  document: Document,
  layout: Layout,
  fonts: Fonts,
  { embeddedReport, ofdArchive = false }: RenderSettings = {},
): Uint8Array {
  const ids = new Identifiers();
  const stretches = layout.pages.map((page) => stretchesOf(page, fonts));
  const fontsByRole = embedFonts(stretches.flat(), fonts, ids);
  const embedded = [...new Set(fontsByRole.values())];
  const drawParameters = ids.next();
  const writer = new PageWriter(fontsByRole, ids, drawParameters);
  const pages = layout.pages.map((page, i) => writer.write(page, at(stretches, i)));
  const outline = outlineOf(layout, pages);
  const parts = new Map<string, string | Uint8Array>([
    [
      'Doc_0/Document.xml',
      documentXml(ids.last, pages, outline, embeddedReport ? attachmentPath : undefined),
    ],
    ['Doc_0/PublicRes.xml', publicResources(embedded)],
    ['Doc_0/DocumentRes.xml', documentResources(drawParameters)],
    ...embedded.map(({ file, bytes }) => [`Doc_0/Res/${file}`, bytes] as const),
    ...pages.map(({ content }, i) => [`Doc_0/Pages/Page_${i}/Content.xml`, content] as const),
    ['Doc_0/Tags/CustomTags.xml', tagList],
    ['Doc_0/Tags/Structure.xml', structureXml(document, (part) => writer.referencesTo(part))],
  ]);
  if (embeddedReport) {
    parts.set(`Doc_0/${attachmentPath}`, attachmentList(embeddedReport, document.date));
    parts.set(`Doc_0/Attachs/${REPORT_FILE}`, embeddedReport.bytes);
  }
  const entry = (identifier: string): string =>
    entryXml(document, pages.length, { identifier, embeddedReport, isArchive: ofdArchive });
  return pack(new Map([['OFD.xml', entry(identifierOf(parts, entry('')))], ...parts]));
}

/** DocumentRes.xml: how rules are drawn and text is filled (GB/T 33190-2016 8.2). */
const documentResources = (id: number): string => {
  const parameters = ofd(
    'DrawParam',
    { ID: id, ...drawing.attributes },
    drawing.fill + drawing.stroke,
  );
  return ofdPart('Res', { BaseLoc: 'Res' }, ofd('DrawParams', {}, parameters));
};

/**
 * CustomTags.xml (GB/T 33190-2016 16.1). The text of the standard calls the attribute TypeID; its
 * schema, by which files are validated, NameSpace.
 */
const tagList = ofdPart(
  'CustomTags',
  {},
  ofd('CustomTag', { NameSpace: STRUCTURE_NAMESPACE }, ofd('FileLoc', {}, 'Structure.xml')),
);

/** The same for the same document, and for no other: the hash of all that the package holds. */
function identifierOf(parts: ReadonlyMap<string, string | Uint8Array>, entry: string): string {
  const hashes = [...parts].map(([path, content]) => `${path} ${sha256(content)}`);
  return sha256([entry, ...hashes].join('\n')).slice(0, IDENTIFIER_DIGITS);
}

const pack = (parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array =>
  zip(
    [...parts].map(([path, content]) => {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      return [path, deflateEntry(bytes, COMPRESSION_LEVEL)] as const;
    }),
  );
