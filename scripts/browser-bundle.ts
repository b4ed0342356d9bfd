/** How a module of the core is bundled for a browser. */
import type { BuildOptions } from 'esbuild';
import { neverReached, standIn } from './stand-ins.js';

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
    zlib: standIn('unused'),
    ...neverReached,
  },
  legalComments: 'none',
  logLevel: 'warning',
  write: false,
});
