import type { Edition } from '../edition/edition.js';
import { toHalfWidth } from '../full-width.js';
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
 * Every heading and paragraph of the preface and the prose sections, in the report's order.
 * Sections whose shape is wrong are left out.
 */
export function proseOf(
  edition: Edition,
  input: ReportInput,
  isFaulty: (pointer: string) => boolean = () => false,
): Prose[] {
  const proseSections = edition.sections.filter((s) => !s.table).map((s) => s.key);
  return ['preface', ...proseSections]
    .filter((key) => !isFaulty(`/${key}`))
    .flatMap((key) => blockProse((input[key] ?? []) as readonly Block[], `/${key}`, key));
}

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
