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
import { type Flow, flowOf, isNote, placedTables } from './filled-pages.js';
import type { Line } from './line.js';
import { fillPages } from './pagination.js';
import {
  type BlankItem,
  type LineItem,
  type Page,
  type PageItem,
  PagePlacer,
  type RoomItem,
} from './placement.js';
import { layOutSignature, type SignatureLayout } from './signature.js';
import { type SpacingOverride, spacingOverridesOf } from './spacing-overrides.js';
import {
  grid,
  indent,
  page,
  pitchOf,
  type Room,
  type StyleName,
  signature as signatureStyle,
  styles,
  TWIPS_PER_POINT,
  table as tableStyle,
} from './style.js';
import { layOutTable, type TableLayout } from './table.js';
import { rowItems } from './table-rows.js';
import { TextSetter } from './text-setter.js';
import { linesOfGroups, textsOf } from './word-groups.js';

/** How a document stands on its pages; every renderer draws from it. */
export interface Layout {
  readonly pages: readonly Page[];
  readonly flow: Flow;
  readonly tables: ReadonlyMap<Table, TableLayout>;
  readonly titleLines: readonly string[];
  /** Spacing without which a word processor would end the lines of a block elsewhere. */
  readonly spacingOverrides: ReadonlyMap<Block, readonly SpacingOverride[]>;
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
  readonly #spacingOverrides = new Map<Block, readonly SpacingOverride[]>();
  #titleLines: string[] = [];
  #signature: SignatureLayout | undefined;

  constructor(fonts: Fonts) {
    this.#setter = new TextSetter(fonts);
  }

  layOut({ blocks }: Document): Layout {
    const items = blocks.flatMap((block, i) => this.#itemsOf(block, blocks[i + 1]));
    const filled = fillPages(items, {
      depth: page.depth,
      reserve: tableStyle.reserve,
      pitch: grid.pitch,
      unitsPerPoint: TWIPS_PER_POINT,
    });
    const tables = placedTables(this.#tables, filled);
    const placer = new PagePlacer(tables, this.#setter);
    const pages = filled.map((list, i) => placer.place(list, i + 1));
    return {
      pages,
      flow: flowOf(filled),
      tables,
      titleLines: this.#titleLines,
      spacingOverrides: this.#spacingOverrides,
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
        const [first, ...rest] = this.#textItems(block, `heading${block.level}`, [run], true);
        return [{ ...(first as LineItem), mayBeginPage: true }, ...rest, ...roomAboveTable(next)];
      }
      case 'paragraph':
        return [
          ...this.#textItems(block, block.style, block.runs, next?.type === 'signature'),
          ...roomAboveTable(next),
        ];
      case 'table':
        return this.#tableItems(block, next);
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

  #tableItems(block: Table, next: Block | undefined): PageItem[] {
    const layout = layOutTable(block, this.#setter);
    this.#tables.set(block, layout);
    this.#findings.push(...layout.findings);
    const isAboveText = next?.type === 'heading' || next?.type === 'paragraph';
    return [
      ...rowItems(block, layout, isNote(next)),
      ...(isAboveText ? [roomItem(next, tableStyle.roomBelow)] : []),
    ];
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

/** The face of a run in a paragraph. */
function faceOfRun(run: Run, face: string): string {
  if (run.style === 'heading') return styles[`heading${run.level}`].face;
  return run.style === 'aside' ? tableStyle.aside : face;
}

const roomAboveTable = (next: Block | undefined): RoomItem[] =>
  next?.type === 'table' ? [roomItem(next, tableStyle.roomAbove)] : [];

/** Room between a table and what stands above or below it; `block` is the lower of the two. */
const roomItem = (block: Block, { usual, least }: Room): RoomItem => ({
  type: 'room',
  block,
  height: usual,
  least,
  keepWithNext: true,
  blank: true,
});

const blankItems = (block: Block, count: number): BlankItem[] =>
  Array.from({ length: count }, () => ({
    type: 'blank',
    block,
    height: grid.pitch,
    keepWithNext: true,
    blank: true,
  }));
