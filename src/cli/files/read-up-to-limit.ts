import { limits, toMegabytes } from '../../core/limits.js';
import { UnreadableError } from '../cli-error.js';
import type { Messages } from '../messages/messages.js';

/** All bytes of a stream. Throws a CliError if it has more than a file may have. */
export async function readUpToLimit(
  stream: AsyncIterable<Uint8Array>,
  name: string,
  messages: Messages,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > limits.inputBytes)
      throw new UnreadableError(name, messages.tooLarge(toMegabytes(limits.inputBytes)), messages);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
