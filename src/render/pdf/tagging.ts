import renderer from 'pdfmake/js/Renderer.js';
import type { Document } from '../../document/document.js';
import type { Layout } from '../../layout/layout.js';
import { partsInOrder, type TaggedDocument, Tags } from './tags.js';

/** Where a document's plan rides along: pdfmake hands the definition's `images` through to the pdfkit document untouched. */
const plan = Symbol('plan');

interface Plan {
  readonly document: Document;
  readonly parts: ReturnType<typeof partsInOrder>;
  next: number;
  tags?: Tags;
}
interface KitDocument extends TaggedDocument {
  readonly images: Record<PropertyKey, unknown> | undefined;
  readonly page: { readonly dictionary: unknown; readonly height: number };
  readonly outline: { readonly children: { readonly dictionary: { readonly data: Record<string, unknown> } }[] };
  appendXML(xml: string): void;
}

/** PDF/UA-1 (ISO 14289-1) claimed beside PDF/A-3a, with the schema that PDF/A wants for a property it does not know. */
const universalAccess = `
<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about=""><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" rdf:about=""><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
`;

/** The `images` of a definition whose drawing is to be tagged. */
export const taggingPlan = (document: Document, layout: Layout): Record<string, string> =>
  ({ [plan]: { document, parts: partsInOrder(layout), next: 0 } satisfies Plan }) as Record<string, string>;

/*
 * pdfmake draws each placed piece of text by renderLine and each rule by renderVector, in the order given, and has no way to tag
 * them (pdfmake/js is not public: a test holds that every mark is there). Both are wrapped once; documents without a plan are as before.
 */
const { prototype } = renderer.default;
const { renderLine, renderVector } = prototype;

function planOf(doc: KitDocument): Plan | undefined {
  const own = doc.images?.[plan] as Plan | undefined;
  if (own && !own.tags) {
    own.tags = new Tags(doc, own.document);
    doc.appendXML(universalAccess);
  }
  return own;
}

prototype.renderLine = function (line, x, y) {
  const doc = this.pdfDocument as KitDocument;
  const own = planOf(doc);
  if (!own?.tags) return renderLine.call(this, line, x, y);
  const { of, isStart } = own.parts[own.next++] as Plan['parts'][number];
  own.tags.draw(of, () => renderLine.call(this, line, x, y));
  if (of?.type === 'heading' && of.level === 1 && isStart) aimBookmark(doc, x, y);
};

prototype.renderVector = function (vector) {
  const own = planOf(this.pdfDocument as KitDocument);
  if (!own?.tags) return renderVector.call(this, vector);
  own.tags.draw(undefined, () => renderVector.call(this, vector));
};

/** A bookmark leads to its heading, not to the head of the page. */
function aimBookmark({ outline, page }: KitDocument, x: number, y: number): void {
  const data = outline.children.at(-1)?.dictionary.data;
  if (data) data.Dest = [page.dictionary, 'XYZ', x, page.height - y, null];
}
