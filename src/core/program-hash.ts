import { readJson } from '#platform';

let hash: string | undefined;

/**
 * Hash of the sources, data and packages that this program is made of, in hexadecimal: the same
 * for the command line, the library and the page (scripts/generate-program-hash.ts).
 */
export function programHash(): string {
  hash ??= (readJson('dist/lib/program.json') as { readonly hash: string }).hash;
  return hash;
}
