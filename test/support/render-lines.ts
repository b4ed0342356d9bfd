import { fontChars } from '../../src/core/layout/characters.js';
import { type Line, lineText } from '../../src/core/layout/line.js';
import { composeLines } from '../../src/core/layout/line-breaking.js';
import { grid, indent, page, styles } from '../../src/core/layout/style.js';
import { fonts } from './render-samples.js';

/** Sets a paragraph of body text as the layout does. Throws where a font lacks a character. */
export function setBody(text: string, face = 'fangsong'): Line[] {
  const chars = fontChars([{ text, face }], fonts, styles.body.size, (char) => {
    throw new Error(`no glyph for ${char}`);
  });
  return composeLines(chars, {
    size: styles.body.size,
    measure: page.measure,
    firstIndent: indent,
    spacing: grid.spacing,
    justify: true,
  });
}

/**
 * Where each line begins in the text; blanks at the ends of lines are skipped. Throws where the
 * lines do not hold the text.
 */
export function startsOf(text: string, lines: readonly Line[]): number[] {
  let at = 0;
  const starts = lines.map((line) => {
    const said = lineText(line);
    while (!text.startsWith(said, at) && text[at] === ' ') at += 1;
    if (!text.startsWith(said, at))
      throw new Error(`lines do not hold the text at ${at}: ${text.slice(at, at + 30)}`);
    at += said.length;
    return at - said.length;
  });
  if (text.slice(at).trim()) throw new Error(`lost: ${text.slice(at)}`);
  return starts;
}
