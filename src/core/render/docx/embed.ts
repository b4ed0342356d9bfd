import { encodeBase64 } from '../../base64.js';
import {
  EMBEDDED_REPORT_NAMESPACE,
  type EmbeddedReport,
  formatRecipe,
} from '../../embedded-report.js';
import { element, escapeXml } from '../../xml.js';
import { editPart, type WordParts } from './word-parts.js';
import { xmlPart } from './wordml.js';

/** Identifies the part to Word; always the same, because the kind of data is. */
const itemId = '{6E69616E-6261-6F00-8000-000000000001}';

const customXml = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const propertiesType = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/**
 * Characters that XML does not return as they were: those that it forbids, and the line ends of XML
 * 1.1 (U+0085, U+2028, U+2029), which some readers turn into line feeds.
 */
const unsafe =
  /[^\t\n\r\u0020-\u0084\u0086-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffc\u{10000}-\u{10ffff}]/u;

/** The file as text, which compresses well, if XML returns that unchanged; else as base64. */
function contentOf(bytes: Uint8Array): { readonly encoding: string; readonly content: string } {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return unsafe.test(text)
    ? { encoding: 'base64', content: encodeBase64(bytes) }
    : { encoding: 'text', content: escapeXml(text).replaceAll('\r', '&#13;') };
}

/** The part of a Word file that is the embedded report. */
export const EMBEDDED_PART = 'customXml/item1.xml';

/** A report as a custom XML part (ISO/IEC 29500-1 15.2.5), which Word keeps and never shows. */
export function embeddedReportXml(report: EmbeddedReport): string {
  const { name, bytes, version, digest, recipe } = report;
  const { encoding, content } = contentOf(bytes);
  const xmlns = EMBEDDED_REPORT_NAMESPACE;
  const made = { version, digest, recipe: recipe && formatRecipe(recipe) };
  return xmlPart(element('report', { xmlns, name, ...made, encoding }, content));
}

/** Relates the part of the embedded report to the document; this is the same for every report. */
export function addEmbeddedPart(parts: WordParts): void {
  const schema = element('ds:schemaRef', { 'ds:uri': EMBEDDED_REPORT_NAMESPACE });
  parts.set(
    'customXml/itemProps1.xml',
    xmlPart(
      element(
        'ds:datastoreItem',
        { 'xmlns:ds': customXml, 'ds:itemID': itemId },
        element('ds:schemaRefs', {}, schema),
      ),
    ),
  );
  const toProperties = {
    Id: 'rId1',
    Type: `${relationships}/customXmlProps`,
    Target: 'itemProps1.xml',
  };
  parts.set(
    'customXml/_rels/item1.xml.rels',
    xmlPart(
      element(
        'Relationships',
        { xmlns: packageRelationships },
        element('Relationship', toProperties),
      ),
    ),
  );
  const toReport = {
    Id: 'rIdReport',
    Type: `${relationships}/customXml`,
    Target: '../customXml/item1.xml',
  };
  const properties = { PartName: '/customXml/itemProps1.xml', ContentType: propertiesType };
  addAtEnd(parts, 'word/_rels/document.xml.rels', 'Relationships', 'Relationship', toReport);
  addAtEnd(parts, '[Content_Types].xml', 'Types', 'Override', properties);
}

/** Adds an element at the end of the root element of a part. */
function addAtEnd(
  parts: WordParts,
  path: string,
  root: string,
  name: string,
  attributes: Readonly<Record<string, string>>,
): void {
  editPart(parts, path, `</${root}>`, (end) => `${element(name, attributes)}${end}`);
}
