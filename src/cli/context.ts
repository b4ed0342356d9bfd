import type { Language } from '../core/problem/language.js';
import type { Messages } from './messages/messages.js';
import type { StopSignal } from './stop-signal.js';

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
  /** Writes a line to standard error, unless the user asked for quiet. */
  readonly log: (line: string) => void;
  /** Writes a line to standard error: an error, or a result where standard output is taken. */
  readonly logAlways: (line: string) => void;
  /** Opens a file with the program that the desktop has for it. */
  readonly openFile: (path: string) => Promise<void>;
  /** Waits for some milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Milliseconds since some moment: only for saying how long a run will take. */
  readonly now: () => number;
  /**
   * Shows on a terminal, while a run takes long, the line that `describe` gives at each moment.
   * Returns what removes it, before results are printed.
   */
  readonly showProgress: (describe: () => string) => () => void;
  /**
   * Calls `stop` at the first signal that asks the program to stop; a second one ends it at once.
   * Returns what ends the listening.
   */
  readonly onStopSignal: (stop: (signal: StopSignal) => void) => () => void;
}
