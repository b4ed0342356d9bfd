import { readFileSync } from 'node:fs';

/** The package's own folder: compiled files live in dist/src. */
const root = new URL('../../', import.meta.url);

/** Address of a file that is shipped with the package, e.g. `fonts/fonts.json`. */
export const resource = (path: string): URL => new URL(path, root);

export const readJsonResource = (path: string): unknown => JSON.parse(readFileSync(resource(path), 'utf8'));

export const version = (readJsonResource('package.json') as { version: string }).version;
