import { at, getOrThrow } from '../../at.js';
import type { Block, Cell } from '../../document/document.js';
import type { Fonts } from '../../fonts/fonts.js';
import type { BorderLine } from '../../layout/borders.js';
import type { Page, PlacedLine } from '../../layout/placement.js';
import { table as tableStyle } from '../../layout/style.js';
import { escapeXmlContent } from '../../xml.js';
import type { EmbeddedFont } from './fonts.js';
import { boxOf, type Identifiers, millimetres, ofd, ofdPart } from './markup.js';
import {
  isBeyondBasicPlane,
  type PlacedCharacter,
  type Stretch,
  stretchesOf,
} from './stretches.js';

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
  /** The text objects of each part of the document, in the order of drawing. */
  readonly references: ReadonlyMap<Block | Cell, readonly ObjectReference[]>;
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
  readonly #fonts: Fonts;
  readonly #embedded: ReadonlyMap<string, EmbeddedFont>;
  readonly #ids: Identifiers;
  readonly #drawParameters: number;

  constructor(
    fonts: Fonts,
    embedded: ReadonlyMap<string, EmbeddedFont>,
    ids: Identifiers,
    drawParameters: number,
  ) {
    this.#fonts = fonts;
    this.#embedded = embedded;
    this.#ids = ids;
    this.#drawParameters = drawParameters;
  }

  /** Writes a page: its rules, then its lines in reading order. */
  write({ borders, lines }: Page): WrittenPage {
    const id = this.#ids.next();
    const layer = { ID: this.#ids.next(), Type: 'Body', DrawParam: this.#drawParameters };
    const references = new Map<Block | Cell, ObjectReference[]>();
    const rules = borders.length ? this.#rules(borders) : '';
    const texts = lines.flatMap((line) =>
      stretchesOf(line, this.#fonts).map((stretch) => {
        const object = this.#ids.next();
        if (line.source) addTo(references, line.source, { page: id, object });
        return this.#text(object, stretch, line);
      }),
    );
    const content = ofd('Content', {}, ofd('Layer', layer, rules + texts.join('')));
    return { id, content: ofdPart('Page', {}, content), references };
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

  #text(id: number, { font, characters }: Stretch, { baseline, size }: PlacedLine): string {
    const embedded = getOrThrow(this.#embedded, font);
    const [first, last] = [at(characters, 0), at(characters, -1)];
    const ascent = embedded.ascent * size;
    const attributes = {
      ID: id,
      Boundary: boxOf(
        first.x,
        baseline - ascent,
        last.x + last.width - first.x,
        ascent + embedded.descent * size,
      ),
      Font: embedded.id,
      Size: millimetres(size),
    };
    const code = ofd(
      'TextCode',
      { X: 0, Y: millimetres(ascent), DeltaX: distancesBetween(characters) },
      escapeXmlContent(characters.map(({ text }) => text).join('')),
    );
    return ofd('TextObject', attributes, drawing.fill + glyphOf(first, embedded) + code);
  }
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

function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
