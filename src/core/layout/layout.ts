import type {
  Block,
  Cell,
  Document,
  Heading,
  Paragraph,
  Run,
  Signature,
  Table,
  Title,
} from '../document/document.js';
import type { Fonts } from '../fonts/fonts.js';
import { codePointOf } from '../problem/code-point.js';
import type { Finding } from '../problem/finding.js';
import { type Rule, rulesOf } from './borders.js';
import {
  composeLines,
  type FaceRun,
  fontChars,
  type Line,
  type LineOptions,
  textOf,
} from './line-breaking.js';
import { type Atom, fillPages } from './pagination.js';
import {
  baselineShare,
  footer,
  footerBelow,
  grid,
  indent,
  page,
  pitchOf,
  type StyleName,
  signature as signatureStyle,
  styles,
  table as tableStyle,
  titleGroupEnds,
} from './style.js';
import { cutsName, layOutTable, type TableLayout } from './table.js';

/** Text at its place: `x` and `baseline` in points from the sheet's top left. */
export interface PlacedLine {
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  readonly line: Line;
  /** What the line is a part of: a block, or a cell of a table; nothing for page numbers and for what is set again on a further page. */
  readonly of?: Block | Cell;
  /** First line of its heading: where a bookmark leads. */
  readonly isStart: boolean;
}
export interface Page {
  readonly lines: readonly PlacedLine[];
  readonly rules: readonly Rule[];
}
/** Characters `from` up to `to` of a block's text, with what is added after each of them, points. */
export interface Pin {
  readonly from: number;
  readonly to: number;
  readonly spacing: number;
}
/** How a document stands on its pages; both renderers go by it. */
export interface Layout {
  readonly pages: readonly Page[];
  readonly tables: ReadonlyMap<Table, TableLayout>;
  /** For each row of a table, whether it takes its page with what follows. */
  readonly keeps: ReadonlyMap<Table, readonly boolean[]>;
  readonly titleLines: readonly string[];
  /** Stretches of a block's text whose spacing a word processor must be told, so that it ends their lines where they end here. */
  readonly pins: ReadonlyMap<Block, readonly Pin[]>;
  /** Blocks before which a page must begin, so that a table stays whole with its heading. */
  readonly pageBreaks: ReadonlySet<Block>;
  /** The agency's lines, one where it fits; distance of agency and date from the right edge of the type area, points. */
  readonly signature: {
    readonly agencyLines: readonly string[];
    readonly agency: number;
    readonly date: number;
  };
  /** Characters that no font has, and tables that need a look. */
  readonly findings: readonly Finding[];
}

interface TextAtom extends Atom {
  readonly block: Block;
  readonly text?: { readonly line: Line; readonly size: number; readonly x: number };
  readonly row?: { readonly table: Table; readonly index: number };
  readonly repeat?: readonly TextAtom[];
}

/** Lays a document out: lines, rows, pages. Pure, given the fonts. */
export function layOut(document: Document, fonts: Fonts): Layout {
  return new Composer(fonts).layOut(document);
}

class Composer {
  readonly #fonts: Fonts;
  readonly #tables = new Map<Table, TableLayout>();
  readonly #missing = new Map<string, Finding>();
  readonly #told: Finding[] = [];
  /** Blocks and cells that stand on a page already. */
  readonly #begun = new Set<Block | Cell>();
  readonly #keeps = new Map<Table, readonly boolean[]>();
  readonly #pins = new Map<Block, readonly Pin[]>();
  #titleLines: string[] = [];
  #signature: Layout['signature'] = { agencyLines: [], agency: 0, date: 0 };

  constructor(fonts: Fonts) {
    this.#fonts = fonts;
  }

  layOut(document: Document): Layout {
    const atoms = document.blocks.flatMap((block, i) => this.#atoms(block, document.blocks[i + 1]));
    const pages = fillPages(atoms, page.depth);
    const pageBreaks = new Set<Block>();
    for (const [first] of pages.slice(1))
      if (first?.block.type === 'heading' && first.row === undefined) pageBreaks.add(first.block);
    return {
      pages: pages.map((list, i) => this.#place(list, i + 1)),
      tables: this.#tables,
      keeps: this.#keeps,
      titleLines: this.#titleLines,
      pins: this.#pins,
      pageBreaks,
      signature: this.#signature,
      findings: [...this.#missing.values(), ...this.#told],
    };
  }

  #atoms(block: Block, next: Block | undefined): TextAtom[] {
    switch (block.type) {
      case 'title':
        return this.#title(block);
      case 'heading':
        return this.#text(
          block,
          `heading${block.level}`,
          [{ text: block.text, style: 'plain', pointer: block.pointer }],
          true,
        );
      case 'paragraph':
        return this.#text(block, block.style, block.runs, next?.type === 'signature');
      case 'table':
        return this.#table(block, next);
      case 'signature':
        return this.#sign(block);
    }
  }

  #text(
    block: Heading | Paragraph,
    style: StyleName,
    runs: readonly Run[],
    keepWithNext: boolean,
  ): TextAtom[] {
    const { face, size } = styles[style];
    const faceRuns = runs.map((r) => ({
      text: r.text,
      face:
        r.style === 'plain' ? face : r.style === 'aside' ? tableStyle.aside : styles[r.style].face,
    }));
    const lines = this.#compose(
      faceRuns,
      runs.map((r) => r.pointer),
      size,
      { firstIndent: indent, spacing: grid.spacing, justify: true },
    );
    const pins = pinsOf(lines);
    if (pins.length) this.#pins.set(block, pins);
    const last = lines.length - 1;
    return lines.map((line, i) => ({
      block,
      height: pitchOf(style),
      // Widow and orphan control: two lines at least on either side of a page break.
      keepWithNext:
        i === last ? keepWithNext : block.type === 'heading' || i === 0 || i === last - 1,
      text: { line, size, x: line.indent },
    }));
  }

  #compose(
    runs: readonly FaceRun[],
    pointers: readonly string[],
    size: number,
    options: Partial<Omit<LineOptions, 'size'>> = {},
  ): Line[] {
    const chars = fontChars(runs, this.#fonts, size, (char, run) =>
      this.#miss(char, pointers[run] ?? ''),
    );
    return composeLines(chars, { size, measure: page.measure, ...options });
  }

  #miss(char: string, pointer: string): void {
    const key = `${pointer} ${char}`;
    if (!this.#missing.has(key))
      this.#missing.set(key, {
        code: 'glyph',
        severity: 'error',
        pointer,
        data: { character: char, codePoint: codePointOf(char) },
      });
  }

  #title(block: Title): TextAtom[] {
    const { face, size, before = 0, after = 0 } = styles.title;
    const lines = linesOfGroups(block.groups, (text) =>
      this.#compose([{ text, face }], [block.pointer], size),
    );
    this.#titleLines = lines.map(textOf);
    return [
      ...blankLines(block, before),
      ...lines.map((line) => ({
        block,
        height: pitchOf('title'),
        keepWithNext: true,
        text: { line, size, x: (page.measure - line.width) / 2 },
      })),
      ...blankLines(block, after),
    ];
  }

  /** A table that fits on a page with its heading and its note stays whole; a longer one breaks between rows and repeats its header rows. */
  #table(block: Table, next: Block | undefined): TextAtom[] {
    const layout = layOutTable(block, this.#fonts, (char, pointer) => this.#miss(char, pointer));
    this.#tables.set(block, layout);
    this.#told.push(...layout.findings);
    const note =
      next?.type === 'paragraph' && next.style === 'tableNote'
        ? this.#atoms(next, undefined).length * pitchOf('tableNote')
        : 0;
    const height = layout.rowHeights.reduce((sum, h) => sum + h, 0) + grid.pitch;
    const whole = height <= page.depth;
    const last = block.rowCount - 1;
    const keeps = layout.rowHeights.map((_, index) =>
      index === last
        ? note > 0 && height + note <= page.depth
        : whole || index < block.headerRows || cutsName(layout, index),
    );
    this.#keeps.set(block, keeps);
    const rows = layout.rowHeights.map(
      (rowHeight, index): TextAtom => ({
        block,
        // The table's upper rule stands below what is above it, whole.
        height: rowHeight + (index ? 0 : tableStyle.rule),
        keepWithNext: keeps[index] as boolean,
        row: { table: block, index },
      }),
    );
    const header = rows.slice(0, block.headerRows);
    return rows.map((row, i) => (i > block.headerRows ? { ...row, repeat: header } : row));
  }

  /** GB/T 9704-2012 7.3.5.2: the date begins two characters right of the agency, or where it is longer, two from the edge and the agency two left of it. */
  #sign(block: Signature): TextAtom[] {
    const { face, size } = styles.body;
    const two = signatureStyle.indentCharacters * (size + grid.spacing);
    const set = (text: string): Line[] =>
      this.#compose([{ text, face }], [block.pointer], size, {
        spacing: grid.spacing,
        measure: page.measure - two,
      });
    const agency = linesOfGroups([block.agency], set);
    const date = set(block.date)[0] as Line;
    const width = Math.max(...agency.map((line) => line.width));
    const right =
      date.width > width
        ? { date: two, agency: two + date.width + two - width }
        : { agency: two, date: two + width - two - date.width };
    const over = Math.min(0, right.date);
    this.#signature = {
      agencyLines: agency.map(textOf),
      agency: right.agency - over,
      date: right.date - over,
    };
    const at = (line: Line, gap: number, keepWithNext: boolean): TextAtom => ({
      block,
      height: grid.pitch,
      keepWithNext,
      text: { line, size, x: page.measure - gap - line.width },
    });
    return [
      ...blankLines(block, signatureStyle.blankLines),
      ...agency.map((line) => at(line, this.#signature.agency, true)),
      at(date, this.#signature.date, false),
    ];
  }

  #place(atoms: readonly TextAtom[], number: number): Page {
    const lines: PlacedLine[] = [];
    const rules: Rule[] = [];
    let y = page.top;
    for (let i = 0; i < atoms.length; i++) {
      const { text, row, height, block } = atoms[i] as TextAtom;
      if (text) {
        lines.push({
          ...text,
          x: page.left + text.x,
          baseline: y + baselineShare * height,
          of: block,
          isStart: !this.#begun.has(block),
        });
        this.#begun.add(block);
      }
      if (row) {
        let end = i;
        while (atoms[end]?.row?.table === row.table) end += 1;
        y = this.#placeRows(
          row.table,
          atoms.slice(i, end).map((a) => a.row?.index ?? 0),
          y + tableStyle.rule,
          lines,
          rules,
        );
        i = end - 1;
      } else y += height;
    }
    lines.push(this.#pageNumber(number));
    return { lines, rules };
  }

  /** Draws rows of a table; a cell over several rows is drawn once for those of its rows that stand here. */
  #placeRows(
    table: Table,
    rows: readonly number[],
    top: number,
    lines: PlacedLine[],
    rules: Rule[],
  ): number {
    const { cells, edges, rowHeights, pitch, size } = this.#tables.get(table) as TableLayout;
    const tops = [top];
    for (const row of rows) tops.push((tops.at(-1) as number) + (rowHeights[row] as number));
    const owner = rows.map(() => new Array<object | undefined>(table.widths.length));
    for (const { cell, lines: texts } of cells) {
      const here = rows.flatMap((row, i) =>
        cell.row <= row && row < cell.row + cell.rowSpan ? [i] : [],
      );
      if (!here.length) continue;
      const [first, last] = [here[0] as number, here.at(-1) as number];
      for (const i of here) owner[i]?.fill(cell, cell.column, cell.column + cell.colSpan);
      const [y1, y2] = [tops[first] as number, tops[last + 1] as number];
      const [x1, x2] = [
        page.left + (edges[cell.column] as number),
        page.left + (edges[cell.column + cell.colSpan] as number),
      ];
      const start = y1 + (y2 - y1 - texts.length * pitch) / 2;
      texts.forEach((line, i) => {
        const x =
          cell.align === 'left'
            ? x1 + tableStyle.paddingX + tableStyle.rule / 2
            : x1 + (x2 - x1 - line.width) / 2;
        lines.push({
          x,
          baseline: start + (i + baselineShare) * pitch,
          size,
          line,
          isStart: i === 0,
          ...(this.#begun.has(cell) ? {} : { of: cell }),
        });
      });
      this.#begun.add(cell);
    }
    rules.push(...rulesOf(owner, edges, tops));
    return tops.at(-1) as number;
  }

  /** `— 1 —`, odd pages right, even pages left, one character in from the edge (GB/T 9704-2012 7.5). */
  #pageNumber(number: number): PlacedLine {
    const { face, size } = styles.pageNumber;
    const line = this.#compose(
      [{ text: `${footer.before}${number}${footer.after}`, face }],
      [''],
      size,
    )[0] as Line;
    const x =
      number % 2
        ? page.left + page.measure - footer.indent - line.width
        : page.left + footer.indent;
    // The dash stands about a third of the size above the baseline.
    return {
      x,
      baseline: page.top + page.depth + footerBelow + size / 3,
      size,
      line,
      isStart: false,
    };
  }
}

const groupEnd = new RegExp(`(?<=${titleGroupEnds.join('|')})`);

/** As few lines of whole word groups as will do. */
function linesOfGroups(groups: readonly string[], set: (text: string) => Line[]): Line[] {
  const texts: string[] = [];
  for (const group of groups.flatMap((g) => (set(g).length > 1 ? wordGroups(g) : [g]))) {
    const joined = (texts.at(-1) ?? '') + group;
    if (texts.length && set(joined).length === 1) texts[texts.length - 1] = joined;
    else texts.push(group);
  }
  return texts.flatMap(set);
}

/** An agency's name cut after its regions and bodies, where it is too long for a line. */
const wordGroups = (text: string): string[] => text.split(groupEnd).filter(Boolean);

function pinsOf(lines: readonly Line[]): Pin[] {
  let from = 0;
  return lines.flatMap(({ length, pinned, spacing }) => {
    from += length;
    return pinned ? [{ from: from - length, to: from, spacing }] : [];
  });
}

const blankLines = (block: Block, count: number): TextAtom[] =>
  Array.from({ length: count }, () => ({
    block,
    height: grid.pitch,
    keepWithNext: true,
    blank: true,
  }));
