import type { Edit } from '../../problem/finding.js';
import type { SyntaxCause } from '../../problem/messages/message-data.js';

/** One reason why a text is no JSON. Offsets count UTF-16 units. */
export interface Fault {
  readonly cause: SyntaxCause;
  /** Where the text is to be corrected. */
  readonly at: number;
  /** What stands there, and what should. */
  readonly found: string;
  readonly corrected: string;
  /** Edits of the text that correct it; none if it is not certain what was meant. */
  readonly edits: readonly Edit[];
}

/** A fault whose one correction is to put other words in the place of some. */
export const replaced = (
  cause: SyntaxCause,
  text: string,
  start: number,
  end: number,
  corrected: string,
): Fault => ({
  cause,
  at: start,
  found: text.slice(start, end),
  corrected,
  edits: [{ start, end, text: corrected }],
});

/** A fault whose one correction is to add something. */
export const added = (cause: SyntaxCause, at: number, corrected: string, found = ''): Fault => ({
  cause,
  at,
  found,
  corrected: corrected.trim(),
  edits: [{ start: at, end: at, text: corrected }],
});

/** A fault that only a person can correct. */
export const told = (cause: SyntaxCause, at: number, found: string): Fault => ({
  cause,
  at,
  found,
  corrected: '',
  edits: [],
});
