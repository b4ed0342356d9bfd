import type { Messages } from './messages/messages.js';

/** A command could not run; `message` is one sentence in the user's language. Exit code 2. */
export class CliError extends Error {}

/** Describes an error code of the operating system, such as EISDIR, in the user's language. */
export const describeErrorCode = (
  code: string,
  { errno }: Messages,
  fallback: string = code,
): string => errno[code] ?? fallback;

/** Describes why a file operation failed, in the user's language if the reason is a known one. */
export function describeSystemError(cause: unknown, messages: Messages): string {
  if (!(cause instanceof Error)) return String(cause);
  const { message } = cause;
  return 'code' in cause && typeof cause.code === 'string'
    ? describeErrorCode(cause.code, messages, message)
    : message;
}
