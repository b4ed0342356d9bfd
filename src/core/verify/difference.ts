import type { Cell } from '../document/document.js';
import type { Finding } from '../problem/finding.js';

/** Where a finished document does not show what it should. */
export interface Difference {
  readonly finding: Finding;
  /** The part of the form, for what has no place in the report. */
  readonly formPart?: FormPart;
}

/** A table by name, or a cell of it. */
export interface FormPart {
  readonly table: string;
  readonly cell?: Cell;
}

/**
 * A paragraph that a document should show, without blanks: lines break, and Word and PDF leave
 * room, anywhere.
 */
export interface ExpectedText {
  readonly text: string;
  /** JSON Pointer into the report; empty for words of the form. */
  readonly pointer: string;
}

export const difference = (finding: Finding, formPart?: FormPart): Difference =>
  formPart ? { finding, formPart } : { finding };
