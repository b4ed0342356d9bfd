import { sha256 } from '#platform';
import type { Block, Document, Run } from './document.js';

/** The text of runs without their styles. */
export const textOf = (runs: readonly Pick<Run, 'text'>[]): string =>
  runs.map((run) => run.text).join('');

/** What a document shows: one line for each paragraph and cell, in reading order. */
export const visibleLines = (document: Document): string[] => document.blocks.flatMap(linesOf);

function linesOf(block: Block): string[] {
  switch (block.type) {
    case 'title':
      return [block.groups.join('')];
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [textOf(block.runs)];
    case 'table':
      return block.cells.map((cell) => textOf(cell.runs));
    case 'signature':
      return [block.agency, block.date];
  }
}

/** SHA-256 of what a document shows, in hexadecimal. */
export const documentDigest = (document: Document): string =>
  sha256(visibleLines(document).join('\n'));
