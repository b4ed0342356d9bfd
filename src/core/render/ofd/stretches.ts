import { at } from '../../at.js';
import type { Fonts } from '../../fonts/fonts.js';
import type { Page, PlacedLine } from '../../layout/placement.js';

/** Characters of one font on one line, each at its place; lengths in points. */
export interface Stretch {
  readonly line: PlacedLine;
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

/** The stretches of a page, in reading order. */
export const stretchesOf = ({ lines }: Page, fonts: Fonts): Stretch[] =>
  lines.flatMap((line) => stretchesOfLine(line, fonts));

/**
 * The stretches of a line, in order; none begins or ends with a blank, which readers of XML drop.
 * Characters beyond U+FFFF stand alone: readers take each for two.
 */
function stretchesOfLine(line: PlacedLine, fonts: Fonts): Stretch[] {
  const stretches: { font: string; characters: PlacedCharacter[] }[] = [];
  for (const { font, text, x, spacing } of line.line.pieces) {
    let left = line.x + x;
    for (const char of text) {
      const width = (fonts.advance(font, char) ?? 1) * line.size;
      const character = { text: char, x: left, width };
      const open = stretches.at(-1);
      const isOpen = open?.font === font && !isBeyondBasicPlane(at(open.characters, -1).text);
      if (open && isOpen && !isBeyondBasicPlane(char)) open.characters.push(character);
      else stretches.push({ font, characters: [character] });
      left += width + spacing;
    }
  }
  return stretches.flatMap(({ font, characters }) => {
    const first = characters.findIndex(isInk);
    const last = characters.findLastIndex(isInk);
    return first < 0 ? [] : [{ line, font, characters: characters.slice(first, last + 1) }];
  });
}

const isInk = ({ text }: PlacedCharacter): boolean => text.trim() !== '';

export const isBeyondBasicPlane = (text: string): boolean => text.length > 1;
