/**
 * What the core needs of its surroundings, in a browser: everything is in the bundle or in memory.
 */
import { sha256 as hash } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { ZipPassThrough } from 'fflate';
import * as pako from 'pako';
import type { Platform } from './platform.js';
import { editions, jsonFiles, validators } from './shipped.js';
import * as registeredFormats from './stand-ins/fontkit.js';

const fontFiles = new Map<string, Uint8Array>();

/** Makes a font file available; `path` is that of {@link Platform.shippedFont}. */
export const provideFont = (path: string, bytes: Uint8Array): void => {
  fontFiles.set(path, bytes);
};

const platform: Platform = {
  readJson: (path) => {
    if (!Object.hasOwn(jsonFiles, path)) throw new Error(`${path}: not in the bundle`);
    return jsonFiles[path];
  },
  editionNames: () => editions,
  shippedFont: (file) => `fonts/${file}`,
  readFont: (path, offset = 0, length) => {
    const bytes = fontFiles.get(path);
    if (!bytes) throw new Error(`${path}: not loaded yet`);
    return bytes.subarray(offset, length === undefined ? undefined : offset + length);
  },
  sha256: (data) => bytesToHex(hash(typeof data === 'string' ? utf8ToBytes(data) : data)),
  deflate: (bytes, level) => pako.deflate(bytes, { level }),
  crc32: (bytes) => {
    const entry = new ZipPassThrough('');
    entry.ondata = () => {};
    entry.push(bytes, true);
    return entry.crc >>> 0;
  },
  compiledValidator: (edition) => validators[edition],
  compileSchema: () => {
    throw new Error('in a browser, only the shipped editions can be used');
  },
  fontkit: () => registeredFormats,
  withoutCanvas: (load) => load(),
};

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
