/*
 * pdfmake would lay everything out again: it measures every piece of text and looks up its styles
 * before it draws it, and it has no way to tag what it draws. The layout has done that already.
 * So lines of text pass through pdfmake as vectors of a type that it does not know, and are drawn
 * here, by the pdfkit document inside pdfmake.
 *
 * Private, and so only in this file: Renderer.prototype.renderVector and the `finalize` of pdfkit's
 * references, which are wrapped once for the process; `ref`, which makes references, and how they
 * hold a stream; the virtual file system; that a symbol among the definition's `images` reaches the
 * pdfkit document; provideFont, _font, _fragment and _addInfo; the dictionaries of bookmarks, pages
 * and structure elements. test/unit/render/pdfmake.test.ts has a test for each.
 */
import pdfmake from 'pdfmake';
import type { CanvasElement, Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import documents from 'pdfmake/js/PDFDocument.js';
import renderer, {
  type KitDocument,
  type KitReference,
  type KitStructureElement,
} from 'pdfmake/js/Renderer.js';
import files from 'pdfmake/js/virtual-fs.js';
import { deflate } from '#platform';
import { concatenate } from '../../concatenate.js';
import type { BorderLine } from '../../layout/borders.js';
import type { PlacedLine } from '../../layout/placement.js';
import { escapeXmlContent } from '../../xml.js';
import { universalAccessXml } from './metadata.js';

/** A font for pdfkit: the path of a file that it reads, or contents under a name. */
export type PdfFont = { readonly path: string } | { readonly name: string; contents(): Uint8Array };

export interface PdfPage {
  readonly borders: readonly BorderLine[];
  readonly lines: readonly PlacedLine[];
}

/** A whole PDF file; lengths in points. */
export interface PdfFile {
  /** pdfmake's settings for the file as a whole. */
  readonly settings: Omit<TDocumentDefinitions, 'content' | 'images'>;
  readonly fonts: ReadonlyMap<string, PdfFont>;
  readonly borderWidth: number;
  readonly pages: readonly PdfPage[];
  /** Called once before anything is drawn; returns what draws each line of text. */
  createPainter(canvas: PdfCanvas): (line: PlacedLine) => void;
}

/** An element of the structure tree (ISO 32000-1 14.7.2). */
export class StructureElement {
  readonly #element: KitStructureElement;
  readonly type: string;

  constructor(type: string, element: KitStructureElement) {
    this.type = type;
    this.#element = element;
  }

  add(child: StructureElement): void {
    this.#element.add(child.#element);
  }

  /** Adds what was drawn under this element; `content` comes from pdfkit. */
  addContent(content: unknown): void {
    this.#element.add(content);
  }

  setAttributes(attributes: Readonly<Record<string, unknown>>): void {
    this.#element.dictionary.data.A = attributes;
  }

  addTo(doc: KitDocument): void {
    doc.addStructure(this.#element);
  }
}

/** Where text is drawn and tagged; lengths in points from the sheet's top left. */
export class PdfCanvas {
  readonly #doc: KitDocument;

  constructor(doc: KitDocument) {
    this.#doc = doc;
  }

  createElement(type: string): StructureElement {
    return new StructureElement(type, this.#doc.struct(type));
  }

  /** Makes an element, with all below it, the document's structure tree. */
  setStructure(root: StructureElement): void {
    root.addTo(this.#doc);
  }

  /** Paints content that belongs to a structure element. */
  paintTagged(element: StructureElement, paint: () => void): void {
    const content = this.#doc.markStructureContent(element.type);
    paint();
    this.#doc.endMarkedContent();
    element.addContent(content);
  }

  /** Paints what is no part of the document, such as rules and page numbers. */
  paintArtifact(paint: () => void): void {
    this.#doc.markContent('Artifact', { type: 'Pagination' });
    paint();
    this.#doc.endMarkedContent();
  }

  /** Adds a bookmark that leads to a point of the page that is being drawn. */
  addBookmark(title: string, x: number, y: number): void {
    const { page, outline } = this.#doc;
    const { data } = outline.addItem(title).dictionary;
    data.Dest = [page.dictionary, 'XYZ', x, page.height - y, null];
  }

  /** Draws text of one font; `top` is one ascent of the font above the baseline. */
  drawText(text: string, font: string, size: number, x: number, top: number, spacing: number) {
    const doc = this.#doc;
    doc._font = doc.provideFont(font, false, false);
    doc.fontSize(size);
    // Not `text`, which measures what it has drawn to know where the next text begins.
    doc._fragment(text, x, top, { characterSpacing: spacing, textWidth: 0, wordCount: 1 });
  }
}

/** Writes a PDF file. Only the fonts that it names are ever opened. */
export async function writePdf(file: PdfFile): Promise<Uint8Array> {
  const paths = new Map([...file.fonts].map(([role, font]) => [role, pathOf(font)]));
  const allowed = new Set(paths.values());
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => allowed.has(path));
  pdfmake.setFonts(Object.fromEntries([...paths].map(([role, path]) => [role, { normal: path }])));
  const images: Record<string, string> = {};
  return pdfmake
    .createPdf({
      ...file.settings,
      images: Object.assign(images, { [drawingKey]: { file } satisfies Drawing }),
      content: file.pages.map((page, i) => pageContent(page, file.borderWidth, i > 0)),
    })
    .getBuffer();
}

/** Contents under a name are put into pdfmake's virtual file system, once for all documents. */
function pathOf(font: PdfFont): string {
  if ('path' in font) return font.path;
  if (!files.default.existsSync(font.name)) files.default.writeFileSync(font.name, font.contents());
  return font.name;
}

/** Border lines, then lines of text; pdfmake hands both to its renderer as they are. */
function pageContent({ borders, lines }: PdfPage, borderWidth: number, isNew: boolean): Content {
  const vectors: (CanvasElement | TextVector)[] = [
    ...borders.map((border) => ({
      type: 'line' as const,
      ...border,
      lineWidth: borderWidth,
      lineCap: 'square' as const,
    })),
    ...lines.map((line): TextVector => ({ type: 'text', line })),
  ];
  // The types of pdfmake do not know vectors of text.
  const canvas = vectors as CanvasElement[];
  return {
    stack: [{ canvas, absolutePosition: { x: 0, y: 0 } }],
    ...(isNew ? { pageBreak: 'before' } : {}),
  };
}

/** A line of text as a vector of a canvas. */
interface TextVector {
  readonly type: 'text';
  readonly line: PlacedLine;
}

const isText = (vector: object): vector is TextVector => 'type' in vector && vector.type === 'text';

/** Key of the drawing among the definition's images. */
const drawingKey = Symbol('drawing');

/** A file that is being drawn. */
interface Drawing {
  readonly file: PdfFile;
  canvas?: PdfCanvas;
  paintLine?: (line: PlacedLine) => void;
}

/** The drawing of a document; undefined for documents that are not this project's. */
const drawingOf = (doc: KitDocument): Drawing | undefined =>
  doc.images?.[drawingKey] as Drawing | undefined;

const { prototype } = renderer.default;
const { renderVector } = prototype;

/** Draws the vectors of this project's files; those of other documents are drawn as before. */
prototype.renderVector = function (vector) {
  const doc = this.pdfDocument;
  const drawing = drawingOf(doc);
  if (!drawing) return renderVector.call(this, vector);
  drawing.canvas ??= new PdfCanvas(doc);
  drawing.paintLine ??= startDrawing(doc, drawing.canvas, drawing.file);
  if (isText(vector)) drawing.paintLine(vector.line);
  else drawing.canvas.paintArtifact(() => renderVector.call(this, vector));
};

/** Level 4 takes two thirds of the time of pdfkit's level 6, and files grow by a hundredth. */
const COMPRESSION_LEVEL = 4;

/** The class of pdfkit's references is not exported; a reference of no document shows it. */
const reference = Object.getPrototypeOf(
  documents.default.prototype.ref.call({ _offsets: [] } as unknown as KitDocument),
) as KitReference;
const { finalize } = reference;

/** Compresses the streams of this project's files, from the first one of a process on. */
reference.finalize = function () {
  if (this.compress && this.buffer.length && drawingOf(this.document)) {
    this.buffer = [deflate(concatenate(this.buffer), COMPRESSION_LEVEL)];
    this.compress = false;
  }
  finalize.call(this);
};

function startDrawing(
  doc: KitDocument,
  canvas: PdfCanvas,
  file: PdfFile,
): (line: PlacedLine) => void {
  const paintLine = file.createPainter(canvas);
  doc.appendXML(universalAccessXml);
  escapeMetadata(doc);
  return paintLine;
}

/** pdfkit writes title and author into the metadata, which is XML, without escaping them. */
function escapeMetadata(doc: KitDocument): void {
  const addInfo = doc._addInfo;
  doc._addInfo = () => {
    const { info } = doc;
    const escaped = (value: unknown): unknown =>
      typeof value === 'string' ? escapeXmlContent(value) : value;
    doc.info = Object.fromEntries(
      Object.entries(info).map(([key, value]) => [key, escaped(value)]),
    );
    addInfo.call(doc);
    doc.info = info;
  };
}
