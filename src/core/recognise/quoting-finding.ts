import { withoutBlanks } from '../blanks.js';
import type { ContentParagraph } from '../extract/content.js';
import { type Finding, warning } from '../problem/finding.js';

/** Paragraphs that a finding quotes, and characters of each. */
const MAX_QUOTES = 3;
const MAX_QUOTE = 15;

type QuotingCode = 'left-out' | 'after-signature' | 'joined-lines';

/**
 * One finding about all paragraphs that were treated alike, which people only look over; none if
 * there are none.
 */
export const quotingFinding = (
  code: QuotingCode,
  paragraphs: readonly ContentParagraph[],
): Finding[] =>
  paragraphs[0] ? [warning(code, '', quotedFrom(paragraphs), { at: paragraphs[0].position })] : [];

const quotedFrom = (paragraphs: readonly ContentParagraph[]) => ({
  count: paragraphs.length,
  quotes: paragraphs.slice(0, MAX_QUOTES).map((p) => quoteOf(withoutBlanks(p.text))),
});

const quoteOf = (text: string): string =>
  text.length > MAX_QUOTE ? `${text.slice(0, MAX_QUOTE)}…` : text;
