import type { Code, MessageData } from './messages/message-data.js';
import type { Position } from './position.js';
import type { Severity } from './severity.js';

/** What a check found, before it is located and put into words. */
export type Finding = { [C in Code]: FindingOf<C> }[Code];

/** A finding whose data is that of its sentence. */
export interface FindingOf<C extends Code> extends FindingDetails {
  readonly code: C;
  readonly severity: Severity;
  /** JSON Pointer into the report; of a missing key too. */
  readonly pointer: string;
  /** Figures and words of the sentence. */
  readonly data: MessageData[C];
}

/** What only some findings have. */
export interface FindingDetails {
  /** Id of the edition's rule that is broken: the code of the problem, in place of `code`. */
  readonly rule?: string;
  /** Position where the pointer gives none: syntax errors, workbooks, finished documents. */
  readonly at?: Position;
  /** The position is that of the key, not of its value. */
  readonly atKey?: boolean;
  /** Edits of the string at the pointer that correct it. */
  readonly edits?: readonly Edit[];
  /** The value that corrects the one at the pointer. */
  readonly replacement?: Replacement;
  /** The key that corrects the one at the pointer. */
  readonly newKey?: string;
  /** Edits of the file's text that correct it, where it is no JSON yet. */
  readonly fileEdits?: readonly Edit[];
}

/** A JSON value in place of another. */
export interface Replacement {
  readonly value: JsonValue;
  /** JSON Pointer of the value that is replaced, if it is not the finding's. */
  readonly pointer?: string;
}

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** `text` in place of the characters from `start` up to `end`, in UTF-16 units from 0. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** An error about the value at `pointer`; the compiler checks that `data` fits the sentence. */
export const finding = <C extends Code>(
  code: C,
  pointer: string,
  data: MessageData[C],
  details: FindingDetails = {},
): FindingOf<C> => ({ code, severity: 'error', pointer, data, ...details });

/** A warning about the value at `pointer`. */
export const warning = <C extends Code>(
  code: C,
  pointer: string,
  data: MessageData[C],
  details: FindingDetails = {},
): FindingOf<C> => ({ code, severity: 'warning', pointer, data, ...details });

/** What an edition's rule says of itself. */
interface Rule {
  readonly id: string;
  readonly severity: Severity;
}

/** A finding about an edition's rule, with the sentence of its kind. */
export const ruleFinding = <C extends Code>(
  rule: Rule,
  code: C,
  pointer: string,
  data: MessageData[C],
): FindingOf<C> => ({ code, severity: rule.severity, pointer, data, rule: rule.id });
