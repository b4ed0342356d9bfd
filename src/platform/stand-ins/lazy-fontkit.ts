/**
 * In place of fontkit in the bundle: the formats that the core registers come first, so that the
 * library itself, which is large, is loaded for other fonts only.
 */
import { createRequire } from 'node:module';
import type { Fontkit } from '../platform.js';

interface FontFormat {
  new (stream: { readonly buffer: Uint8Array }): object;
  probe(bytes: Uint8Array): boolean;
}

const require = createRequire(import.meta.url);
const formats: FontFormat[] = [];

export function registerFormat(format: unknown): void {
  formats.push(format as FontFormat);
}

/** Opens a font file of any kind. Throws an Error if it is none. */
export function create(bytes: Uint8Array): object {
  const Format = formats.find((format) => format.probe(bytes));
  if (Format) return new Format({ buffer: bytes });
  return (require('./whole-fontkit.js') as Fontkit).create(bytes);
}

export default { create, registerFormat };
