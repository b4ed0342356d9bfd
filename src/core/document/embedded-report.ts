import { sha256 } from '#platform';
import type { Block, Document } from './document.js';

/** What a document shows, a line for each paragraph and cell, in reading order. */
export const visibleLines = (document: Document): string[] => document.blocks.flatMap(linesOf);

function linesOf(block: Block): string[] {
  switch (block.type) {
    case 'title':
      return [block.groups.join('')];
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [block.runs.map((r) => r.text).join('')];
    case 'table':
      return block.cells.map((cell) => cell.runs.map((r) => r.text).join(''));
    case 'signature':
      return [block.agency, block.date];
  }
}

/** SHA-256 of what a document shows, in hexadecimal. */
export const digestOf = (document: Document): string => sha256(visibleLines(document).join('\n'));

/** A report file that travels within the documents made of it. */
export interface Carried {
  /** File name without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of the software that made the document. */
  readonly version: string;
  /** {@link digestOf} the document. */
  readonly digest: string;
}
