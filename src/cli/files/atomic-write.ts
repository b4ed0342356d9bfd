import { createHash } from 'node:crypto';
import { mkdir, readdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { CannotRun, type Context, reason } from '../context.js';
import { isFolder } from './find-inputs.js';

/** The name that a file has while it is written: short however long its own is, and known to belong to it. */
const temporaryName = (path: string): string =>
  `.nianbao-${createHash('sha256').update(basename(path)).digest('hex').slice(0, 16)}`;

/** Temporary files that stood in a folder when this thread first wrote to it. */
const leftovers = new Map<string, Promise<string[]>>();

/** Removes what a killed run was writing in a file's place, unless that run is still under way. */
export async function sweep(path: string): Promise<void> {
  const folder = dirname(path);
  const found =
    leftovers.get(folder) ??
    readdir(folder)
      .catch((): string[] => [])
      .then((names) => names.filter((name) => /^\.nianbao-[0-9a-f]{16}\.\d+\.tmp$/.test(name)));
  leftovers.set(folder, found);
  for (const name of await found)
    if (name.startsWith(`${temporaryName(path)}.`) && !isRunning(Number(name.split('.')[2])))
      await rm(join(folder, name), { force: true });
}

function isRunning(pid: number): boolean {
  try {
    return pid !== process.pid && process.kill(pid, 0);
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Writes files so that each is whole or as it was: all are written beside their places first, then renamed. */
export async function writeWhole(
  files: ReadonlyMap<string, Uint8Array>,
  context: Pick<Context, 'cwd' | 'words'>,
): Promise<void> {
  const pending: { temporary: string; path: string; name: string }[] = [];
  const guarded = async <T>(name: string, act: () => Promise<T>): Promise<T> => {
    try {
      return await act();
    } catch (cause) {
      throw cause instanceof CannotRun
        ? cause
        : new CannotRun(context.words.unwritable(name, reason(cause, context.words)));
    }
  };
  try {
    for (const name of files.keys())
      if (await isFolder(resolve(context.cwd, name)))
        throw new CannotRun(context.words.unwritable(name, context.words.errno.EISDIR ?? 'EISDIR'));
    for (const [name, bytes] of files) {
      const path = resolve(context.cwd, name);
      const temporary = join(dirname(path), `${temporaryName(path)}.${process.pid}.tmp`);
      await guarded(name, async () => {
        await mkdir(dirname(path), { recursive: true });
        await sweep(path);
        pending.push({ temporary, path, name });
        await writeFile(temporary, bytes);
      });
    }
    for (const { temporary, path, name } of pending)
      await guarded(name, () => rename(temporary, path));
  } finally {
    await Promise.all(pending.map(({ temporary }) => rm(temporary, { force: true })));
  }
}

/** Refuses a place below a folder that a symbolic link leads out of it. */
export async function refuseOutside(
  folder: string,
  names: readonly string[],
  { cwd, words }: Pick<Context, 'cwd' | 'words'>,
): Promise<void> {
  const root = await realpath(resolve(cwd, folder)).catch(() => undefined);
  if (root === undefined) return;
  for (const name of names) {
    const parent = await nearest(dirname(resolve(cwd, name)));
    const way = relative(root, parent);
    if (way === '..' || way.startsWith(`..${sep}`))
      throw new CannotRun(words.outside(name, parent));
  }
}

/** The real path of a folder, or of the nearest above it that is there. */
const nearest = (path: string): Promise<string> =>
  realpath(path).catch(() => (dirname(path) === path ? path : nearest(dirname(path))));
