/** The type declarations that the library's own declarations lead to. */
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** A module that a declaration imports or exports from. */
const MODULE = /(?:from|import\() ?'([^']+)'/g;

/**
 * Paths, from `folder` on, of a declaration file and of all that it leads to. Throws an Error if
 * one names a package, which would not be installed with this one.
 */
export function reachableTypes(folder: string, entry: string, found = new Set<string>()) {
  if (found.has(entry)) return found;
  found.add(entry);
  const path = join(folder, entry);
  for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(MODULE)) {
    if (name.startsWith('node:')) continue;
    if (!name.startsWith('.')) throw new Error(`${entry}: the types of ${name} are not shipped`);
    const target = join(dirname(path), name.replace(/\.js$/, '.d.ts'));
    reachableTypes(folder, relative(folder, target), found);
  }
  return found;
}
