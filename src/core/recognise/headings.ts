import type { Edition } from '../edition/edition.js';
import type { ContentBlock, ContentParagraph } from '../extract/content.js';
import { type Finding, warning } from '../problem/finding.js';
import { normalise, similarity } from './similarity.js';

/** Where the heading of each section stands among the blocks, if it was found. */
export interface FoundHeadings {
  readonly indexes: readonly (number | undefined)[];
  readonly findings: readonly Finding[];
}

const NUMERALS = '一二三四五六七八九';
const NUMBER = new RegExp(`^[${NUMERALS}]\\s*[、.．]`);
/** Numbers that pages have in place of the form's: 第一部分, （一）, 1. */
const OTHER_NUMBER = new RegExp(
  `^(?:第[${NUMERALS}]部分|[（(][${NUMERALS}][）)]|\\d\\s*[、.．])[、.．:：]?\\s*`,
);

/** Characters of the longest heading. */
const MAX_HEADING = 40;
/** Similarity above which a paragraph is the heading without its number. */
const MIN_SIMILARITY = 0.6;
/** Similarity above which a paragraph with the right number is the heading. */
const MIN_SIMILARITY_WITH_NUMBER = 0.2;
/** Length below which any paragraph with the right number is the heading. */
const SHORT_HEADING = 20;
/** What the right number adds to the score. */
const NUMBER_SCORE = 0.2;

/**
 * Finds the sections' headings in order, by their numbers and words. Those of a list of contents,
 * which has no table among its lines, are passed over if there are others below.
 */
export function findHeadings(blocks: readonly ContentBlock[], edition: Edition): FoundHeadings {
  const found = findHeadingsFrom(0, blocks, edition);
  const last = found.indexes.at(-1);
  const firstTable = blocks.findIndex((b) => b.type === 'table');
  if (last === undefined || firstTable < last) return found;
  const below = findHeadingsFrom(last + 1, blocks, edition);
  return below.indexes.includes(undefined) ? found : below;
}

/** Whether a paragraph reads as the heading of any section, as the lines of a contents list do. */
export const isSectionHeading = ({ text }: ContentParagraph, { sections }: Edition): boolean =>
  sections.some((s, i) => scoreHeading(text, s.heading, NUMERALS.charAt(i)) !== undefined);

function findHeadingsFrom(
  start: number,
  blocks: readonly ContentBlock[],
  edition: Edition,
): FoundHeadings {
  const findings: Finding[] = [];
  let from = start;
  const indexes = edition.sections.map(({ heading }, section) => {
    const best = bestCandidate(blocks, from, heading, NUMERALS.charAt(section));
    if (!best) {
      findings.push(warning('no-heading', '', { heading }));
      return undefined;
    }
    from = best.index + 1;
    const { text, position } = best.paragraph;
    if (normalise(text) !== normalise(heading))
      findings.push(warning('other-heading', '', { found: text, heading }, { at: position }));
    return best.index;
  });
  return { indexes, findings };
}

interface Candidate {
  readonly index: number;
  readonly paragraph: ContentParagraph;
  readonly score: number;
}

/** The paragraph that is most like a heading; of several the first. */
function bestCandidate(
  blocks: readonly ContentBlock[],
  from: number,
  heading: string,
  numeral: string,
): Candidate | undefined {
  let best: Candidate | undefined;
  blocks.forEach((block, index) => {
    if (index < from || block.type !== 'paragraph') return;
    const score = scoreHeading(block.text, heading, numeral);
    if (score !== undefined && (!best || score > best.score))
      best = { index, paragraph: block, score };
  });
  return best;
}

/** How like a heading a text is; undefined if it cannot be this heading. */
function scoreHeading(text: string, heading: string, numeral: string): number | undefined {
  const isProse = text.length > MAX_HEADING || /。./.test(text);
  if (isProse) return undefined;
  const hasNumber = NUMBER.test(text) && text.startsWith(numeral);
  const likeness = similarity(wordsOf(heading), wordsOf(text));
  const isLike = likeness > MIN_SIMILARITY;
  const isLikeWithNumber =
    hasNumber && (likeness > MIN_SIMILARITY_WITH_NUMBER || text.length < SHORT_HEADING);
  if (!isLike && !isLikeWithNumber) return undefined;
  return hasNumber ? likeness + NUMBER_SCORE : likeness;
}

const wordsOf = (heading: string): string =>
  normalise(heading.replace(NUMBER, '').replace(OTHER_NUMBER, ''));
