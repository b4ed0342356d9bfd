export type Severity = 'error' | 'warning';
export type Language = 'zh' | 'en';

/** What a check found, before it is located and put into words. */
export interface Finding {
  /** Key of the catalogue; for a rule of the form, the rule's id. */
  readonly code: string;
  readonly severity: Severity;
  /** Key of a sentence for every rule of its kind, where the catalogue has none for this code: editions bring rules of their own. */
  readonly sentence?: string;
  /** JSON Pointer into the report file; of a missing key too. */
  readonly pointer: string;
  /** Figures and words of the sentence. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Where a pointer does not help (syntax, duplicate keys). */
  readonly at?: Position;
  /** Point at the key rather than at its value. */
  readonly atKey?: boolean;
  /** What would mend it: edits in the string at the pointer, or a value in place of the one there. */
  readonly edits?: readonly Edit[];
  readonly replacement?: unknown;
}

/** `text` in place of the characters from `start` up to `end`, UTF-16 units from 0. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Both from 1; columns in UTF-16 units. In a workbook: row and column of the cell. */
export interface Position {
  readonly line: number;
  readonly column: number;
  /** Number of the sheet, from 1. */
  readonly sheet?: number;
  /** Sheet and cell as people say them: 三!F12. */
  readonly cell?: string;
}

/** The order of positions in a file. */
export const byPosition = (a: Position, b: Position): number =>
  (a.sheet ?? 0) - (b.sheet ?? 0) || a.line - b.line || a.column - b.column;

export interface Problem extends Position {
  readonly code: string;
  readonly severity: Severity;
  readonly pointer: string;
  /** The form's own words for the place. */
  readonly place: string;
  readonly message: string;
  readonly hint?: string;
  /** The reason that the report gives for letting a warning stand. */
  readonly waived?: string;
  /** Edits of the file's text that mend it without touching anything else. */
  readonly fix?: readonly Edit[];
  readonly data: Readonly<Record<string, unknown>>;
}
