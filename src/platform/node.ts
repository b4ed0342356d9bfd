/** What the core needs of its surroundings, on Node. */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as zlib from 'node:zlib';
import type { Options, ValidateFunction } from 'ajv';
import { loadAjv, loadFontkit } from '#slow-modules';
import type { Platform } from './platform.js';
import { withoutCanvas as loadWithoutCanvas } from './stand-ins/canvas.js';

/** The package's own folder: the nearest one above this file that has the schemas. */
const packageFolder = findPackageFolder();

function findPackageFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'schemas'))) folder = dirname(folder);
  return folder;
}

/** Path of a file that ships with the package, e.g. `schemas/report-2021.schema.json`. */
export const shippedFile = (path: string): string => join(packageFolder, path);

/** Name of an edition's file: its first year. Beside them stand the rules that editions share. */
const EDITION_FILE = /^\d{4}\.json$/;

const require = createRequire(import.meta.url);

/** Where the build puts the compiled report schema of a shipped edition. */
export const compiledValidatorPath = (edition: string): string =>
  join(import.meta.dirname, `report-${edition}.cjs`);

const platform: Platform = {
  readJson: (path) => JSON.parse(readFileSync(shippedFile(path), 'utf8')),
  editionNames: () =>
    readdirSync(shippedFile('schemas/editions/'))
      .filter((name) => EDITION_FILE.test(name))
      .map((name) => name.slice(0, -'.json'.length))
      .sort(),
  shippedFont: (file) => shippedFile(`fonts/${file}`),
  readFont: (path, offset, length) =>
    length === undefined ? readFileSync(path).subarray(offset) : readPart(path, offset, length),
  sha256: (data) => createHash('sha256').update(data).digest('hex'),
  deflate: (bytes, level) => zlib.deflateSync(bytes, { level }),
  crc32: (bytes) => zlib.crc32(bytes),
  compiledValidator: (edition) => {
    const path = compiledValidatorPath(edition);
    return existsSync(path)
      ? (require(path) as { validate: ValidateFunction }).validate
      : undefined;
  },
  compileSchema: <T>(schema: object, options: Options) => {
    const { Ajv } = loadAjv();
    return new Ajv(options).compile<T>(schema);
  },
  fontkit: loadFontkit,
  withoutCanvas: loadWithoutCanvas,
};

function readPart(path: string, offset = 0, length = 0): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, offset));
  } finally {
    closeSync(file);
  }
}

export const {
  readJson,
  editionNames,
  shippedFont,
  readFont,
  sha256,
  deflate,
  crc32,
  compiledValidator,
  compileSchema,
  fontkit,
  withoutCanvas,
} = platform;
