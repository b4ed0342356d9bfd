import { EMBEDDED_REPORT_NAMESPACE, type EmbeddedReport } from '../../embedded-report.js';
import { escapeXml } from './tables.js';

/** The report within a Word file: a custom XML part (ISO/IEC 29500-1 15.2.5), related from the document, that Word keeps and never shows. */

/** A part's own name for Word; always the same, as the kind of data is. */
const itemId = '{6E69616E-6261-6F00-8000-000000000001}';

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Text where XML gives it back as it was, which compresses well, else base64: some readers take the line ends of XML 1.1 (U+0085, U+2028, U+2029) for new lines. */
function contentOf(bytes: Uint8Array): readonly [encoding: string, content: string] {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (
    /[^\t\n\r\u0020-\u0084\u0086-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffc\u{10000}-\u{10ffff}]/u.test(
      text,
    )
  )
    return ['base64', Buffer.from(bytes).toString('base64')];
  return ['text', escapeXml(text).replaceAll('\r', '&#13;')];
}

/** Adds the parts that hold a report to a package. */
export function embedReport(
  parts: Map<string, string | Uint8Array>,
  { name, bytes, version, digest }: EmbeddedReport,
): void {
  const [encoding, content] = contentOf(bytes);
  const attributes = Object.entries({ name, version, digest, encoding }).map(
    ([key, value]) => ` ${key}="${escapeXml(value)}"`,
  );
  parts.set(
    'customXml/item1.xml',
    `${declaration}<report xmlns="${EMBEDDED_REPORT_NAMESPACE}"${attributes.join('')}>${content}</report>`,
  );
  parts.set(
    'customXml/itemProps1.xml',
    `${declaration}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="${itemId}"><ds:schemaRefs><ds:schemaRef ds:uri="${EMBEDDED_REPORT_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  parts.set(
    'customXml/_rels/item1.xml.rels',
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
  );
  const edit = (path: string, from: string, to: string): unknown =>
    parts.set(
      path,
      (parts.get(path) as string).replace(from, () => to),
    );
  edit(
    'word/_rels/document.xml.rels',
    '</Relationships>',
    `<Relationship Id="rIdReport" Type="${relationships}/customXml" Target="../customXml/item1.xml"/></Relationships>`,
  );
  edit(
    '[Content_Types].xml',
    '</Types>',
    '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>',
  );
}
