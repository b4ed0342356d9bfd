import type { Severity } from '../edition/edition.js';

export type { Severity };
export type Language = 'zh' | 'en';

/** What a check found, before it is located and put into words. */
export interface Finding {
  /** Key of the catalogue; for a rule of the form, the rule's id. */
  readonly code: string;
  readonly severity: Severity;
  /** Key of its sentence in the catalogue, where that is not the code: a rule of an edition. */
  readonly sentence?: string;
  /** JSON Pointer into the report file; of a missing key too. */
  readonly pointer: string;
  /** Figures and words of the sentence. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Where a pointer does not help (syntax, duplicate keys). */
  readonly at?: Position;
  /** Point at the key rather than at its value. */
  readonly atKey?: boolean;
}

/** Both from 1; columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Problem extends Position {
  readonly code: string;
  readonly severity: Severity;
  readonly pointer: string;
  /** The form's own words for the place. */
  readonly place: string;
  readonly message: string;
  readonly hint?: string;
  readonly data: Readonly<Record<string, unknown>>;
}
