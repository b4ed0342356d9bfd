import type {
  Block,
  Document,
  Heading,
  Paragraph,
  Run,
  Signature,
  Table,
  Title,
} from '../document/document.js';
import type { Fonts } from '../fonts/fonts.js';
import type { Finding } from '../problem/finding.js';
import type { Line } from './line.js';
import { fillPages } from './pagination.js';
import {
  type BlankItem,
  type LineItem,
  type Page,
  type PageItem,
  PagePlacer,
  type RowItem,
} from './placement.js';
import { layOutSignature, type SignatureLayout } from './signature.js';
import { type SpacingOverride, spacingOverridesOf } from './spacing-overrides.js';
import {
  grid,
  indent,
  page,
  pitchOf,
  type StyleName,
  signature as signatureStyle,
  styles,
  table as tableStyle,
} from './style.js';
import { cutsName, heightOf, layOutTable, type TableLayout } from './table.js';
import { TextSetter } from './text-setter.js';
import { linesOfGroups, textsOf } from './word-groups.js';

/** How a document stands on its pages; every renderer draws from it. */
export interface Layout {
  readonly pages: readonly Page[];
  readonly tables: ReadonlyMap<Table, TableLayout>;
  /** For each row of a table, whether it stands on the same page as what follows. */
  readonly keepWithNext: ReadonlyMap<Table, readonly boolean[]>;
  readonly titleLines: readonly string[];
  /** Spacing without which a word processor would end the lines of a block elsewhere. */
  readonly spacingOverrides: ReadonlyMap<Block, readonly SpacingOverride[]>;
  /** Blocks before which a page must begin, so that a table stays whole with its heading. */
  readonly pageBreaks: ReadonlySet<Block>;
  readonly signature: SignatureLayout | undefined;
  /** Characters that no font has, and tables that a reader should look at. */
  readonly findings: readonly Finding[];
}

/** Lays a document out: lines, rows, pages. The same document and fonts give the same layout. */
export function layOut(document: Document, fonts: Fonts): Layout {
  return new PageComposer(fonts).layOut(document);
}

/** Makes the items of each block, fills pages with them and places them. */
class PageComposer {
  readonly #setter: TextSetter;
  readonly #tables = new Map<Table, TableLayout>();
  readonly #findings: Finding[] = [];
  readonly #keepWithNext = new Map<Table, readonly boolean[]>();
  readonly #spacingOverrides = new Map<Block, readonly SpacingOverride[]>();
  #titleLines: string[] = [];
  #signature: SignatureLayout | undefined;

  constructor(fonts: Fonts) {
    this.#setter = new TextSetter(fonts);
  }

  layOut({ blocks }: Document): Layout {
    const items = blocks.flatMap((block, i) => this.#itemsOf(block, blocks[i + 1]));
    const filled = fillPages(items, page.depth);
    const placer = new PagePlacer(this.#tables, this.#setter);
    const pages = filled.map((list, i) => placer.place(list, i + 1));
    const firstBlocks = filled.slice(1).flatMap(([first]) => (first ? [first.block] : []));
    return {
      pages,
      tables: this.#tables,
      keepWithNext: this.#keepWithNext,
      titleLines: this.#titleLines,
      spacingOverrides: this.#spacingOverrides,
      pageBreaks: new Set(firstBlocks.filter((block) => block.type === 'heading')),
      signature: this.#signature,
      findings: [...this.#setter.findings, ...this.#findings],
    };
  }

  #itemsOf(block: Block, next: Block | undefined): PageItem[] {
    switch (block.type) {
      case 'title':
        return this.#titleItems(block);
      case 'heading': {
        const run: Run = { text: block.text, style: 'plain', pointer: block.pointer };
        return this.#textItems(block, `heading${block.level}`, [run], true);
      }
      case 'paragraph':
        return this.#textItems(block, block.style, block.runs, next?.type === 'signature');
      case 'table':
        return this.#rowItems(block, next);
      case 'signature':
        return this.#signatureItems(block);
    }
  }

  #textItems(
    block: Heading | Paragraph,
    style: StyleName,
    runs: readonly Run[],
    keepWithNext: boolean,
  ): LineItem[] {
    const { face, size } = styles[style];
    const sourceRuns = runs.map((run) => ({ ...run, face: faceOfRun(run, face) }));
    const lines = this.#setter.setLines(sourceRuns, size, {
      firstIndent: indent,
      spacing: grid.spacing,
      justify: true,
    });
    const overrides = spacingOverridesOf(lines);
    if (overrides.length) this.#spacingOverrides.set(block, overrides);
    const last = lines.length - 1;
    return lines.map((line, i): LineItem => {
      // Widow and orphan control: two lines at least on either side of a page break.
      const isFirstOrLastButOne = i === 0 || i === last - 1;
      return {
        type: 'line',
        block,
        height: pitchOf(style),
        keepWithNext: i === last ? keepWithNext : block.type === 'heading' || isFirstOrLastButOne,
        line,
        size,
        x: line.indent,
      };
    });
  }

  #titleItems(block: Title): PageItem[] {
    const { face, size, before = 0, after = 0 } = styles.title;
    const lines = linesOfGroups(block.groups, (text) =>
      this.#setter.setLines([{ text, face, pointer: block.pointer }], size),
    );
    this.#titleLines = textsOf(lines);
    return [
      ...blankItems(block, before),
      ...lines.map(
        (line): LineItem => ({
          type: 'line',
          block,
          height: pitchOf('title'),
          keepWithNext: true,
          line,
          size,
          x: (page.measure - line.width) / 2,
        }),
      ),
      ...blankItems(block, after),
    ];
  }

  /** The rows of a table; those below the header rows repeat these at the top of a page. */
  #rowItems(block: Table, next: Block | undefined): RowItem[] {
    const layout = layOutTable(block, this.#setter);
    this.#tables.set(block, layout);
    this.#findings.push(...layout.findings);
    const note = next?.type === 'paragraph' && next.style === 'tableNote' ? next : undefined;
    const noteHeight = note ? heightOf(this.#itemsOf(note, undefined)) : 0;
    const keepWithNext = rowsToKeep(block, layout, noteHeight);
    this.#keepWithNext.set(block, keepWithNext);
    const items = layout.rows.map(
      ({ height }, row): RowItem => ({
        type: 'row',
        block,
        // The whole width of the upper border stands below what is above the table.
        height: height + (row ? 0 : tableStyle.rule),
        keepWithNext: keepWithNext[row] ?? false,
        row,
      }),
    );
    const repeat = items.slice(0, block.headerRows);
    return items.map((item, i) => (i > block.headerRows ? { ...item, repeat } : item));
  }

  #signatureItems(block: Signature): PageItem[] {
    const signature = layOutSignature(block, this.#setter);
    this.#signature = signature;
    const { size, agencyLines, agencyRight, dateLine, dateRight } = signature;
    const itemOf = (line: Line, right: number, keepWithNext: boolean): LineItem => ({
      type: 'line',
      block,
      height: grid.pitch,
      keepWithNext,
      line,
      size,
      x: page.measure - right - line.width,
    });
    return [
      ...blankItems(block, signatureStyle.blankLines),
      ...agencyLines.map((line) => itemOf(line, agencyRight, true)),
      itemOf(dateLine, dateRight, false),
    ];
  }
}

/**
 * A table that fits a page with its heading and its note stays whole. A longer one breaks between
 * rows, but not within its header rows nor where the name of several rows would be cut.
 */
function rowsToKeep(table: Table, layout: TableLayout, noteHeight: number): boolean[] {
  const height = heightOf(layout.rows) + grid.pitch;
  const fitsPage = height <= page.depth;
  const keepsNote = noteHeight > 0 && height + noteHeight <= page.depth;
  return layout.rows.map((_, row) => {
    const isLastRow = row === table.rowCount - 1;
    if (isLastRow) return keepsNote;
    const isHeader = row < table.headerRows;
    return fitsPage || isHeader || cutsName(layout, row);
  });
}

/** The face of a run in a paragraph. */
function faceOfRun(run: Run, face: string): string {
  if (run.style === 'heading') return styles[`heading${run.level}`].face;
  return run.style === 'aside' ? tableStyle.aside : face;
}

const blankItems = (block: Block, count: number): BlankItem[] =>
  Array.from({ length: count }, () => ({
    type: 'blank',
    block,
    height: grid.pitch,
    keepWithNext: true,
    blank: true,
  }));
