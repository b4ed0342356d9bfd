import { readJson } from '#platform';
import type { Level } from '../document/document.js';
import { toPoints } from '../units.js';

/*
 * Every number of the layout is in schemas/layout.json with its clause of GB/T 9704-2012. Lengths
 * are in points unless their comment has another unit.
 */

/** How a kind of paragraph looks. */
export interface Style {
  readonly face: string;
  readonly size: number;
  /** Line pitch, if it is not the grid's. */
  readonly pitch?: number;
  /** Blank lines of the grid above and below. */
  readonly before?: number;
  readonly after?: number;
}
export type StyleName = 'title' | `heading${Level}` | 'body' | 'tableNote' | 'pageNumber';

/** Room that may be lowered. */
export interface Room {
  readonly usual: number;
  readonly least: number;
}

interface LayoutData {
  readonly page: {
    readonly width: number;
    readonly height: number;
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  /** 22 lines of 28 characters to a page (GB/T 9704-2012 5.2.3). */
  readonly grid: {
    readonly lines: number;
    readonly characters: number;
    readonly pitch: number;
    /** Added after every character of the body, so that 28 of 16 pt fit the line. */
    readonly spacing: number;
    /** Space between Chinese and Latin, em; and what it may shrink to. */
    readonly autoSpace: number;
    readonly autoSpaceLeast: number;
    /** What a gap beside a mark or between Chinese and Latin is opened by before others are, em. */
    readonly opensFirst: number;
    /** A line is not justified if that would open a gap by more, em. */
    readonly opensMost: number;
    /** What a line may be tightened by, in em, to keep a number with its unit. */
    readonly tighten: number;
    /** Share of the blank between neighbouring marks that is removed, em. */
    readonly marksShare: number;
  };
  readonly styles: Readonly<Record<StyleName, Style>>;
  /** Patterns after which a long name in a title may break. */
  readonly titleGroupEnds: readonly string[];
  readonly indent: number;
  readonly table: {
    readonly face: string;
    readonly aside: string;
    readonly rule: number;
    readonly paddingX: number;
    /** Above and below the lines of a cell, and the least of it in a row that is lowered. */
    readonly paddingY: number;
    readonly leastPaddingY: number;
    /** What a row is raised by at most to fill a page. */
    readonly mostRaised: number;
    /** What a page with rows keeps free, as word processors round their heights. */
    readonly reserve: number;
    /** Room between a heading and its table, and between a table and what follows. */
    readonly roomAbove: Room;
    readonly roomBelow: Room;
    readonly leading: number;
    readonly minimumSize: number;
    readonly remarkSize: number;
    readonly step: number;
    /** What makes the lines of a cell worse; see balanced-lines.ts. */
    readonly lineEndCosts: {
      readonly atMark: number;
      readonly betweenWords: number;
      readonly insideWord: number;
      readonly loneCharacter: number;
      /** Times the square of a line's deviation from the mean, as a share of the measure. */
      readonly uneven: number;
    };
    /** What a column may take from its neighbour to spare a line of its words. */
    readonly mostTaken: number;
  };
  /** Words that stay whole at the end of a line in a cell. */
  readonly words: readonly string[];
  /** What makes the pages of a document worse, in empty lines; see pagination.ts. */
  readonly pageCosts: {
    /** A table that ends its page between groups of rows, or goes on within one. */
    readonly groupBreak: number;
    readonly tableBreak: number;
    readonly cutGroup: number;
    /** A note on another page than its table. */
    readonly strandedNote: number;
    /** A last page of a few lines. */
    readonly shortLastPage: number;
    readonly shortLines: number;
    /** A page whose rows are lowered as far as they can be. */
    readonly lowered: number;
  };
  readonly signature: { readonly blankLines: number; readonly indentCharacters: number };
  readonly footer: {
    readonly before: string;
    readonly after: string;
    readonly below: number;
    readonly indent: number;
  };
}

const data = readJson('schemas/layout.json') as LayoutData;

export const { grid, styles, indent, table, signature, footer, titleGroupEnds, words, pageCosts } =
  data;

/** The sheet and the type area (版心) on it, in points from the sheet's top left. */
export const page = {
  width: toPoints(data.page.width),
  height: toPoints(data.page.height),
  left: toPoints(data.page.left),
  right: toPoints(data.page.right),
  top: toPoints(data.page.top),
  bottom: toPoints(data.page.bottom),
  measure: toPoints(data.page.width - data.page.left - data.page.right),
  depth: toPoints(data.page.height - data.page.top - data.page.bottom),
};

/** Distance from the type area's foot to the top of the page number's dashes, in points. */
export const footerBelow = toPoints(footer.below);

/** Where the baseline of a line lies, as a share of its pitch: as Word sets exact pitches. */
export const BASELINE_SHARE = 0.8;

/** How far a dash stands above the baseline at a font size. */
export const dashHeight = (size: number): number => size / 3;

/** The finest unit of a Word file is a twentieth of a point (twip). */
export const TWIPS_PER_POINT = 20;

/** Line pitch of a style. */
export const pitchOf = (style: StyleName): number => styles[style].pitch ?? grid.pitch;

/** Line pitch in a table of a font size, in whole twips. */
export const tablePitch = (size: number): number =>
  Math.round(size * table.leading * TWIPS_PER_POINT) / TWIPS_PER_POINT;
