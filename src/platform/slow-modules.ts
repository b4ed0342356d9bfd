/** Libraries that few runs need and that are slow to load, taken from where npm installed them. */
import { createRequire } from 'node:module';
import type { Fontkit } from './platform.js';

const require = createRequire(import.meta.url);

export const loadAjv = (): typeof import('ajv') => require('ajv');

/** The very module that pdfkit loads: a format registered with another copy is unknown to it. */
export const loadFontkit = (): Fontkit =>
  createRequire(createRequire(require.resolve('pdfmake')).resolve('pdfkit'))('fontkit');
