import { at, getOrThrow } from '../../at.js';
import type { Block, Cell } from '../../document/document.js';
import type { BorderLine } from '../../layout/borders.js';
import type { Page } from '../../layout/placement.js';
import { table as tableStyle } from '../../layout/style.js';
import { escapeXmlContent } from '../../xml.js';
import type { EmbeddedFont } from './fonts.js';
import { boxOf, type Identifiers, millimetres, ofd, ofdPart } from './markup.js';
import { isBeyondBasicPlane, type PlacedCharacter, type Stretch } from './stretches.js';

/** A text object of a page. */
export interface ObjectReference {
  readonly page: number;
  readonly object: number;
}

/** A page as it is written. */
export interface WrittenPage {
  readonly id: number;
  /** Its Content.xml. */
  readonly content: string;
}

/** Black, as red, green and blue. */
const BLACK = '0 0 0';

/** How rules are drawn and text is filled. */
export const drawing = {
  attributes: { LineWidth: millimetres(tableStyle.rule), Cap: 'Square' },
  fill: ofd('FillColor', { Value: BLACK }),
  stroke: ofd('StrokeColor', { Value: BLACK }),
};

/** Writes pages as objects at places (GB/T 33190-2016 7.7, 9, 11). */
export class PageWriter {
  readonly #fonts: ReadonlyMap<string, EmbeddedFont>;
  readonly #ids: Identifiers;
  readonly #drawParameters: number;
  readonly #references = new Map<Block | Cell, ObjectReference[]>();

  constructor(fonts: ReadonlyMap<string, EmbeddedFont>, ids: Identifiers, drawParameters: number) {
    this.#fonts = fonts;
    this.#ids = ids;
    this.#drawParameters = drawParameters;
  }

  /** Writes a page: its rules, then its text in reading order. */
  write({ borders }: Page, stretches: readonly Stretch[]): WrittenPage {
    const id = this.#ids.next();
    const layer = { ID: this.#ids.next(), Type: 'Body', DrawParam: this.#drawParameters };
    const rules = borders.length ? this.#rules(borders) : '';
    const texts = stretches.map((stretch) => {
      const object = this.#ids.next();
      const { source } = stretch.line;
      if (source)
        this.#references.set(source, [...this.referencesTo(source), { page: id, object }]);
      return this.#text(object, stretch);
    });
    const content = ofd('Content', {}, ofd('Layer', layer, rules + texts.join('')));
    return { id, content: ofdPart('Page', {}, content) };
  }

  /** The text objects so far of a part of the document, in the order of drawing. */
  referencesTo(part: Block | Cell): readonly ObjectReference[] {
    return this.#references.get(part) ?? [];
  }

  /** All rules of a page: the box around a single level one would have no height. */
  #rules(borders: readonly BorderLine[]): string {
    const half = tableStyle.rule / 2;
    const left = Math.min(...borders.map((b) => b.x1)) - half;
    const top = Math.min(...borders.map((b) => b.y1)) - half;
    const right = Math.max(...borders.map((b) => b.x2)) + half;
    const bottom = Math.max(...borders.map((b) => b.y2)) + half;
    const point = (x: number, y: number): string =>
      `${millimetres(x - left)} ${millimetres(y - top)}`;
    const steps = borders.map(({ x1, y1, x2, y2 }) => `M ${point(x1, y1)} L ${point(x2, y2)}`);
    const attributes = {
      ID: this.#ids.next(),
      Boundary: boxOf(left, top, right - left, bottom - top),
      ...drawing.attributes,
      Stroke: 'true',
      Fill: 'false',
    };
    return ofd(
      'PathObject',
      attributes,
      drawing.stroke + ofd('AbbreviatedData', {}, steps.join(' ')),
    );
  }

  #text(id: number, stretch: Stretch): string {
    const { line, characters } = stretch;
    const font = getOrThrow(this.#fonts, stretch.font);
    const { left, top, right, bottom } = boxAround(stretch, font);
    const first = at(characters, 0);
    const attributes = {
      ID: id,
      Boundary: boxOf(left, top, right - left, bottom - top),
      Font: font.id,
      Size: millimetres(line.size),
    };
    // Where the first character begins, seen from the corner of the box.
    const start = { X: millimetres(first.x - left), Y: millimetres(line.baseline - top) };
    const code = ofd(
      'TextCode',
      { ...start, DeltaX: distancesBetween(characters) },
      escapeXmlContent(characters.map(({ text }) => text).join('')),
    );
    return ofd('TextObject', attributes, drawing.fill + glyphOf(first, font) + code);
  }
}

/** Depth below the baseline of a box of text, unless ink goes deeper, at 1 pt. */
const USUAL_DESCENT = 0.3;

/** The box of a stretch, which readers cut off at: it holds all ink. Points from the top left. */
function boxAround({ line, characters }: Stretch, font: EmbeddedFont) {
  const { baseline, size } = line;
  const scale = size / font.unitsPerEm;
  const last = at(characters, -1);
  const box = {
    left: at(characters, 0).x,
    top: baseline - font.ascent * scale,
    right: last.x + last.width,
    bottom: baseline + USUAL_DESCENT * size,
  };
  for (const { text, x } of characters) {
    const ink = font.boundsOf(text);
    if (!ink) continue;
    box.left = Math.min(box.left, x + ink.left * scale);
    box.top = Math.min(box.top, baseline - ink.top * scale);
    box.right = Math.max(box.right, x + ink.right * scale);
    box.bottom = Math.max(box.bottom, baseline - ink.bottom * scale);
  }
  return box;
}

/** Readers that take a character beyond U+FFFF for two draw the glyph that is named here. */
function glyphOf({ text }: PlacedCharacter, { glyphs }: EmbeddedFont): string {
  if (!isBeyondBasicPlane(text)) return '';
  const glyph = getOrThrow(glyphs, text.codePointAt(0) ?? 0);
  return ofd(
    'CGTransform',
    { CodePosition: 0, CodeCount: 2, GlyphCount: 1 },
    ofd('Glyphs', {}, String(glyph)),
  );
}

/** From how many equal distances on they are written as `g count value`. */
const LEAST_GROUP = 3;

/** The distance of each character from the one before (GB/T 33190-2016 11.3); of one: undefined. */
function distancesBetween(characters: readonly PlacedCharacter[]): string | undefined {
  const distances = characters.slice(1).map(({ x }, i) => millimetres(x - at(characters, i).x));
  const groups: { value: string; count: number }[] = [];
  for (const value of distances) {
    const open = groups.at(-1);
    if (open?.value === value) open.count += 1;
    else groups.push({ value, count: 1 });
  }
  const written = groups.map(({ value, count }) =>
    count < LEAST_GROUP ? Array<string>(count).fill(value).join(' ') : `g ${count} ${value}`,
  );
  return written.join(' ') || undefined;
}
