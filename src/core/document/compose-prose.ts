import { childPointer } from '../json-pointer.js';
import { headingNumber, type NumberedLevel } from '../numbering.js';
import type { Block as InputBlock } from '../report/report.js';
import type { Block } from './document.js';

/** The level below; below the lowest there are only paragraphs. */
const nextLevel: Readonly<Record<NumberedLevel, NumberedLevel>> = { 2: 3, 3: 4, 4: 4 };

/**
 * Paragraphs and headings of one list, with those below them. Headings are numbered within the
 * list, on from those of their level `above` it.
 */
export function composeProse(
  inputs: readonly InputBlock[],
  pointer: string,
  level: NumberedLevel = 2,
  above = 0,
): Block[] {
  let number = above;
  return inputs.flatMap((input, i) => {
    const at = childPointer(pointer, i);
    if (typeof input === 'string') return [paragraphOf(input, at)];
    number += 1;
    const content = composeProse(
      input.content ?? [],
      childPointer(at, 'content'),
      nextLevel[level],
    );
    return [headingBlock(input, at, level, number), ...content];
  });
}

const paragraphOf = (text: string, pointer: string): Block => ({
  type: 'paragraph',
  style: 'body',
  runs: [{ text, style: 'plain', pointer }],
});

/** A heading on a separate line, or at the start of its paragraph if it has text. */
function headingBlock(
  input: Exclude<InputBlock, string>,
  pointer: string,
  level: NumberedLevel,
  number: number,
): Block {
  const heading = {
    text: `${headingNumber(level, number)}${input.heading}`,
    pointer: childPointer(pointer, 'heading'),
  };
  if (!input.text) return { type: 'heading', level, ...heading };
  return {
    type: 'paragraph',
    style: 'body',
    runs: [
      { ...heading, style: 'heading', level },
      { text: input.text, style: 'plain', pointer: childPointer(pointer, 'text') },
    ],
  };
}
