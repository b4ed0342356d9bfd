import { type Finding, finding } from '../problem/finding.js';
import type { Language } from '../problem/language.js';
import type { UnreadableMessages } from '../problem/messages/document-message-data.js';
import type { MessageData } from '../problem/messages/message-data.js';
import { wordingOf } from '../problem/to-problem.js';

/** Why a file cannot be read at all. */
export type UnreadableCode = keyof UnreadableMessages;

/** Thrown if a file cannot be read; its finding gives the reason. */
export class ReadError extends Error {
  readonly finding: Finding;

  constructor(found: Finding) {
    super(found.code);
    this.finding = found;
  }

  /** Key of the catalogue. */
  get code(): Finding['code'] {
    return this.finding.code;
  }
}

/** The error of a file that cannot be read for this reason. */
export const unreadable = <C extends UnreadableCode>(code: C, data: MessageData[C]): ReadError =>
  new ReadError(finding(code, '', data) as Finding);

/** Why a file cannot be read, in words. */
export const describeReadError = (error: ReadError, language: Language): string =>
  wordingOf(error.finding, language)[0];
