import type { Context } from '../context.js';
import { writeFilesAtomically } from './atomic-write.js';

/** Writes a file and prints its path; without a path, or with `-`, writes to standard output. */
export async function writeOutput(
  path: string | undefined,
  content: Uint8Array,
  context: Context,
): Promise<void> {
  if (path === undefined || path === '-') return context.writeStdout(content);
  await writeFilesAtomically([{ path, content }], context);
  await context.writeStdout(`${path}\n`);
}
