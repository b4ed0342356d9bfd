/** Licences of the packages that a bundle has inside, to be shipped with it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { compareCodeUnits } from '../src/core/compare-code-units.js';

/** Folder of a package in a path of one of its files; esbuild marks files that it leaves empty. */
const PACKAGE_FOLDER = /^(?!\(disabled\)).*node_modules\/(?:@[^/]+\/)?[^/]+/;
const LICENCE_FILE = /^(licen[cs]e|copying|notice)/i;

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/**
 * Name, version and licence texts of every package whose code is in these bundles, in the order of
 * their names.
 *
 * @param root the folder that the bundles' paths start from
 */
export function bundledLicences(metafiles: readonly Metafile[], root: string): string {
  const folders = metafiles
    .flatMap(({ outputs }) => Object.values(outputs))
    .flatMap(({ inputs }) => Object.keys(inputs))
    .flatMap((path) => PACKAGE_FOLDER.exec(path)?.[0] ?? []);
  const licences = [...new Set(folders)].map((folder) => licenceOf(join(root, folder)));
  return [...new Set(licences)].sort(compareCodeUnits).join('\n');
}

function licenceOf(folder: string): string {
  const manifest = readFileSync(join(folder, 'package.json'), 'utf8');
  const { name, version, license } = JSON.parse(manifest) as Manifest;
  const texts = readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .sort(compareCodeUnits)
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  if (!license && !texts.length) throw new Error(`${name}: no licence`);
  return [`======== ${name} ${version} (${license ?? 'see below'})`, ...texts, ''].join('\n\n');
}
