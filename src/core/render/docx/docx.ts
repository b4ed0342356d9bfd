import {
  AlignmentType,
  DocumentGridType,
  Footer,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  TextRun,
  Document as WordFile,
} from 'docx';
import type { Block, Document, Run, Table } from '../../document/document.js';
import type { EmbeddedReport } from '../../embedded-report.js';
import type { Layout, Pin } from '../../layout/layout.js';
import { footer, footerBelow, grid, page, styles } from '../../layout/style.js';
import type { TableLayout } from '../../layout/table.js';
import { packWord, placeId } from './docx-adapter.js';
import { fontTableXml, runInStyleId, stylesXml, twips, type WordFaces } from './styles.js';
import { ambiguous, tableXml } from './tables.js';

export interface WordOptions {
  readonly wordFaces?: WordFaces | undefined;
  readonly embeddedReport?: EmbeddedReport | undefined;
}

/** Writes a document as WordprocessingML; the layout gives table sizes, row heights and the pages that tables begin. */
export function renderDocx(
  document: Document,
  layout: Layout,
  { wordFaces: names = 'standard', embeddedReport }: WordOptions = {},
): Uint8Array {
  const sizes = [...new Set([...layout.tables.values()].map((t) => t.size))].sort((a, b) => a - b);
  const tables = [...layout.tables.keys()];
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
        children: document.blocks.flatMap((block, i) =>
          drawBlock(block, document.blocks[i + 1], layout, (table) =>
            placeId(tables.indexOf(table)),
          ),
        ),
      },
    ],
  });
  const drawn = tables.map((table) =>
    tableXml(
      table,
      layout.tables.get(table) as TableLayout,
      layout.keeps.get(table) as readonly boolean[],
    ),
  );
  return packWord(
    file,
    document.date,
    drawn,
    stylesXml(sizes, names),
    fontTableXml(names),
    embeddedReport,
  );
}

function sectionProperties(): NonNullable<ISectionOptions['properties']> {
  // The bottom of the page number's line, so that its dashes begin 7 mm below the type area (GB/T 9704-2012 7.5).
  const { size } = styles.pageNumber;
  const footerBottom = page.bottom - footerBelow - size * (1 - 0.8) - size / 3;
  return {
    page: {
      size: { width: twips(page.width), height: twips(page.height) },
      margin: {
        top: twips(page.top),
        right: twips(page.right),
        bottom: twips(page.bottom),
        left: twips(page.left),
        header: 851,
        footer: twips(footerBottom),
        gutter: 0,
      },
    },
    // 22 lines of 28 characters (5.2.3); charSpace counts 4096ths of a point. The character pitch itself is set in the styles:
    // LibreOffice sets a character less a line where the grid does it.
    grid: {
      type: DocumentGridType.LINES,
      linePitch: twips(grid.pitch),
      charSpace: Math.round((page.measure / grid.characters - styles.body.size) * 4096),
    },
  };
}

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
const brokenRuns = (texts: readonly string[]): TextRun[] =>
  texts.map((text, i) => textRun(text, undefined, undefined, i > 0));

const styleOf = ({ style }: Run): string | undefined =>
  style === 'plain'
    ? undefined
    : style === 'aside'
      ? 'TableAside'
      : runInStyleId(Number(style.slice(-1)));

/** A block's runs, cut where a line's spacing is to be told. */
function drawRuns(runs: readonly Run[], pins: readonly Pin[] = []): TextRun[] {
  let at = 0;
  return runs.flatMap((run) => {
    const chars = [...run.text];
    const start = at;
    at += chars.length;
    const cuts = [
      start,
      ...pins.flatMap((p) => [p.from, p.to]).filter((cut) => cut > start && cut < at),
      at,
    ];
    return cuts.slice(1).flatMap((to, i) => {
      const from = cuts[i] as number;
      const pin = pins.find((p) => p.from <= from && to <= p.to);
      return to > from
        ? [textRun(chars.slice(from - start, to - start).join(''), styleOf(run), pin?.spacing)]
        : [];
    });
  });
}

function drawBlock(
  block: Block,
  next: Block | undefined,
  layout: Layout,
  tablePlaceId: (table: Table) => string,
): Paragraph[] {
  switch (block.type) {
    case 'title':
      return [new Paragraph({ style: 'Title', children: brokenRuns(layout.titleLines) })];
    case 'heading':
      return [
        new Paragraph({
          style: `Heading${block.level}`,
          ...(layout.pageBreaks.has(block) ? { pageBreakBefore: true } : {}),
          children: drawRuns(
            [{ text: block.text, style: 'plain', pointer: '' }],
            layout.pins.get(block),
          ),
        }),
      ];
    case 'paragraph': {
      const keepNext = next?.type === 'signature' ? { keepNext: true } : {};
      return [
        new Paragraph({
          ...(block.style === 'body' ? {} : { style: 'TableNote' }),
          ...keepNext,
          children: drawRuns(block.runs, layout.pins.get(block)),
        }),
      ];
    }
    case 'table':
      return [
        new Paragraph({ style: tablePlaceId(block) }),
        ...(next === undefined || next.type === 'table' ? [new Paragraph({})] : []),
      ];
    case 'signature': {
      const { agencyLines, agency, date } = layout.signature;
      const paragraph = (texts: readonly string[], right: number, before: number) =>
        new Paragraph({
          style: 'Signature',
          spacing: { before: twips(before) },
          indent: { right: twips(right), firstLine: 0 },
          keepNext: before > 0,
          children: brokenRuns(texts),
        });
      return [paragraph(agencyLines, agency, grid.pitch), paragraph([block.date], date, 0)];
    }
  }
}

function pageNumber(side: 'left' | 'right'): Footer {
  const size = styles.pageNumber.size * 2;
  const dash = (text: string) => new TextRun({ text, size, font: { hint: 'eastAsia' } });
  const children = [
    dash(footer.before),
    new TextRun({ size, children: [PageNumber.CURRENT] }),
    dash(footer.after),
  ];
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [side]: twips(footer.indent), firstLine: 0 },
        children,
      }),
    ],
  });
}
