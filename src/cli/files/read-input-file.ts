import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { limits, toMegabytes } from '../../core/limits.js';
import { CliError, describeSystemError, UnreadableError } from '../cli-error.js';
import type { Context } from '../context.js';
import { readUpToLimit } from './read-up-to-limit.js';

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
    const found = await stat(path);
    // Pipes and devices do not say how much they have: /dev/zero never ends.
    if (!found.isFile() && !found.isDirectory())
      return await readUpToLimit(createReadStream(path), file, messages);
    if (found.size <= limits.inputBytes) return await readFile(path);
  } catch (cause) {
    if (cause instanceof CliError) throw cause;
    throw new UnreadableError(file, describeSystemError(cause, messages), messages);
  }
  throw new UnreadableError(file, messages.tooLarge(toMegabytes(limits.inputBytes)), messages);
}
