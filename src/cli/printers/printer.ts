import type { Problem } from '../../core/problem/problem.js';
import type { Proof } from '../../core/verify/prove.js';
import type { Messages } from '../messages/messages.js';

/** What became of one input file. */
export interface FileResult {
  readonly file: string;
  readonly ok: boolean;
  /** Paths of the files written. */
  readonly outputs: readonly string[];
  readonly problems: readonly Problem[];
  /** `verify`: what comparing the bytes of the file gave. */
  readonly proof?: Proof;
}

export interface PrintOptions {
  readonly messages: Messages;
  readonly hasColour: boolean;
  /** What else a command found, for printers whose output is read by machines. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** Turns results into the text that `--report` asks for. */
export type Printer = (results: readonly FileResult[], options: PrintOptions) => string;

/** The message of a problem after the form's words for its place, if it has one. */
export const messageWithPlace = (
  { place, message }: Pick<Problem, 'place' | 'message'>,
  messages: Messages,
): string => (place ? messages.located(place, message) : message);
