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
export const describeErrorCode = (code: string, { errno, systemError }: Messages): string =>
  errno[code] ?? systemError(code);

/** Describes why a file operation failed, in the user's language. */
export const describeSystemError = (cause: unknown, messages: Messages): string =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string'
    ? describeErrorCode(cause.code, messages)
    : messages.systemError(cause instanceof Error ? cause.message : String(cause));

/** Describes why a font cannot be used, in the user's language. */
export const describeFontError = (
  { subject, fault, cause }: FontError,
  messages: Messages,
): string =>
  messages.badFont(
    subject,
    fault === 'unreadable' ? describeSystemError(cause, messages) : messages.fontFaults[fault],
  );
