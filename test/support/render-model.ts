import type { Block, Cell, Document, Run } from '../../src/core/document/document.js';

/** A document model as readable text: one line a block or table row. */
export function drawDocument({ blocks, ...head }: Document): string {
  const facts = Object.entries(head).map(([key, value]) => `${key}: ${value}`);
  return [...facts, '', ...blocks.flatMap(drawBlock)].join('\n');
}

function drawBlock(block: Block): string[] {
  switch (block.type) {
    case 'title':
      return [`title ${block.groups.join(' | ')} @${block.pointer}`];
    case 'heading':
      return [`heading${block.level} ${block.text} @${block.pointer}`];
    case 'paragraph':
      return [`${block.style} ${block.runs.map(drawRun).join(' + ')}`];
    case 'signature':
      return [`signature ${block.agency} | ${block.date} @${block.pointer}`];
    case 'table': {
      const { name, widths, rowCount, headerRows, fontSize, rowHeight, cells } = block;
      const lines = Array.from(
        { length: rowCount },
        (_, r) =>
          `  ${cells
            .filter((c) => c.row === r)
            .map(drawCell)
            .join(' | ')}`,
      );
      return [
        `table ${name} widths ${widths.join(' ')}, ${headerRows} header rows, ${fontSize} pt, ` +
          `rows of ${rowHeight} pt`,
        ...lines,
      ];
    }
  }
}

function drawRun(run: Run): string {
  const style = run.style === 'heading' ? `heading${run.level}` : run.style;
  const mark = style === 'plain' ? '' : `(${style}) `;
  return `${mark}${run.text}${run.pointer ? ` @${run.pointer}` : ''}`;
}

function drawCell({ column, rowSpan, colSpan, role, vertical, align, runs }: Cell): string {
  const span = rowSpan > 1 || colSpan > 1 ? ` ${rowSpan}×${colSpan}` : '';
  const flags = `${vertical ? ' vertical' : ''}${align === 'left' ? ' left' : ''}`;
  return `${column}${span} ${role}${flags}: ${runs.map(drawRun).join(' + ')}`;
}
