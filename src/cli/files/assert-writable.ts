import { resolve } from 'node:path';
import { CliError } from '../cli-error.js';
import type { Context } from '../context.js';
import { exists, isDevice, isFolder } from './stat-path.js';

/**
 * Throws a CliError, before anything is done, if there is a file already at a path that is to be
 * written. With `force` it may be replaced; a command without `--force` does not give it.
 */
export async function assertWritable(
  path: string | undefined,
  { cwd, messages }: Pick<Context, 'cwd' | 'messages'>,
  force?: boolean,
): Promise<void> {
  if (path === undefined || path === '-' || force) return;
  const absolute = resolve(cwd, path);
  // A folder is in the way even with `force`: writing gives the reason.
  if (!(await exists(absolute)) || (await isFolder(absolute))) return;
  if (await isDevice(absolute)) return;
  throw new CliError(force === undefined ? messages.exists(path) : messages.existsForce(path));
}
