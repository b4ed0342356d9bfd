import type { Language } from '../core/problem/language.js';
import type { Words } from './messages.js';

/** The world as a command sees it: clock-free, so that a test can give its own. */
export interface Context {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly language: Language;
  readonly words: Words;
  readonly colour: boolean;
  readonly stdoutIsTerminal: boolean;
  readonly readStdin: () => Promise<Uint8Array>;
  readonly writeStdout: (data: string | Uint8Array) => Promise<void>;
  /** Talk. */
  readonly say: (line: string) => void;
  /** A line that tells how far it is, on a terminal and only where it takes long. */
  readonly progress: (total: number) => { readonly advance: () => void; readonly end: () => void };
}

/** Bytes of a file, or of standard input, that are taken into memory; a document of a report has some hundred thousand. */
export const largestInput = 128 << 20;

/** "Could not run": exit code 2, one sentence. */
export class CannotRun extends Error {}

export enum Exit {
  Done = 0,
  ReportHasErrors = 1,
  CouldNotRun = 2,
}

/** What the system says of a failed file operation, in the user's language where known. */
export const reason = (cause: unknown, words: Words): string =>
  words.errno[(cause as NodeJS.ErrnoException).code ?? ''] ?? (cause as Error).message;
