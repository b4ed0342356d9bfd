import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { CannotRun, type Context, largestInput, reason } from '../context.js';

/** One report to be read: a file, or standard input. */
export interface Input {
  /** As the user named it; `-` for standard input. */
  readonly file: string;
  /** Where it lies below the folder that was named, without its name: `` for a file named itself. */
  readonly folder: string;
  readonly stem: string;
}

/** What a folder's files may be: report files and filled forms, or documents that show a report too; of several of one name the first of these. */
const fileKinds = ['.json', '.xlsx'];
const documentKinds = [...fileKinds, '.docx', '.pdf', '.html', '.htm'];

/** Finds the reports that files and folders on the command line stand for, folders in the order of their names. */
export async function findInputs(
  args: readonly string[],
  context: Pick<Context, 'cwd' | 'words'>,
  { documents = false } = {},
): Promise<Input[]> {
  const { words } = context;
  if (!args.length) throw new CannotRun(words.noInput);
  if (args.filter((a) => a === '-').length > 1) throw new CannotRun(words.stdinTwice);
  const found: Input[] = [];
  for (const arg of args) {
    const path = resolve(context.cwd, arg);
    if (arg !== '-' && (await isFolder(path))) {
      const names = await filesBelow(path);
      const own = (documents ? documentKinds : fileKinds).flatMap((kind) =>
        names.filter((name) => extname(name).toLowerCase() === kind),
      );
      const taken = documents
        ? own.filter((name, i) => own.findIndex((n) => stemOf(n) === stemOf(name)) === i)
        : own;
      if (!taken.length) throw new CannotRun(words.noReports(arg));
      found.push(
        ...taken
          .sort()
          .map((name) => inputOf(join(arg, relative(path, name)), dirname(relative(path, name)))),
      );
    } else found.push(inputOf(arg, ''));
  }
  return found;
}

/** Every n-th report from the i-th on: machines that share nothing split a folder among them. */
export function shardOf(
  inputs: readonly Input[],
  shard: string | undefined,
  { words }: Pick<Context, 'words'>,
): readonly Input[] {
  if (shard === undefined) return inputs;
  const [, i, n] = (/^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(shard) ?? []).map(Number);
  if (!i || !n || i > n) throw new CannotRun(words.badShard(shard));
  return inputs.filter((_, k) => k % n === i - 1);
}

/** Every file below a folder, and every symbolic link to one; folders are not followed out by links. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter(
    (e) => !/^[.~]/.test(e.name),
  );
  const links = await Promise.all(
    entries.map(
      (e) =>
        e.isSymbolicLink() &&
        stat(join(e.parentPath, e.name)).then(
          (s) => s.isFile(),
          () => true,
        ),
    ),
  );
  return entries.filter((e, i) => e.isFile() || links[i]).map((e) => join(e.parentPath, e.name));
}

const stemOf = (path: string): string => join(dirname(path), basename(path, extname(path)));

const inputOf = (file: string, folder: string): Input => ({
  file,
  folder,
  stem: basename(file, extname(file)),
});

export const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (s) => s.isDirectory(),
    () => false,
  );

export async function readInput(
  { file }: Pick<Input, 'file'>,
  context: Pick<Context, 'cwd' | 'words' | 'readStdin'>,
): Promise<Uint8Array> {
  if (file === '-') return context.readStdin();
  try {
    const path = resolve(context.cwd, file);
    const { size } = await stat(path);
    if (size > largestInput)
      throw new CannotRun(
        context.words.unreadable(file, context.words.tooLarge(largestInput >> 20)),
      );
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof CannotRun) throw cause;
    throw new CannotRun(context.words.unreadable(file, reason(cause, context.words)));
  }
}
