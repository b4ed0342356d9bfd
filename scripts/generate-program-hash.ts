/**
 * Writes dist/lib/program.json: the hash of all that the bytes of documents depend on besides a
 * report and what its office chose. Documents name it, so that `verify` knows whether it is of the
 * program that made them. The same sources give the same hash in every checkout, on any machine.
 * Run by `npm run build`, before anything reads it.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);

/** Sources and data; fonts are named by their own hashes in fonts/fonts.json. */
const folders = ['schemas', 'src/core', 'src/platform'];

/** A file as it is in a checkout whose line ends are those of the repository. */
const textOf = (path: string): string =>
  readFileSync(new URL(path, root), 'utf8').replaceAll('\r\n', '\n');

const filesIn = (folder: string): string[] =>
  readdirSync(new URL(`${folder}/`, root), { recursive: true })
    .map((path) => `${folder}/${String(path).replaceAll('\\', '/')}`)
    .filter((path) => /\.(?:ts|json)$/.test(path));

/** This package and every one that it is made with, in the exact version. */
function packageVersions(): string[] {
  const { packages } = JSON.parse(textOf('package-lock.json')) as {
    readonly packages: Readonly<Record<string, { readonly version: string }>>;
  };
  return Object.entries(packages).map(([path, { version }]) => `${path} ${version}`);
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const hashes = ['fonts/fonts.json', ...folders.flatMap(filesIn)].map(
  (path) => `${path} ${sha256(textOf(path))}`,
);
const hash = sha256([...hashes, ...packageVersions()].sort().join('\n'));

mkdirSync(new URL('dist/lib/', root), { recursive: true });
writeFileSync(new URL('dist/lib/program.json', root), `${JSON.stringify({ hash })}\n`);
