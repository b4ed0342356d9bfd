import { getOrThrow } from '../../at.js';
import type { Block, Document, Run } from '../../document/document.js';
import { headingRanks } from '../../document/heading-ranks.js';
import { escapeHtml } from '../../xml.js';
import { html } from './markup.js';
import { type TableShape, tableHtml } from './table.js';

/** How a shape of HTML writes the parts of a document. */
export interface Shape extends TableShape {
  /** Level of the title: h1, h2 … */
  readonly firstLevel: number;
}

/** The blocks of a document as elements, one a line. */
export function blocksHtml({ blocks }: Document, shape: Shape): string {
  const { look, firstLevel } = shape;
  const ranks = headingRanks(blocks);
  const runs = (list: readonly Run[]): string => list.map((run) => runHtml(run, look)).join('');
  const blockHtml = (block: Block): string => {
    switch (block.type) {
      case 'title':
      case 'heading': {
        const level = getOrThrow(ranks, block) + firstLevel - 1;
        if (block.type === 'heading')
          return html(`h${level}`, look(`heading${block.level}`), escapeHtml(block.text));
        // The title breaks between its groups of words (GB/T 9704-2012 7.3.1).
        const groups = block.groups.map((g) => html('span', look('group'), escapeHtml(g)));
        return html(`h${level}`, look('title'), groups.join(''));
      }
      case 'paragraph':
        return html('p', look(block.style), runs(block.runs));
      case 'table':
        return tableHtml(block, shape, runs);
      case 'signature':
        return [
          html('p', look('agency'), escapeHtml(block.agency)),
          html('p', look('date'), escapeHtml(block.date)),
        ].join('\n');
    }
  };
  return blocks.map(blockHtml).join('\n');
}

function runHtml(run: Run, look: Shape['look']): string {
  const text = escapeHtml(run.text);
  switch (run.style) {
    case 'plain':
      return text;
    case 'aside':
      return html('span', look('aside'), text);
    case 'heading':
      return html('span', look(`runIn${run.level}`), text);
  }
}
