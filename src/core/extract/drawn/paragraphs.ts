import type { TextLine } from './lines.js';

/** Where text begins and ends on the pages. */
export interface Margins {
  readonly left: number;
  readonly right: number;
}

export interface LineParagraph {
  readonly text: string;
  readonly top: number;
  readonly isTitle: boolean;
  /** Whether its first line has no indent: it may continue one above. */
  readonly startsAtMargin: boolean;
  /** Whether its last line is full: it may continue below. */
  readonly endsAtMargin: boolean;
}

/** Points above which text is a title: all else is of 三号, 16 points, at most. */
const MIN_TITLE_SIZE = 18;
/** Indent that begins a paragraph, and room that ends one, in characters. */
const MIN_INDENT = 1;
const MAX_ROOM = 2.5;

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
        text: last.text + next.text,
        endsAtMargin: next.endsAtMargin,
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
    endsAtMargin: !isTitle && line.right > right - MAX_ROOM * line.size,
  };
}

/** Whether a line belongs to the paragraph above it. */
const continues = (line: LineParagraph, above: LineParagraph): boolean =>
  line.isTitle ? above.isTitle : line.startsAtMargin && above.endsAtMargin;
