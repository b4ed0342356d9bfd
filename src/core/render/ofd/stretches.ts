import { at } from '../../at.js';
import type { Fonts } from '../../fonts/fonts.js';
import type { PlacedLine } from '../../layout/placement.js';

/** Characters of one font on one line, each at its place. */
export interface Stretch {
  /** Role of the font. */
  readonly font: string;
  readonly characters: readonly PlacedCharacter[];
}

/** A character at its place; lengths in points. */
export interface PlacedCharacter {
  readonly text: string;
  /** From the sheet's left. */
  readonly x: number;
  readonly width: number;
}

/**
 * The stretches of a line, in order; no stretch begins or ends with a blank. Characters beyond
 * U+FFFF stand alone: readers take each for two.
 */
export function stretchesOf({ line, x, size }: PlacedLine, fonts: Fonts): Stretch[] {
  const stretches: { font: string; characters: PlacedCharacter[] }[] = [];
  for (const piece of line.pieces) {
    let left = x + piece.x;
    for (const text of piece.text) {
      const width = (fonts.advance(piece.font, text) ?? 1) * size;
      const open = stretches.at(-1);
      const character = { text, x: left, width };
      const isOpen = open?.font === piece.font && !isBeyondBasicPlane(at(open.characters, -1).text);
      if (open && isOpen && !isBeyondBasicPlane(text)) open.characters.push(character);
      else stretches.push({ font: piece.font, characters: [character] });
      left += width + piece.spacing;
    }
  }
  return stretches.flatMap(({ font, characters }) => {
    const first = characters.findIndex(isInk);
    const last = characters.findLastIndex(isInk);
    return first < 0 ? [] : [{ font, characters: characters.slice(first, last + 1) }];
  });
}

const isInk = ({ text }: PlacedCharacter): boolean => text.trim() !== '';

export const isBeyondBasicPlane = (text: string): boolean => text.length > 1;
