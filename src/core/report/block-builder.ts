import { at } from '../at.js';
import type { Block } from './report.js';
import type { HeadingWords } from './typed-number.js';

/** A heading while its content is gathered. */
interface OpenHeading extends HeadingWords {
  readonly level: number;
  readonly content: (Block | OpenHeading)[];
  /** Headings among the content, and those above it in another list. */
  headings: number;
}

/** Where a heading came to stand. */
export interface BuiltHeading {
  /** One below that of the heading around it, as in every report file. */
  readonly level: number;
  /** Its number among the headings beside it, from 1. */
  readonly number: number;
}

/** Makes blocks of headings and paragraphs in order: what follows a heading is its content. */
export class BlockBuilder {
  readonly #list: OpenHeading;
  /** The headings that the next block may belong to, outermost first. */
  readonly #open: OpenHeading[];

  /**
   * `level`: that of the heading around the list; 1 is a section. `above`: how many headings stand
   * above the list, below that same heading.
   */
  constructor(level = 1, above = 0) {
    this.#list = { level, heading: '', text: '', content: [], headings: above };
    this.#open = [this.#list];
  }

  addHeading(level: number, words: HeadingWords): BuiltHeading {
    while (this.#open.length > 1 && at(this.#open, -1).level >= level) this.#open.pop();
    const parent = at(this.#open, -1);
    const heading: OpenHeading = { ...words, level: parent.level + 1, content: [], headings: 0 };
    parent.content.push(heading);
    this.#open.push(heading);
    parent.headings += 1;
    return { level: heading.level, number: parent.headings };
  }

  /** Adds a paragraph to what is open. */
  addParagraph(text: string): void {
    at(this.#open, -1).content.push(text);
  }

  /** Adds a block that has its content already, to the list itself. */
  addWhole(block: Block): void {
    this.#open.splice(1);
    this.#list.content.push(block);
    if (typeof block !== 'string') this.#list.headings += 1;
  }

  get blocks(): Block[] {
    return this.#list.content.map(toBlock);
  }
}

/** Without text and content that are empty. */
function toBlock(block: Block | OpenHeading): Block {
  if (typeof block === 'string' || !('level' in block)) return block;
  const { heading, text, content } = block;
  return {
    heading,
    ...(text ? { text } : {}),
    ...(content.length ? { content: content.map(toBlock) } : {}),
  };
}
