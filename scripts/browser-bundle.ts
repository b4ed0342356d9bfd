/**
 * How a module of the core is bundled for a browser; the reason for each stand-in is in its file.
 */
import type { BuildOptions } from 'esbuild';
import { shippedFile } from '../src/platform/node.js';

const standIn = (name: string): string => shippedFile(`dist/src/platform/stand-ins/${name}.js`);

/** Options of esbuild for one entry, a compiled module below dist. */
export const browserBundle = (entry: string): BuildOptions => ({
  entryPoints: [entry],
  bundle: true,
  format: 'iife',
  platform: 'browser',
  // Syntax of the oldest browsers that offices still have (Chromium 86).
  target: 'chrome86',
  // Not `browser`: pdfmake's is a closed bundle in which the renderer cannot be reached.
  mainFields: ['main', 'module'],
  loader: { '.icc': 'binary' },
  define: { __dirname: '"/"' },
  inject: [standIn('globals')],
  alias: {
    stream: standIn('stream'),
    fs: standIn('fs'),
    fontkit: standIn('fontkit'),
    linebreak: standIn('unused'),
    zlib: standIn('unused'),
    xmldoc: standIn('unused'),
    'png-js': standIn('unused'),
    '@noble/ciphers/aes': standIn('unused'),
  },
  legalComments: 'none',
  logLevel: 'warning',
  write: false,
});
