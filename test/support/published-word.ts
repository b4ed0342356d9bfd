import { Packer, Paragraph, Table, TableCell, TableRow, Document as WordDocument } from 'docx';
import type { Table as FormTable } from '../../src/core/document/document.js';
import { textOf } from '../../src/core/document/text.js';
import { type PublishedReport, sectionsOf } from './published-reports.js';

/**
 * A report as a Word file in the manner of offices, by the docx package itself: every line a
 * paragraph without a style, tables with merged cells. None of it comes from the renderers.
 */
export async function wordOf({ title, blocks, signature }: PublishedReport): Promise<Uint8Array> {
  const children = [
    ...title.map((text) => new Paragraph(text)),
    ...sectionsOf(blocks).map((b) => (typeof b === 'string' ? new Paragraph(b) : tableOf(b))),
    ...signature.map((text) => new Paragraph(text.replaceAll('&nbsp;', ' '))),
  ];
  return new Uint8Array(await Packer.toBuffer(new WordDocument({ sections: [{ children }] })));
}

const tableOf = ({ cells, rowCount }: FormTable): Table =>
  new Table({
    rows: Array.from(
      { length: rowCount },
      (_, row) =>
        new TableRow({
          children: cells
            .filter((c) => c.row === row)
            .map(
              (c) =>
                new TableCell({
                  rowSpan: c.rowSpan,
                  columnSpan: c.colSpan,
                  children: [new Paragraph(textOf(c.runs))],
                }),
            ),
        }),
    ),
  });
