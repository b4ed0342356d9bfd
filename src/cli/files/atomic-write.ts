import { mkdir, readdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { sha256 } from '../../platform/node.js';
import { CliError, describeErrorCode, describeSystemError } from '../cli-error.js';
import type { Context } from '../context.js';
import { findChangedFile, keepAttributes } from './changed-file.js';
import { isDevice, isFolder } from './stat-path.js';

/** A file to be written. */
export interface NewFile {
  /** As messages name it; relative to the working folder. */
  readonly path: string;
  readonly content: Uint8Array;
  /**
   * Whether the file that is there is changed, not replaced: it keeps its mode, a link to it stays
   * a link, and one that is read-only is not written.
   */
  readonly isChange?: boolean;
}

/** A file that was written. */
export interface Output {
  readonly file: string;
  readonly sha256: string;
}

type WriteContext = Pick<Context, 'cwd' | 'messages'>;

/** A file that is written under another name until all of its run are complete. */
interface PendingFile {
  readonly temporary: string;
  readonly final: string;
  readonly path: string;
}

/** The name of a temporary file: its prefix and the id of the process that writes it. */
const TEMPORARY_NAME = /^(\.nianbao-[0-9a-f]{16})\.(\d+)\.tmp$/;

/** Temporary names begin so: short however long the file's own name is, and known to be for it. */
const temporaryPrefix = (path: string): string => `.nianbao-${sha256(basename(path)).slice(0, 16)}`;

/**
 * Writes files so that each is complete or as it was before: all are written beside their places
 * first, then renamed; devices and pipes are written to at the end. `beforeReplacing` is called
 * when nothing but the renaming is left. Throws a CliError if one cannot be written.
 */
export async function writeFilesAtomically(
  files: readonly NewFile[],
  context: WriteContext,
  { beforeReplacing = async () => {} }: { readonly beforeReplacing?: () => Promise<void> } = {},
): Promise<void> {
  const { cwd, messages } = context;
  for (const { path } of files)
    if (await isFolder(resolve(cwd, path)))
      throw new CliError(messages.unwritable(path, describeErrorCode('EISDIR', messages)));
  const pending: PendingFile[] = [];
  const devices: NewFile[] = [];
  try {
    for (const newFile of files) {
      const { path, content, isChange } = newFile;
      if (await isDevice(resolve(cwd, path))) {
        devices.push(newFile);
        continue;
      }
      await withWriteErrors(path, context, async () => {
        const named = resolve(cwd, path);
        const changed = isChange ? await findChangedFile(named, path, messages) : undefined;
        const final = changed?.realPath ?? named;
        const name = `${temporaryPrefix(final)}.${process.pid}.tmp`;
        const file = { temporary: join(dirname(final), name), final, path };
        await mkdir(dirname(final), { recursive: true });
        await removeStaleTempFiles(final);
        pending.push(file);
        // On the disk before it is renamed: a name must not lead to half of a file.
        await writeFile(file.temporary, content, { flush: true });
        if (changed) await keepAttributes(changed, file.temporary);
      });
    }
    await beforeReplacing();
    for (const { temporary, final, path } of pending)
      await withWriteErrors(path, context, () => rename(temporary, final));
    for (const { path, content } of devices)
      await withWriteErrors(path, context, () => writeFile(resolve(cwd, path), content));
  } finally {
    await Promise.all(pending.map(({ temporary }) => rm(temporary, { force: true })));
  }
}

async function withWriteErrors(
  path: string,
  { messages }: WriteContext,
  write: () => Promise<void>,
): Promise<void> {
  try {
    await write();
  } catch (cause) {
    throw new CliError(messages.unwritable(path, describeSystemError(cause, messages)));
  }
}

/** Temporary files that were in a folder when this thread first wrote to it. */
const foundInFolder = new Map<string, Promise<readonly string[]>>();

/**
 * Removes the temporary files for a path that killed runs left, but not those of a run that is
 * still running.
 */
export async function removeStaleTempFiles(path: string): Promise<void> {
  const folder = dirname(path);
  const found = foundInFolder.get(folder) ?? listTempFiles(folder);
  foundInFolder.set(folder, found);
  for (const name of await found) {
    const [, prefix, pid] = TEMPORARY_NAME.exec(name) ?? [];
    const isStale = prefix === temporaryPrefix(path) && !isOtherProcessRunning(Number(pid));
    if (isStale) await rm(join(folder, name), { force: true });
  }
}

/** Names of the temporary files in a folder; none if the folder cannot be read. */
async function listTempFiles(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((): string[] => []);
  return names.filter((name) => TEMPORARY_NAME.test(name));
}

function isOtherProcessRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    // Signal 0 only asks whether the process exists.
    return process.kill(pid, 0);
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}

/**
 * Throws a CliError if a symbolic link leads one of the paths, all below `folder`, out of it.
 */
export async function assertInsideFolder(
  folder: string,
  paths: readonly string[],
  { cwd, messages }: WriteContext,
): Promise<void> {
  const root = await realpath(resolve(cwd, folder)).catch(() => undefined);
  // A folder that does not exist yet has no links in it.
  if (root === undefined) return;
  for (const path of paths) {
    const parent = await nearestRealFolder(dirname(resolve(cwd, path)));
    const fromRoot = relative(root, parent);
    const isOutside = fromRoot === '..' || fromRoot.startsWith(`..${sep}`);
    if (isOutside) throw new CliError(messages.outside(path, parent));
  }
}

/** The real path of a folder, or of the nearest existing folder around it. */
async function nearestRealFolder(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : nearestRealFolder(parent);
  }
}
