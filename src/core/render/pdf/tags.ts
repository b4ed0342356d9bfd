import type { Block, Cell, Document, Table } from '../../document/document.js';

/** What tagging asks of a pdfkit document and its structure elements (pdfkit's MarkingsMixin). */
interface StructureElement {
  readonly dictionary: { readonly data: Record<string, unknown> };
  add(child: unknown): StructureElement;
}
export interface TaggedDocument {
  struct(type: string, options?: object): StructureElement;
  addStructure(element: StructureElement): void;
  markContent(tag: string, options?: object): void;
  markStructureContent(tag: string): unknown;
  endMarkedContent(): void;
}

/** Tags of ISO 32000-1 14.8.4 for the parts of a document: what assistive software reads in place of the drawing. */
export class Tags {
  readonly #doc: TaggedDocument;
  readonly #elements = new Map<Block | Cell, StructureElement>();
  readonly #root: StructureElement;

  constructor(doc: TaggedDocument, document: Document) {
    this.#doc = doc;
    this.#root = doc.struct('Document');
    let level = 0;
    for (const block of document.blocks) {
      if (block.type === 'table') this.#root.add(this.#table(block));
      else if (block.type === 'title' || block.type === 'heading') {
        // Headings that run into paragraphs have no tag: levels go down one at a time (ISO 14289-1 7.4.2).
        level = Math.min(level + 1, block.type === 'title' ? 1 : block.level + 1);
        this.#root.add(this.#leaf(block, `H${level}`));
      }
      // Each line of a signature is a paragraph of its own, made when it is drawn.
      else if (block.type === 'paragraph') this.#root.add(this.#leaf(block, 'P'));
    }
    doc.addStructure(this.#root);
  }

  /** Draws a part of the document under its tag, or as an artifact where it is a part of none. */
  draw(of: Block | Cell | undefined, paint: () => void): void {
    if (!of) {
      this.#doc.markContent('Artifact', { type: 'Pagination' });
      paint();
      this.#doc.endMarkedContent();
      return;
    }
    const element = this.#elements.get(of) ?? this.#doc.struct('P');
    if (of.type === 'signature') this.#root.add(element);
    const content = this.#doc.markStructureContent(String(element.dictionary.data.S));
    paint();
    this.#doc.endMarkedContent();
    element.add(content);
  }

  #leaf(part: Block | Cell, type: string): StructureElement {
    const element = this.#doc.struct(type);
    this.#elements.set(part, element);
    return element;
  }

  #table(table: Table): StructureElement {
    const element = this.#doc.struct('Table');
    for (let r = 0; r < table.rowCount; r++) {
      const row = this.#doc.struct('TR');
      element.add(row);
      for (const cell of table.cells.filter((c) => c.row === r)) {
        const leaf = this.#leaf(cell, cellTag(cell));
        leaf.dictionary.data.A = cellAttributes(cell);
        row.add(leaf);
      }
    }
    return element;
  }
}

const cellTag = (cell: Cell): 'TH' | 'TD' =>
  cell.role === 'head' || cell.role === 'label' || cell.role === 'item' ? 'TH' : 'TD';

/** Spans, and for heads what they are heads of (ISO 32000-1 14.8.5.7). */
function cellAttributes(cell: Cell): Record<string, unknown> {
  const scope = cell.role === 'label' ? 'Row' : 'Column';
  return {
    O: 'Table',
    ...(cellTag(cell) === 'TH' ? { Scope: scope } : {}),
    ...(cell.rowSpan > 1 ? { RowSpan: cell.rowSpan } : {}),
    ...(cell.colSpan > 1 ? { ColSpan: cell.colSpan } : {}),
  };
}
