import {
  AlignmentType,
  BorderStyle,
  DocumentGridType,
  Footer,
  HeightRule,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  Document as WordFile,
  Table as WordTable,
} from 'docx';
import type { Block, Cell, Document, Run, Table } from '../../document/document.js';
import type { Layout, Pin } from '../../layout/layout.js';
import { type Line, textOf } from '../../layout/lines.js';
import { footer, footerBelow, grid, page, styles, table as tableStyle } from '../../layout/style.js';
import { splitRemark, type TableLayout } from '../../layout/table.js';
import { packWord } from './package.js';
import { fontTableXml, runInStyleId, stylesXml, tableStyleId, twips, type WordFaces } from './styles.js';

/** Writes a document as WordprocessingML; the layout gives table sizes, row heights and the pages that tables begin. */
export function renderDocx(document: Document, layout: Layout, names: WordFaces = 'standard'): Uint8Array {
  const sizes = [...new Set([...layout.tables.values()].map((t) => t.size))].sort((a, b) => a - b);
  const file = new WordFile({
    title: document.title,
    creator: document.creator,
    lastModifiedBy: document.creator,
    description: document.description,
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15 },
    sections: [
      {
        properties: sectionProperties(),
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children: document.blocks.flatMap((block, i) => drawBlock(block, document.blocks[i + 1], layout)),
      },
    ],
  });
  return packWord(file, document, stylesXml(sizes, names), fontTableXml(names));
}

function sectionProperties(): NonNullable<ISectionOptions['properties']> {
  // The bottom of the page number's line, so that its dashes begin 7 mm below the type area (GB/T 9704-2012 7.5).
  const { size } = styles.pageNumber;
  const footerBottom = page.bottom - footerBelow - size * (1 - 0.8) - size / 3;
  return {
    page: {
      size: { width: twips(page.width), height: twips(page.height) },
      margin: { top: twips(page.top), right: twips(page.right), bottom: twips(page.bottom), left: twips(page.left), header: 851, footer: twips(footerBottom), gutter: 0 },
    },
    // 22 lines of 28 characters (5.2.3); charSpace counts 4096ths of a point. The character pitch itself is set in the styles:
    // LibreOffice sets a character less a line where the grid does it.
    grid: { type: DocumentGridType.LINES, linePitch: twips(grid.pitch), charSpace: Math.round((page.measure / grid.characters - styles.body.size) * 4096) },
  };
}

/** Quotes, dashes and dots are Chinese marks here: without the hint Word takes them from the Latin face. */
const ambiguous = /[\u00b7\u00d7\u00f7\u00b0\u00b1\u00a7\u2010-\u2027\u2030-\u203b\u2100-\u27bf]/;

const textRun = (text: string, style?: string, spacing?: number, onNewLine = false): TextRun =>
  new TextRun({
    text,
    ...(onNewLine ? { break: 1 } : {}),
    ...(style ? { style } : {}),
    ...(ambiguous.test(text) ? { font: { hint: 'eastAsia' } } : {}),
    // Rounded down: a little too much would not fit the line.
    ...(spacing === undefined ? {} : { characterSpacing: Math.floor(spacing * 20) }),
  });

/** Texts on lines of their own in one paragraph. */
const brokenRuns = (texts: readonly string[]): TextRun[] => texts.map((text, i) => textRun(text, undefined, undefined, i > 0));

const styleOf = ({ style }: Run): string | undefined => (style === 'plain' ? undefined : style === 'aside' ? 'TableAside' : runInStyleId(Number(style.slice(-1))));

const drawRun = (run: Run): TextRun => textRun(run.text, styleOf(run));

/** A block's runs, cut where a line's spacing is to be told. */
function drawRuns(runs: readonly Run[], pins: readonly Pin[] = []): TextRun[] {
  let at = 0;
  return runs.flatMap((run) => {
    const chars = [...run.text];
    const start = at;
    at += chars.length;
    const cuts = [start, ...pins.flatMap((p) => [p.from, p.to]).filter((cut) => cut > start && cut < at), at];
    return cuts.slice(1).flatMap((to, i) => {
      const from = cuts[i] as number;
      const pin = pins.find((p) => p.from <= from && to <= p.to);
      return to > from ? [textRun(chars.slice(from - start, to - start).join(''), styleOf(run), pin?.spacing)] : [];
    });
  });
}

function drawBlock(block: Block, next: Block | undefined, layout: Layout): (Paragraph | WordTable)[] {
  switch (block.type) {
    case 'title':
      return [new Paragraph({ style: 'Title', children: brokenRuns(layout.titleLines) })];
    case 'heading':
      return [
        new Paragraph({
          style: `Heading${block.level}`,
          ...(layout.pageBreaks.has(block) ? { pageBreakBefore: true } : {}),
          children: drawRuns([{ text: block.text, style: 'plain', pointer: '' }], layout.pins.get(block)),
        }),
      ];
    case 'paragraph': {
      const keepNext = next?.type === 'signature' ? { keepNext: true } : {};
      return [new Paragraph({ ...(block.style === 'body' ? {} : { style: 'TableNote' }), ...keepNext, children: drawRuns(block.runs, layout.pins.get(block)) })];
    }
    case 'table':
      return [
        drawTable(block, layout.tables.get(block) as TableLayout, layout.keeps.get(block) as readonly boolean[]),
        ...(next === undefined || next.type === 'table' ? [new Paragraph({})] : []),
      ];
    case 'signature': {
      const { agencyLines, agency, date } = layout.signature;
      const paragraph = (texts: readonly string[], right: number, before: number) =>
        new Paragraph({ style: 'Signature', spacing: { before: twips(before) }, indent: { right: twips(right), firstLine: 0 }, keepNext: before > 0, children: brokenRuns(texts) });
      return [paragraph(agencyLines, agency, grid.pitch), paragraph([block.date], date, 0)];
    }
  }
}

const rule = { style: BorderStyle.SINGLE, size: tableStyle.rule * 8, color: '000000' };

function drawTable(table: Table, { edges, rowHeights, size, cells }: TableLayout, keeps: readonly boolean[]): WordTable {
  const width = (from: number, to: number): number => twips(edges[to] as number) - twips(edges[from] as number);
  const rows = Array.from({ length: table.rows }, (_, r) => {
    const children = cells
      .filter(({ cell }) => cell.row === r)
      .map(
        ({ cell, lines }) =>
          new TableCell({
            ...(cell.colSpan > 1 ? { columnSpan: cell.colSpan } : {}),
            ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
            width: { size: width(cell.column, cell.column + cell.colSpan), type: WidthType.DXA },
            verticalAlign: VerticalAlignTable.CENTER,
            children: [
              cell.vertical
                ? stackedParagraph(lines, width(cell.column, cell.column + cell.colSpan), size, keeps[r] as boolean)
                : cellParagraph(cell, lines, size, keeps[r] as boolean),
            ],
          }),
      );
    return new TableRow({
      children,
      cantSplit: true,
      ...(r < table.headerRows ? { tableHeader: true } : {}),
      height: { value: twips(rowHeights[r] as number), rule: HeightRule.ATLEAST },
    });
  });
  const [x, y] = [twips(tableStyle.paddingX), twips(tableStyle.paddingY)];
  return new WordTable({
    rows,
    layout: TableLayoutType.FIXED,
    width: { size: width(0, table.widths.length), type: WidthType.DXA },
    columnWidths: table.widths.map((_, i) => width(i, i + 1)),
    margins: { marginUnitType: WidthType.DXA, top: y, bottom: y, left: x, right: x },
    borders: { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule },
  });
}

/** A figure whose remark does not fit beside it has the remark on the next line. */
function cellParagraph(cell: Cell, lines: readonly Line[], size: number, keepNext: boolean): Paragraph {
  const [figure, remark] = splitRemark(cell);
  const broken = cell.role === 'figure' && lines.length > 1 && figure && remark;
  return new Paragraph({
    style: tableStyleId(size),
    ...(keepNext ? { keepNext } : {}),
    ...(cell.align === 'left' ? { alignment: AlignmentType.LEFT } : {}),
    children: broken ? brokenRuns([figure, remark]) : cell.runs.filter((r) => r.text).map(drawRun),
  });
}

/**
 * Vertical text as one character a line, which every reader shows alike; the first character of each line is centred and a mark
 * after it hangs into the cell's right margin.
 */
function stackedParagraph(lines: readonly Line[], width: number, size: number, keepNext: boolean): Paragraph {
  const side = Math.round((width - twips(2 * tableStyle.paddingX + size)) / 2);
  return new Paragraph({
    style: tableStyleId(size),
    ...(keepNext ? { keepNext } : {}),
    alignment: AlignmentType.LEFT,
    indent: { left: side, right: Math.min(0, side - twips(size)) },
    children: brokenRuns(lines.map(textOf)),
  });
}

function pageNumber(side: 'left' | 'right'): Footer {
  const size = styles.pageNumber.size * 2;
  const dash = (text: string) => new TextRun({ text, size, font: { hint: 'eastAsia' } });
  const children = [dash(footer.before), new TextRun({ size, children: [PageNumber.CURRENT] }), dash(footer.after)];
  return new Footer({
    children: [
      new Paragraph({ style: 'Footer', alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT, indent: { [side]: twips(footer.indent), firstLine: 0 }, children }),
    ],
  });
}
