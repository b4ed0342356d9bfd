import type { Edit, Finding, JsonValue } from '../problem/finding.js';
import type { CellPosition, TextPosition } from '../problem/position.js';

/** The value of a report file, and where each part of it stands. */
export interface Source {
  readonly value: unknown;
  /**
   * Position of the value at a JSON Pointer, or of its key; if there is no such value, of the
   * innermost value around it.
   */
  readonly locate: (pointer: string, atKey?: boolean) => TextPosition | CellPosition;
  /**
   * Edits of the file's text that make `edits` in the string at a pointer; none in a workbook, or
   * in a text that is no JSON yet.
   */
  readonly editString: (pointer: string, edits: readonly Edit[]) => Edit[];
  /** Edits of the file's text that put another value in place of the one at a pointer. */
  readonly replaceValue: (pointer: string, value: JsonValue) => Edit[];
  /** Edits of the file's text that put another key in place of the one at a pointer. */
  readonly renameKey: (pointer: string, key: string) => Edit[];
}

/** What reading a file gave: its source, if it is a JSON object, and what is wrong with it. */
export interface Reading {
  /** Name of the file, as problems give it. */
  readonly file: string;
  /** The report file that documents embed. */
  readonly bytes: Uint8Array;
  readonly source?: Source;
  readonly findings: readonly Finding[];
}

/** A value in few words, for messages. */
export const describe = (value: unknown): string =>
  shorten(typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value)));

/** As much of a text as a message shows. */
export const shorten = (text: string): string =>
  text.length > MAX_DESCRIPTION ? `${text.slice(0, MAX_DESCRIPTION - 3)}…` : text;

/** Characters of a value or a text that a message shows. */
const MAX_DESCRIPTION = 40;
