/** The private parts of pdfmake and pdfkit that the adapter uses; neither has types for them. */
declare module 'pdfmake/js/Renderer.js' {
  /** An object of a file (pdfkit's PDFReference); its stream is a list of chunks. */
  export interface KitReference {
    readonly document: KitDocument;
    /** Whether `finalize`, which writes the object, compresses its stream first. */
    compress: boolean;
    buffer: readonly Uint8Array[];
    finalize(): void;
  }

  /** An element of the structure tree (pdfkit's PDFStructureElement). */
  export interface KitStructureElement {
    readonly dictionary: { readonly data: Record<string, unknown> };
    add(child: unknown): KitStructureElement;
  }

  /** pdfmake's PDFDocument, a pdfkit document. */
  export interface KitDocument {
    /** The `images` of the definition. */
    readonly images: Record<PropertyKey, unknown> | undefined;
    readonly page: { readonly dictionary: unknown; readonly height: number };
    readonly outline: {
      addItem(title: string): { readonly dictionary: { readonly data: Record<string, unknown> } };
    };
    /** What pdfkit writes into the information dictionary and the metadata. */
    info: Record<string, unknown>;
    /** The font that `text` draws with. */
    _font: unknown;
    provideFont(name: string, bold: boolean, italics: boolean): unknown;
    fontSize(size: number): void;
    /** Draws text on one line; `textWidth` is the width of its links and rules. */
    _fragment(text: string, x: number, y: number, options: object): void;
    struct(type: string): KitStructureElement;
    addStructure(element: KitStructureElement): void;
    markContent(tag: string, options?: object): void;
    markStructureContent(tag: string): unknown;
    endMarkedContent(): void;
    appendXML(xml: string): void;
    _addInfo(): void;
    /** Makes an object of the file. */
    ref(data?: object): KitReference;
  }

  class Renderer {
    pdfDocument: KitDocument;
    renderVector(vector: object): void;
  }
  const module: { readonly default: typeof Renderer };
  export default module;
}

declare module 'pdfmake/js/virtual-fs.js' {
  const module: {
    default: {
      existsSync(name: string): boolean;
      writeFileSync(name: string, content: Uint8Array): void;
    };
  };
  export default module;
}

declare module 'pdfmake/js/PDFDocument.js' {
  import type { KitDocument } from 'pdfmake/js/Renderer.js';

  const module: { readonly default: { readonly prototype: KitDocument } };
  export default module;
}
