import type { Element } from '@xmldom/xmldom';
import { at } from '../../at.js';
import type { Point } from '../drawn/geometry.js';
import { childrenNamed, numberOf } from './markup.js';

/** A character in the units of its object. */
export interface CodeCharacter extends Point {
  readonly text: string;
  /** Estimated: fonts are not opened. */
  readonly width: number;
}

/** Characters of full width in Chinese fonts. */
const FULL_WIDTH = /[\u00b1\u00b7\u00d7\u00f7\u2014\u2018-\u201d\u2026\u2100-\u{10ffff}]/u;
/** Width of all others, as a share of full width. */
const HALF = 1 / 2;
/** Line breaks around text that only lay out the XML. */
const MARKUP_BREAKS = /^\s*\n\s*|\s*\n\s*$/g;

/** The characters of a TextObject, one list for each TextCode. `em`: full width. */
export function textCodeCharacters(object: Element, em: number): CodeCharacter[][] {
  let start: Point = { x: 0, y: 0 };
  return childrenNamed(object, 'TextCode').map((code) => {
    // What is missing is that of the TextCode before.
    start = { x: numberOf(code, 'X') ?? start.x, y: numberOf(code, 'Y') ?? start.y };
    return charactersOf(code, start, em);
  });
}

function charactersOf(code: Element, start: Point, em: number): CodeCharacter[] {
  const text = (code.textContent ?? '').replace(MARKUP_BREAKS, '');
  const across = stepsOf(code.getAttribute('DeltaX') ?? '', text);
  const down = stepsOf(code.getAttribute('DeltaY') ?? '', text);
  let { x, y } = start;
  return [...text].map((character, i) => {
    const width = FULL_WIDTH.test(character) ? em : em * HALF;
    const placed = { text: character, x, y, width };
    // Without any distances, characters would cover each other.
    x += across[i] ?? (down.length ? 0 : width);
    y += down[i] ?? 0;
    return placed;
  });
}

/**
 * The distance from each character of a text to the next. A character beyond U+FFFF is one, but
 * some makers give it two distances, one for each UTF-16 unit.
 */
function stepsOf(value: string, text: string): number[] {
  const deltas = expandDeltas(value, text.length);
  const characters = [...text];
  const isByUnit = characters.length < text.length && deltas.length === text.length - 1;
  if (!isByUnit) return deltas;
  let unit = 0;
  return characters.slice(0, -1).map((character) => {
    const steps = deltas.slice(unit, unit + character.length);
    unit += character.length;
    return steps.reduce((sum, step) => sum + step, 0);
  });
}

/**
 * Numbers of DeltaX or DeltaY; `g count value` repeats one. No more than `most`, whatever count is
 * claimed.
 */
export function expandDeltas(value: string, most: number): number[] {
  const tokens = value.split(/[\s,]+/).filter(Boolean);
  const deltas: number[] = [];
  for (let i = 0; i < tokens.length && deltas.length < most; i++) {
    let count = 1;
    if (at(tokens, i) === 'g') {
      count = Math.min(Number(tokens[i + 1]), most - deltas.length);
      i += 2;
    }
    const delta = Number(tokens[i]);
    for (let n = 0; n < count; n++) deltas.push(Number.isFinite(delta) ? delta : 0);
  }
  return deltas;
}
