import { CliError } from '../cli-error.js';
import type { Context } from '../context.js';
import { readInputFile } from './read-input-file.js';

/** Throws a CliError if a file is no longer what was read: another program has written to it. */
export async function assertUnchanged(
  file: string,
  bytes: Uint8Array,
  context: Pick<Context, 'cwd' | 'messages' | 'readStdin'>,
): Promise<void> {
  if (Buffer.compare(await readInputFile(file, context), bytes))
    throw new CliError(context.messages.changedMeanwhile(file));
}
