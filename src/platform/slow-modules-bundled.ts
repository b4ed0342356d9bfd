/** What slow-modules.ts loads, in the bundle: files of their own beside it (scripts/bundle.ts). */
import { createRequire } from 'node:module';
import type { Fontkit } from './platform.js';

const require = createRequire(import.meta.url);

export const loadAjv = (): typeof import('ajv') => require('./ajv.js');

export const loadFontkit = (): Fontkit => require('./fontkit.js');
