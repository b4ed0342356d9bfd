import { foldText } from '../blanks.js';
import { unreadable } from '../extract/read-error.js';

/** An agency on a roster. */
export interface RosterEntry {
  readonly name: string;
  /** Line of the file, from 1. */
  readonly line: number;
}

/**
 * Reads a roster: one agency a line; blank lines and lines that begin with # are no agencies.
 * Throws a ReadError if the bytes are not UTF-8.
 */
export function parseRoster(bytes: Uint8Array): RosterEntry[] {
  return decodeUtf8(bytes)
    .split(/\r?\n/)
    .map((line, i) => ({ name: line.trim(), line: i + 1, isComment: line.startsWith('#') }))
    .filter(({ name, isComment }) => foldText(name) && !isComment)
    .map(({ name, line }) => ({ name, line }));
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unreadable('not-utf8', {});
  }
}
