import type { TextLine } from './lines.js';

/** Where text begins and ends on the pages. */
export interface Margins {
  readonly left: number;
  readonly right: number;
}

/** What shows whether lines are of one paragraph. */
export interface LineFacts {
  readonly isTitle: boolean;
  /** Whether its first line has no indent: it may continue one above. */
  readonly startsAtMargin: boolean;
  /** Room at the end of its last line, in points: it may continue below with what is wider. */
  readonly room: number;
  /** Points that the characters take that no line break parts from the first one. */
  readonly headWidth: number;
}

export interface LineParagraph extends LineFacts {
  readonly text: string;
  readonly top: number;
}

/** Points above which text is a title: all else is of 三号, 16 points, at most. */
const MIN_TITLE_SIZE = 18;
/** Indent that begins a paragraph, and room that ends one, in characters. */
const MIN_INDENT = 1;
const MAX_ROOM = 2.5;
/** Characters at the start of a text that stay on one line, with the marks beside them. */
const UNBROKEN = /^[“‘（《〈【]*(?:[!-~]+|.)[”’）》〉】，。、；：！？…—]*/u;
/** How wide one of them is in characters: at most, but for capitals, or a Chinese one. */
const LATIN_WIDTH = 0.65;
/** The end of an address, which may be broken anywhere. */
const IN_ADDRESS = /(?:\/\/|www\.|@)[!-~]*$/;

/**
 * Joins lines to paragraphs. An indented line begins one, and so does a line after a table or after
 * one that ends short. `tableTops`: the tops of tables, which part paragraphs.
 */
export function paragraphsOf(
  lines: readonly TextLine[],
  tableTops: readonly number[],
  margins: Margins,
): LineParagraph[] {
  const paragraphs: LineParagraph[] = [];
  let before = 0;
  for (const line of lines) {
    const next = paragraphOf(line, margins);
    const last = paragraphs.at(-1);
    const from = before;
    const isParted = tableTops.some((top) => from < top && top < line.baseline);
    if (last && !isParted && continues(next, last))
      paragraphs[paragraphs.length - 1] = {
        ...last,
        text: joinLines(last.text, next.text),
        room: next.room,
      };
    else paragraphs.push(next);
    before = line.baseline;
  }
  return paragraphs;
}

function paragraphOf(line: TextLine, { left, right }: Margins): LineParagraph {
  const isTitle = line.size > MIN_TITLE_SIZE;
  return {
    text: line.text,
    top: line.baseline - line.size,
    isTitle,
    startsAtMargin: !isTitle && line.left < left + MIN_INDENT * line.size,
    room: right - line.right,
    headWidth: Math.max(MAX_ROOM, unbrokenWidth(line.text)) * line.size,
  };
}

/** In characters. */
const unbrokenWidth = (text: string): number =>
  Array.from(UNBROKEN.exec(text)?.[0] ?? '').reduce(
    (width, character) => width + (/[!-~]/.test(character) ? LATIN_WIDTH : 1),
    0,
  );

/**
 * Whether a line or paragraph belongs to the paragraph above it: it has no indent, and what it
 * begins with had no room at the end of the line above.
 */
export const continues = (line: LineFacts, above: LineFacts): boolean =>
  line.isTitle || above.isTitle
    ? line.isTitle && above.isTitle
    : line.startsAtMargin && above.room < line.headWidth;

/** Two lines of a paragraph as one text: a line may end at a blank between words. */
export const joinLines = (above: string, below: string): string =>
  /[a-z\d]$/i.test(above) && /^[a-z\d]/i.test(below) && !IN_ADDRESS.test(above)
    ? `${above} ${below}`
    : above + below;
