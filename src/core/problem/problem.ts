import type { Edit } from './finding.js';
import type { Severity } from './severity.js';

/** A finding with its position, its place in the form and its words. */
export interface Problem {
  /** Code of the finding, or id of the edition's rule. */
  readonly code: string;
  readonly severity: Severity;
  /** JSON Pointer into the report. */
  readonly pointer: string;
  /** From 1; in a workbook the row. */
  readonly line: number;
  /** From 1, in UTF-16 units; in a workbook the column. */
  readonly column: number;
  /** Number of the worksheet, from 1. */
  readonly sheet?: number;
  /** Worksheet and cell as people write them: 三!F12. */
  readonly cell?: string;
  /** The form's words for the place. */
  readonly place: string;
  readonly message: string;
  /** The next step. */
  readonly hint?: string;
  /** The reason that the report gives for keeping a warning. */
  readonly waived?: string;
  /** Edits of the file's text that correct it and change nothing else. */
  readonly fix?: readonly Edit[];
  /** Figures and words of the message. */
  readonly data: Readonly<Record<string, unknown>>;
}
