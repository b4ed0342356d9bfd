import renderer from 'pdfmake/js/Renderer.js';
import type { Document } from '../../document/document.js';
import type { Fonts } from '../../fonts/fonts.js';
import type { PlacedLine } from '../../layout/layout.js';
import { type TaggedDocument, Tags } from './tags.js';

/** Where a document's plan rides along: pdfmake hands the definition's `images` through to the pdfkit document untouched. */
const plan = Symbol('plan');

interface Plan {
  readonly document: Document;
  readonly fonts: Fonts;
  tags?: Tags;
}
interface TextVector {
  readonly type: 'text';
  readonly placed: PlacedLine;
}
interface KitDocument extends TaggedDocument {
  readonly images: Record<PropertyKey, unknown> | undefined;
  readonly page: { readonly dictionary: unknown; readonly height: number };
  readonly outline: {
    addItem(title: string): { readonly dictionary: { readonly data: Record<string, unknown> } };
  };
  provideFont(name: string, bold: boolean, italics: boolean): unknown;
  _font: unknown;
  fontSize(size: number): void;
  text(text: string, x: number, y: number, options: object): void;
  appendXML(xml: string): void;
  info: Record<string, unknown>;
  _addInfo(): void;
}

/** PDF/UA-1 (ISO 14289-1) claimed beside PDF/A-3a, with the schema that PDF/A wants for a property it does not know. */
const universalAccess = `
<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about=""><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" rdf:about=""><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
`;

/** The `images` of a definition whose vectors are to be drawn and tagged. */
export const drawingPlan = (document: Document, fonts: Fonts): Record<string, string> =>
  ({ [plan]: { document, fonts } satisfies Plan }) as unknown as Record<string, string>;

/** A line of text as a vector of a canvas. */
export const textVector = (placed: PlacedLine): TextVector => ({ type: 'text', placed });

/*
 * pdfmake would measure every piece of text again, and look up a score of styles for it, before it puts it where it is told; and it
 * has no way to tag what it draws. So lines go through it as vectors of a kind that it does not know, and are drawn here, by the
 * pdfkit document that is its own (pdfmake/js is not public: tests hold that every line and every tag is there). The renderer is
 * wrapped once; documents without a plan are as before.
 */
const { prototype } = renderer.default;
const { renderVector } = prototype;

function planOf(doc: KitDocument): Plan | undefined {
  const own = doc.images?.[plan] as Plan | undefined;
  if (own && !own.tags) {
    own.tags = new Tags(doc, own.document);
    doc.appendXML(universalAccess);
    escapeMetadata(doc);
  }
  return own;
}

/** pdfkit writes title and author into the document's metadata, which is XML, as they are. */
function escapeMetadata(doc: KitDocument): void {
  const write = doc._addInfo;
  doc._addInfo = () => {
    const { info } = doc;
    const escaped = (value: unknown): unknown =>
      typeof value === 'string'
        ? value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
        : value;
    doc.info = Object.fromEntries(
      Object.entries(info).map(([key, value]) => [key, escaped(value)]),
    );
    write.call(doc);
    doc.info = info;
  };
}

prototype.renderVector = function (vector) {
  const doc = this.pdfDocument as KitDocument;
  const own = planOf(doc);
  if (!own?.tags) return renderVector.call(this, vector);
  if (!isText(vector)) return own.tags.draw(undefined, () => renderVector.call(this, vector));
  const { placed } = vector;
  drawLine(doc, placed, own.fonts, own.tags);
};

const isText = (vector: unknown): vector is TextVector => (vector as TextVector).type === 'text';

/** Each stretch of one font stands by itself; a heading of the first level has its bookmark, which leads to it and not to the head of the page. */
function drawLine(
  doc: KitDocument,
  { x, baseline, size, line, of, isStart }: PlacedLine,
  fonts: Fonts,
  tags: Tags,
): void {
  if (of?.type === 'heading' && of.level === 1 && isStart) {
    const { data } = doc.outline.addItem(of.text).dictionary;
    data.Dest = [doc.page.dictionary, 'XYZ', x, doc.page.height - (baseline - size), null];
  }
  for (const { text, font, x: along } of line.pieces)
    tags.draw(of, () => {
      doc._font = doc.provideFont(font, false, false);
      doc.fontSize(size);
      doc.text(text, x + along, baseline - fonts.ascent(font) * size, {
        lineBreak: false,
        characterSpacing: line.spacing,
        textWidth: 0,
        wordCount: 1,
      });
    });
}
