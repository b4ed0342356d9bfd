/**
 * In place of fontkit in the bundle: the formats that the core registers come first, so that the
 * library itself, which is large, is loaded for other fonts only.
 */
import { createRequire } from 'node:module';
import type { Fontkit } from '../platform.js';
import { openRegistered, registerFormat } from './fontkit.js';

const require = createRequire(import.meta.url);

/** Opens a font file of any kind. Throws an Error if it is none. */
export const create = (bytes: Uint8Array): object =>
  openRegistered(bytes) ?? (require('./whole-fontkit.js') as Fontkit).create(bytes);

export { registerFormat };
export default { create, registerFormat };
