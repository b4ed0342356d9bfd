import type { Language } from '../core/problem/language.js';
import type { Messages } from './messages/messages.js';

/** Everything outside the program that a command may touch, apart from files. */
export interface Context {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly language: Language;
  readonly messages: Messages;
  /** Results are printed in colour. */
  readonly hasColour: boolean;
  readonly isStdoutTerminal: boolean;
  readonly readStdin: () => Promise<Uint8Array>;
  readonly writeStdout: (data: string | Uint8Array) => Promise<void>;
  /** Writes a line to standard error. */
  readonly log: (line: string) => void;
  /** Shows on a terminal how many of `total` reports are done, while that takes long. */
  readonly startProgress: (total: number) => Progress;
}

/** A line on the terminal that says how far a run has come. */
export interface Progress {
  readonly advance: () => void;
  /** Removes the line, before results are printed. */
  readonly end: () => void;
}
