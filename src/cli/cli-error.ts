import type { FontError } from '../core/fonts/font-error.js';
import type { Messages } from './messages/messages.js';

/** A command could not run; `message` is one sentence in the user's language. Exit code 2. */
export class CliError extends Error {}

/** The program that reads standard output has stopped reading, as `head` does. */
export class ClosedPipe extends Error {}

/** A file cannot be read: its name, and the reason without it. */
export class UnreadableError extends CliError {
  readonly reason: string;

  constructor(file: string, reason: string, { unreadable }: Messages) {
    super(unreadable(file, reason));
    this.reason = reason;
  }
}

/** Describes an error code of the operating system, such as EISDIR, in the user's language. */
export const describeErrorCode = (code: string, { systemErrors, unknownError }: Messages): string =>
  systemErrors[code] ?? unknownError(code);

/**
 * Describes why a file operation failed, in the user's language. Throws the cause again if it does
 * not come from the system: that is a defect.
 */
export function describeSystemError(cause: unknown, messages: Messages): string {
  if (!isSystemError(cause)) throw cause;
  return describeErrorCode(cause.code, messages);
}

/** An error of the operating system; of some, the path is not known. */
interface SystemError extends Error {
  readonly code: string;
  readonly path?: string;
}

export const isSystemError = (cause: unknown): cause is SystemError =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string';

/** Describes why a font cannot be used, in the user's language. */
export const describeFontError = (
  { subject, fault, cause }: FontError,
  messages: Messages,
): string =>
  messages.badFont(
    subject,
    fault === 'unreadable' ? describeSystemError(cause, messages) : messages.fontFaults[fault],
  );
