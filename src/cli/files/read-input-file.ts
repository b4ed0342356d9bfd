import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { limits, toMegabytes } from '../../core/limits.js';
import { describeSystemError, UnreadableError } from '../cli-error.js';
import type { Context } from '../context.js';

/**
 * Reads all bytes of a file, or of standard input if its name is `-`. Throws a CliError if it
 * cannot be read or is too large.
 */
export async function readInputFile(
  file: string,
  { cwd, messages, readStdin }: Pick<Context, 'cwd' | 'messages' | 'readStdin'>,
): Promise<Uint8Array> {
  if (file === '-') return readStdin();
  try {
    const path = resolve(cwd, file);
    const { size } = await stat(path);
    if (size <= limits.inputBytes) return await readFile(path);
  } catch (cause) {
    throw new UnreadableError(file, describeSystemError(cause, messages), messages);
  }
  throw new UnreadableError(file, messages.tooLarge(toMegabytes(limits.inputBytes)), messages);
}
