import { getOrThrow } from '../../at.js';
import type { Block, Cell, Document, Table } from '../../document/document.js';
import { headingRanks } from '../../document/heading-ranks.js';
import type { PdfCanvas, StructureElement } from './pdfmake-adapter.js';

/** Tags of ISO 32000-1 14.8.4: what assistive software reads in place of the drawing. */
export class Tags {
  readonly #canvas: PdfCanvas;
  readonly #elements = new Map<Block | Cell, StructureElement>();
  readonly #root: StructureElement;

  constructor(canvas: PdfCanvas, document: Document) {
    this.#canvas = canvas;
    this.#root = canvas.createElement('Document');
    this.#addBlocks(document.blocks);
    canvas.setStructure(this.#root);
  }

  /** Titles and headings are tagged H1, H2 ...; those that run into paragraphs have no tag. */
  #addBlocks(blocks: readonly Block[]): void {
    const ranks = headingRanks(blocks);
    for (const block of blocks)
      switch (block.type) {
        case 'title':
        case 'heading':
          this.#root.add(this.#leaf(block, `H${getOrThrow(ranks, block)}`));
          break;
        case 'paragraph':
          this.#root.add(this.#leaf(block, 'P'));
          break;
        case 'table':
          this.#root.add(this.#table(block));
          break;
        case 'signature':
          // Each of its lines is a paragraph, which is made when the line is drawn.
          break;
      }
  }

  /** Paints a part of the document under its tag, or as an artifact if it is no part of it. */
  paint(source: Block | Cell | undefined, paint: () => void): void {
    if (!source) {
      this.#canvas.paintArtifact(paint);
      return;
    }
    const element = this.#elements.get(source) ?? this.#canvas.createElement('P');
    if (source.type === 'signature') this.#root.add(element);
    this.#canvas.paintTagged(element, paint);
  }

  #leaf(part: Block | Cell, type: string): StructureElement {
    const element = this.#canvas.createElement(type);
    this.#elements.set(part, element);
    return element;
  }

  #table(table: Table): StructureElement {
    const element = this.#canvas.createElement('Table');
    for (let r = 0; r < table.rowCount; r++) {
      const row = this.#canvas.createElement('TR');
      element.add(row);
      for (const cell of table.cells.filter((c) => c.row === r)) {
        const leaf = this.#leaf(cell, tagOf(cell));
        leaf.setAttributes(attributesOf(cell));
        row.add(leaf);
      }
    }
    return element;
  }
}

const tagOf = (cell: Cell): 'TH' | 'TD' =>
  cell.role === 'head' || cell.role === 'label' || cell.role === 'item' ? 'TH' : 'TD';

/** Spans, and for head cells whether they head a row or a column (ISO 32000-1 14.8.5.7). */
function attributesOf(cell: Cell): Record<string, unknown> {
  const scope = cell.role === 'label' ? 'Row' : 'Column';
  return {
    O: 'Table',
    ...(tagOf(cell) === 'TH' ? { Scope: scope } : {}),
    ...(cell.rowSpan > 1 ? { RowSpan: cell.rowSpan } : {}),
    ...(cell.colSpan > 1 ? { ColSpan: cell.colSpan } : {}),
  };
}
