import { access, chmod, chown, constants, realpath, stat } from 'node:fs/promises';
import { CliError } from '../cli-error.js';
import type { Messages } from '../messages/messages.js';

/** A file whose content is changed, and what of it stays. */
export interface ChangedFile {
  /** Of the file that the name leads to, by links or not. */
  readonly realPath: string;
  readonly mode: number;
  readonly owner: number;
  readonly group: number;
}

/** The bits of a file's mode that let anybody write to it; on Windows, that it is not read-only. */
const WRITABLE = 0o222;

/**
 * Finds the file at an absolute path; messages call it `name`. Throws a CliError if it is
 * read-only, and the system's error if it may not be written for another reason.
 */
export async function findChangedFile(
  path: string,
  name: string,
  { unwritable, readOnlyFile }: Messages,
): Promise<ChangedFile> {
  const realPath = await realpath(path);
  const { mode, uid: owner, gid: group } = await stat(realPath);
  // The administrator may write to every file: asking the system is not enough.
  if (!(mode & WRITABLE)) throw new CliError(unwritable(name, readOnlyFile));
  await access(realPath, constants.W_OK);
  return { realPath, mode, owner, group };
}

/** Gives the file at a path, which takes the place of a changed one, its mode and its owner. */
export async function keepAttributes(
  { mode, owner, group }: ChangedFile,
  path: string,
): Promise<void> {
  // Only the administrator may set another owner; files of anybody else stay their own anyway.
  await chown(path, owner, group).catch(() => {});
  await chmod(path, mode);
}
