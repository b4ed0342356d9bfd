import { resolve } from 'node:path';
import type { Context } from '../context.js';
import type { Input } from '../files/find-inputs.js';
import { isFolder } from '../files/stat-path.js';
import { type PreviousFinder, readPreviousFile } from './previous-file.js';

/**
 * Reads what `--previous` names: one report for all of this year's, or a folder in which each has
 * its own. Throws a CliError if a report that was named does not have the right shape.
 */
export async function readPrevious(
  path: string | undefined,
  inputs: readonly Input[],
  context: Context,
): Promise<PreviousFinder> {
  if (path === undefined) return () => undefined;
  if (await isFolder(resolve(context.cwd, path))) {
    const { pairWithFolder } = await import('./previous-folder.js');
    return pairWithFolder(path, inputs, context);
  }
  const previous = await readPreviousFile(path, context);
  return () => previous;
}
