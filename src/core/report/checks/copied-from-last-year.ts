import { distance } from 'fastest-levenshtein';
import { type Finding, warning } from '../../problem/finding.js';
import type { Prose } from '../prose.js';

/** Characters from which a paragraph counts: shorter ones are alike by nature. */
const MIN_LENGTH = 30;
/** Share of characters in common from which a paragraph counts as copied. */
const COPIED_SIMILARITY = 0.9;
/** Comparisons of one character with another that are made: some seconds. */
const MOST_COMPARISONS = 5e9;
/** Keeps 0.9 from becoming 89 per cent by binary fractions. */
const ROUNDING = 1e-9;

/**
 * Paragraphs that are the same as last year's, or nearly so: similarity is 1 − Levenshtein distance
 * / length of the longer. The preface is the same every year and is left out. Of reports that are
 * too long to compare each paragraph with each, the last ones are not compared, which is said.
 */
export function checkCopied(
  prose: readonly Prose[],
  lastYear: readonly Prose[],
  placeOf: (pointer: string) => string,
): Finding[] {
  const candidates = longParagraphs(lastYear);
  const paragraphs = longParagraphs(prose);
  const total = candidates.reduce((sum, { text }) => sum + text.length, 0);
  let comparisons = 0;
  const end = paragraphs.findIndex(({ text }) => {
    comparisons += text.length * total;
    return comparisons > MOST_COMPARISONS;
  });
  const compared = end < 0 ? paragraphs : paragraphs.slice(0, end);
  const rest = end < 0 ? undefined : paragraphs[end];
  const copied = compared.flatMap(({ pointer, text }) => {
    const { similarity, pointer: previousPointer } = mostSimilar(text, candidates);
    if (similarity < COPIED_SIMILARITY) return [];
    const percent = Math.floor(similarity * 100 + ROUNDING);
    const previous = placeOf(previousPointer);
    return [warning('copied-text', pointer, { percent, previous, previousPointer })];
  });
  return rest ? [...copied, warning('not-compared', rest.pointer, {})] : copied;
}

interface Paragraph {
  readonly pointer: string;
  readonly text: string;
}

const longParagraphs = (prose: readonly Prose[]): Paragraph[] =>
  prose
    .filter((p) => !p.isHeading && p.section !== 'preface')
    .map(({ pointer, plain }) => ({ pointer, text: plain }))
    .filter(({ text }) => text.length >= MIN_LENGTH);

function mostSimilar(
  text: string,
  candidates: readonly Paragraph[],
): { similarity: number; pointer: string } {
  let best = { similarity: 0, pointer: '' };
  for (const candidate of candidates) {
    const longer = Math.max(text.length, candidate.text.length);
    const shorter = Math.min(text.length, candidate.text.length);
    // Too different in length to be similar enough: no need to compare them.
    if (shorter < longer * COPIED_SIMILARITY) continue;
    const similarity = 1 - distance(text, candidate.text) / longer;
    if (similarity > best.similarity) best = { similarity, pointer: candidate.pointer };
  }
  return best;
}
