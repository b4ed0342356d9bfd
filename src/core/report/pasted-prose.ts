import { foldText, hasLineBreak } from '../blanks.js';
import { childPointer } from '../json-pointer.js';
import { headingNumber, LAST_NUMERAL } from '../numbering.js';
import type { TypedHeadingObstacle } from '../problem/messages/prose-message-data.js';
import { BlockBuilder, type BuiltHeading } from './block-builder.js';
import type { Block } from './report.js';
import { headingIn, isListInParagraph, type TypedNumber, typedNumberOf } from './typed-number.js';
import { paragraphsOf } from './wrapped-lines.js';

const SECTION_LEVEL = 1;

/** A paragraph that begins with a number. */
export interface TypedHeading {
  /** Pointer of the string that it stands in. */
  readonly pointer: string;
  readonly number: TypedNumber;
  /** The heading that the paragraph is or begins with; empty if it has none. */
  readonly heading: string;
}

/** A section's prose as it was pasted, and as blocks of a report file. */
export interface PastedProse {
  readonly typed: readonly TypedHeading[];
  /** The first reason for which the typed numbers cannot become headings. */
  readonly obstacle: TypedHeadingObstacle | undefined;
  /** Pointer of the first paragraph if it only repeats the section's heading. */
  readonly ownHeading: string | undefined;
  /** Headings and paragraphs that are headings of sections. */
  readonly sectionHeadings: readonly { readonly pointer: string; readonly found: string }[];
  /** One paragraph a line, without the section's heading, typed numbers as headings if possible. */
  readonly blocks: readonly Block[];
  /** One paragraph a line, and nothing else changed. */
  readonly paragraphs: readonly Block[];
}

/** A paragraph of a string. */
interface Line {
  readonly pointer: string;
  readonly text: string;
}

/** A block with a heading, its strings as lines. */
interface HeadingLines {
  readonly pointer: string;
  readonly heading: string;
  readonly text: Line | undefined;
  readonly content: readonly Lines[];
}

type Lines = Line | HeadingLines;

/**
 * Reads the blocks of the section `heading` as somebody who sees only its lines. `above`: how many
 * of its headings stand above the blocks.
 */
export function readPastedProse(
  blocks: readonly Block[],
  pointer: string,
  heading: string,
  headings: readonly string[],
  above = 0,
): PastedProse {
  const all = linesOfBlocks(blocks, pointer);
  const [first] = all;
  const repeats = first && !isHeading(first) && isSame(first, heading) && all.length > 1;
  const lines = repeats ? all.slice(1) : all;
  const isSectionHeading = (line: Line): boolean => headings.some((h) => isSame(line, h));
  const sectionHeadings = lines
    .flatMap(withinLines)
    .filter(isSectionHeading)
    .map((line) => ({ pointer: line.pointer, found: line.text }));
  const maker = new HeadingMaker(isSectionHeading);
  const made = maker.make(lines, SECTION_LEVEL, above);
  const obstacle = sectionHeadings[0]
    ? ({ kind: 'section', found: sectionHeadings[0].found } as const)
    : maker.obstacle;
  return {
    typed: maker.typed,
    obstacle,
    ownHeading: repeats ? first.pointer : undefined,
    sectionHeadings,
    blocks: obstacle ? lines.map(toBlock) : made,
    paragraphs: all.map(toBlock),
  };
}

const linesOfBlocks = (blocks: readonly Block[], parent: string): Lines[] =>
  blocks.flatMap((block, i): Lines[] => {
    const pointer = childPointer(parent, i);
    if (typeof block === 'string') return linesAt(block, pointer);
    const { heading, content = [] } = block;
    const [text, ...more] = linesAt(block.text ?? '', childPointer(pointer, 'text'));
    const below = linesOfBlocks(content, childPointer(pointer, 'content'));
    return [{ pointer, heading, text, content: [...more, ...below] }];
  });

const linesAt = (text: string, pointer: string): Line[] =>
  paragraphsOf(text).paragraphs.map((line) => ({ pointer, text: line }));

const isHeading = (lines: Lines): lines is HeadingLines => 'heading' in lines;

/** Every heading and line. */
const withinLines = (lines: Lines): Line[] =>
  isHeading(lines)
    ? [
        { pointer: childPointer(lines.pointer, 'heading'), text: lines.heading },
        ...(lines.text ? [lines.text] : []),
        ...lines.content.flatMap(withinLines),
      ]
    : [lines];

/** Whether a line is a section's heading with its number, whatever marks end it. */
const isSame = ({ text }: Line, heading: string): boolean =>
  text.length < 2 * heading.length && foldText(text).replace(/[。.:]$/, '') === foldText(heading);

/** The block as it was, one string a line. */
function toBlock(lines: Lines): Block {
  if (!isHeading(lines)) return lines.text;
  return blockOf(lines, lines.content.map(toBlock));
}

const blockOf = ({ heading, text }: HeadingLines, content: readonly Block[]): Block => ({
  heading,
  ...(text ? { text: text.text } : {}),
  ...(content.length ? { content } : {}),
});

/** Makes headings of lines with typed numbers, and finds what keeps them from being headings. */
class HeadingMaker {
  readonly typed: TypedHeading[] = [];
  obstacle: TypedHeadingObstacle | undefined;
  readonly #isSectionHeading: (line: Line) => boolean;

  constructor(isSectionHeading: (line: Line) => boolean) {
    this.#isSectionHeading = isSectionHeading;
  }

  /** The blocks below a heading of a level; 1 is a section. `above`: headings above them in it. */
  make(list: readonly Lines[], level: number, above = 0): Block[] {
    const builder = new BlockBuilder(level, above);
    for (const [i, lines] of list.entries()) {
      if (isHeading(lines)) {
        if (lines.text && this.#addTyped(lines.text))
          this.#fail({ kind: 'words', found: quote(lines.text.text) });
        builder.addWhole(blockOf(lines, this.make(lines.content, level + 1)));
      } else {
        const number = this.#addTyped(lines);
        if (number) this.#addHeading(builder, number, isBelow(list[i + 1], number));
        else builder.addParagraph(lines.text);
      }
    }
    return builder.blocks;
  }

  /** Notes a line that begins with a number. */
  #addTyped(line: Line): TypedNumber | undefined {
    // The line breaks of a text that is left as it is have to be settled first.
    if (hasLineBreak(line.text)) return undefined;
    const number = typedNumberOf(line.text);
    if (!number || isListInParagraph(number) || this.#isSectionHeading(line)) return undefined;
    this.typed.push({ pointer: line.pointer, number, heading: headingIn(number)?.heading ?? '' });
    return number;
  }

  /** Adds a heading, which documents must print with the number that was typed. */
  #addHeading(builder: BlockBuilder, number: TypedNumber, hasContent: boolean): void {
    const found = number.number;
    const words = headingIn(number);
    const isSentence = !words?.text && /[。！？]$/.test(number.words) && !hasContent;
    if (!words || isSentence || typedNumberOf(words.heading)) {
      this.#fail({ kind: 'words', found: quote(`${found}${number.words}`) });
    } else {
      const built = builder.addHeading(number.level, words);
      const printed = printedNumber(built);
      if (printed === undefined) this.#fail({ kind: 'depth', found });
      else if (printed !== found) this.#fail({ kind: 'number', found, printed });
    }
  }

  /** Keeps the first reason only. */
  #fail(obstacle: TypedHeadingObstacle): void {
    this.obstacle ??= obstacle;
  }
}

/** As documents print it; undefined below the lowest level and beyond the last numeral. */
export function printedNumber({ level, number }: BuiltHeading): string | undefined {
  const numbered = ([2, 3, 4] as const).find((l) => l === level);
  return numbered && number <= LAST_NUMERAL ? headingNumber(numbered, number) : undefined;
}

/** Whether a line belongs to the heading with a number before it. */
function isBelow(next: Lines | undefined, { level }: TypedNumber): boolean {
  if (!next || isHeading(next)) return false;
  const number = typedNumberOf(next.text);
  return !number || number.level > level;
}

/** Characters of a paragraph that a finding quotes. */
const MAX_QUOTE = 20;

const quote = (text: string): string =>
  text.length > MAX_QUOTE ? `${text.slice(0, MAX_QUOTE)}…` : text;
