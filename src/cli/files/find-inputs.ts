import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { CliError } from '../cli-error.js';
import type { Context } from '../context.js';
import { isFolder } from './stat-path.js';

/** One report to be read: a file, or standard input. */
export interface Input {
  /** The path as the user gave it; `-` for standard input. */
  readonly file: string;
  /** The file's folder, relative to the folder that the user named; empty if the file was named. */
  readonly folder: string;
  /** The file's name without its extension. */
  readonly stem: string;
}

/** Extensions of report files and of workbooks. */
const REPORT_EXTENSIONS = ['.json', '.xlsx'];

/**
 * Extensions of all files that a report can be read from; of files with one stem, the first one.
 */
const DOCUMENT_EXTENSIONS = [...REPORT_EXTENSIONS, '.docx', '.pdf', '.ofd', '.html', '.htm'];

/**
 * Finds the files that the command line names: files as they are, and the reports in folders by
 * name. With `documents`, finished documents count too.
 */
export async function findInputs(
  paths: readonly string[],
  context: Pick<Context, 'cwd' | 'messages'>,
  { documents = false } = {},
): Promise<Input[]> {
  const { messages } = context;
  if (!paths.length) throw new CliError(messages.noInput);
  if (paths.filter((path) => path === '-').length > 1) throw new CliError(messages.stdinTwice);
  const found: Input[] = [];
  for (const path of paths)
    if (path !== '-' && (await isFolder(resolve(context.cwd, path))))
      found.push(...(await inputsInFolder(path, context, documents)));
    else found.push(toInput(path, ''));
  return found;
}

async function inputsInFolder(
  folder: string,
  { cwd, messages }: Pick<Context, 'cwd' | 'messages'>,
  documents: boolean,
): Promise<Input[]> {
  const root = resolve(cwd, folder);
  const names = (await filesBelow(root)).map((path) => relative(root, path));
  const taken = documents ? chooseDocuments(names) : withExtensions(names, REPORT_EXTENSIONS);
  if (!taken.length) throw new CliError(messages.noReports(folder));
  return taken.sort().map((name) => toInput(join(folder, name), dirname(name)));
}

/** Of the files that have one stem, the one whose extension comes first. */
export function chooseDocuments(names: readonly string[]): string[] {
  const byStem = new Map<string, string>();
  for (const name of withExtensions(names, DOCUMENT_EXTENSIONS)) {
    const stem = join(dirname(name), stemOf(name));
    if (!byStem.has(stem)) byStem.set(stem, name);
  }
  return [...byStem.values()];
}

/** A JSON Schema that lies beside reports, for editors. */
const SCHEMA_FILE = /\.schema\.json$/i;

/** Names with one of the extensions, in the order of the extensions; no schemas. */
const withExtensions = (names: readonly string[], extensions: readonly string[]): string[] =>
  extensions.flatMap((extension) =>
    names.filter((name) => extname(name).toLowerCase() === extension && !SCHEMA_FILE.test(name)),
  );

/**
 * Takes part `i` of `n` of the inputs for `--shard i/n`: every n-th one, from the i-th on. All of
 * them if there is no shard. Throws a CliError if it is not written so.
 */
export function takeShard<T>(
  inputs: readonly T[],
  shard: string | undefined,
  { messages }: Pick<Context, 'messages'>,
): readonly T[] {
  if (shard === undefined) return inputs;
  const [, i = 0, n = 0] = (/^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(shard) ?? []).map(Number);
  if (i < 1 || i > n) throw new CliError(messages.badShard(shard));
  return inputs.filter((_, index) => index % n === i - 1);
}

/** What programs keep beside reports: settings, temporary files, packages. */
const isKeptByPrograms = (name: string): boolean => /^[.~]/.test(name) || name === 'node_modules';

/**
 * Every file below a folder and every symbolic link to a file, but what programs keep there; links
 * to folders are not followed.
 */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: string[] = [];
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    if (relative(folder, path).split(sep).some(isKeptByPrograms)) continue;
    const isLinkedFile = entry.isSymbolicLink() && (await leadsToFile(path));
    if (entry.isFile() || isLinkedFile) files.push(path);
  }
  return files;
}

/**
 * Whether a link leads to a file; also if it leads nowhere, so that reading it gives the reason.
 */
const leadsToFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => true,
  );

const stemOf = (path: string): string => basename(path, extname(path));

const toInput = (file: string, folder: string): Input => ({ file, folder, stem: stemOf(file) });
