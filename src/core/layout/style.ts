import { readJson } from '#platform';
import type { Level } from '../document/document.js';

/** Sizes in points unless said otherwise; every number is in schemas/layout.json with its clause of GB/T 9704-2012. */
export interface Style {
  readonly face: string;
  readonly size: number;
  /** Line pitch where it is not the grid's. */
  readonly pitch?: number;
  /** Blank lines of the grid above and below. */
  readonly before?: number;
  readonly after?: number;
}
export interface Face {
  /** Name that Word files give for Chinese text, and others to take in its place. */
  readonly word: string;
  /** Name of the nearest face that comes with Windows and Office. */
  readonly windows: string;
  readonly alternates: readonly string[];
  /** Name that Word files give for Latin letters and digits. */
  readonly latinWord: string;
  /** Keys of fonts to look a character up in, first match wins. */
  readonly fonts: readonly string[];
  readonly latinFonts: readonly string[];
}
export type StyleName = 'title' | `heading${Level}` | 'body' | 'tableNote' | 'pageNumber';

interface LayoutData {
  readonly page: {
    readonly width: number;
    readonly height: number;
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  /** `spacing` is added after every character of the body, so that 28 of 16 pt fit the line; `autoSpace`, in em, is left between Chinese and Latin and may shrink to `autoSpaceLeast`; a line gives up to `tighten`, in em, to keep a number with its unit; neighbouring marks give up `marksShare` of the blank between them. */
  readonly grid: {
    readonly lines: number;
    readonly characters: number;
    readonly pitch: number;
    readonly spacing: number;
    readonly autoSpace: number;
    readonly autoSpaceLeast: number;
    readonly tighten: number;
    readonly marksShare: number;
  };
  readonly faces: Readonly<Record<string, Face>>;
  /** Rows of characters that are to come from one font. */
  readonly together: readonly string[];
  readonly styles: Readonly<Record<StyleName, Style>>;
  /** Patterns after which a long name in a title may break. */
  readonly titleGroupEnds: readonly string[];
  readonly indent: number;
  readonly table: {
    readonly face: string;
    readonly aside: string;
    readonly rule: number;
    readonly paddingX: number;
    readonly paddingY: number;
    readonly leading: number;
    readonly minimumSize: number;
    readonly remarkSize: number;
    readonly step: number;
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

/** Millimetres to points. */
const points = (millimetres: number): number => (millimetres * 72) / 25.4;

export const { grid, faces, together, styles, indent, table, signature, footer, titleGroupEnds } =
  data;

/** The sheet and the type area (版心) on it, in points from the sheet's top left. */
export const page = {
  width: points(data.page.width),
  height: points(data.page.height),
  left: points(data.page.left),
  right: points(data.page.right),
  top: points(data.page.top),
  bottom: points(data.page.bottom),
  measure: points(data.page.width - data.page.left - data.page.right),
  depth: points(data.page.height - data.page.top - data.page.bottom),
};

/** Distance from the type area's foot to the top of the page number's dashes, in points. */
export const footerBelow = points(footer.below);

/** A line of this pitch carries its baseline at four fifths, as Word and LibreOffice set exact pitches. */
export const baselineShare = 0.8;

export const pitchOf = (style: StyleName): number => styles[style].pitch ?? grid.pitch;

/** Line pitch in a table of this size, in whole twentieths of a point. */
export const tablePitch = (size: number): number => Math.round(size * table.leading * 20) / 20;
