import { constants } from 'node:fs';
import { copyFile, readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { type Format, formatOf } from '../../core/render/formats.js';
import { CliError, describeSystemError } from '../cli-error.js';
import type { Context } from '../context.js';

/** A file that was kept, and the copy that it was kept as; both as messages name them. */
export interface KeptFile {
  readonly file: string;
  readonly copy: string;
}

/**
 * Keeps a copy of the file that a document is about to replace, if somebody has edited it since it
 * was built or it is not one of this software. Throws a CliError if it cannot be copied.
 */
export async function keepIfEdited(
  path: string,
  format: Format,
  content: Uint8Array,
  context: Pick<Context, 'cwd' | 'messages'>,
): Promise<KeptFile | undefined> {
  const descriptor = formatOf(format);
  if (!descriptor.isIntact) return undefined;
  const bytes = await readIfThere(path, context);
  if (!bytes || bytes.equals(content) || (await descriptor.isIntact(bytes))) return undefined;
  return { file: path, copy: await copyAside(path, context) };
}

/** The bytes of a file, or undefined if there is none. Throws a CliError if it cannot be read. */
async function readIfThere(
  path: string,
  { cwd, messages }: Pick<Context, 'cwd' | 'messages'>,
): Promise<Buffer | undefined> {
  try {
    return await readFile(resolve(cwd, path));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw new CliError(messages.unreadable(path, describeSystemError(cause, messages)));
  }
}

/**
 * Copies a file beside itself, as NAME.bak.docx or, if that is taken, NAME.bak2.docx and so on.
 * Returns the copy's path. Throws a CliError if it cannot be copied.
 */
export async function copyAside(
  path: string,
  { cwd, messages }: Pick<Context, 'cwd' | 'messages'>,
): Promise<string> {
  const extension = extname(path);
  for (let n = 1; ; n++) {
    const copy = `${path.slice(0, -extension.length)}.bak${n === 1 ? '' : n}${extension}`;
    try {
      await copyFile(resolve(cwd, path), resolve(cwd, copy), constants.COPYFILE_EXCL);
      return copy;
    } catch (cause) {
      const isTaken = cause instanceof Error && 'code' in cause && cause.code === 'EEXIST';
      if (!isTaken)
        throw new CliError(messages.unwritable(copy, describeSystemError(cause, messages)));
    }
  }
}
