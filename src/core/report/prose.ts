import type { Edition } from '../edition/edition.js';
import { proseLists } from '../edition/prose-lists.js';
import { toHalfWidth } from '../full-width.js';
import { isObject } from '../is-object.js';
import { lastStep, siblingPointer, valueAt } from '../json-pointer.js';
import { applyEdits } from '../problem/apply-edits.js';
import type { Block, ReportInput } from './report.js';
import { thousandsEdits } from './thousands.js';

/** One string of a report's prose. */
export interface Prose {
  readonly pointer: string;
  /** Key of the section, or `preface`. */
  readonly section: string;
  readonly isHeading: boolean;
  readonly text: string;
  /**
   * The text as rules read it: half-width digits, no thousands commas, no blanks but between two
   * numbers.
   */
  readonly plain: string;
  /** The sentences of the plain text, without the marks at their ends. */
  readonly sentences: readonly string[];
}

/**
 * Every heading and paragraph of the preface, the prose sections and the texts beside tables, in
 * the report's order. Lists whose shape is wrong are left out.
 */
export function proseOf(
  edition: Edition,
  input: ReportInput,
  isFaulty: (pointer: string) => boolean = () => false,
): Prose[] {
  return proseLists(edition)
    .filter(({ pointer }) => !isFaulty(pointer))
    .flatMap(({ pointer, section }) => blockProse(blocksAt(input, pointer), pointer, section));
}

/** A list of the right shape; none where the report has no such list. */
export const blocksAt = (input: unknown, pointer: string): readonly Block[] =>
  (valueAt(input, pointer) ?? []) as readonly Block[];

/**
 * How many headings of its section stand above a list: the text after a table goes on with the
 * numbers of the text before it.
 */
export const headingsAbove = (report: unknown, list: string): number =>
  headingCount(valueAt(report, listAbove(list)));

/** The list with whose numbers a list goes on; empty if it begins with 1. */
export const listAbove = (list: string): string =>
  lastStep(list) === 'after' ? siblingPointer(list, 'before') : '';

export const headingCount = (blocks: unknown): number =>
  Array.isArray(blocks) ? blocks.filter(isObject).length : 0;

function blockProse(blocks: readonly Block[], parent: string, section: string): Prose[] {
  return blocks.flatMap((block, i) => {
    const pointer = `${parent}/${i}`;
    if (typeof block === 'string') return [{ pointer, section, isHeading: false, ...read(block) }];
    const { heading, text, content = [] } = block;
    const prose: Prose[] = [
      { pointer: `${pointer}/heading`, section, isHeading: true, ...read(heading) },
    ];
    if (text !== undefined)
      prose.push({ pointer: `${pointer}/text`, section, isHeading: false, ...read(text) });
    return [...prose, ...blockProse(content, `${pointer}/content`, section)];
  });
}

/** A text, and what rules make of it: once for each report, not once for each rule. */
function read(text: string): Pick<Prose, 'text' | 'plain' | 'sentences'> {
  const plain = plainText(text);
  return { text, plain, sentences: plain.match(/[^。！？；]+/g) ?? [] };
}

function plainText(text: string): string {
  const halfWidth = toHalfWidth(text, /[０-９．％]/g).replace(blanks, '$<apart>');
  return applyEdits(halfWidth, thousandsEdits(halfWidth));
}

/** Blanks; those that keep numbers apart are a group. */
const blanks = /(?<apart>(?<=[\d.,])\s+(?=\d))|\s+/g;
