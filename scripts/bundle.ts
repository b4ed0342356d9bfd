/**
 * Bundles what the package ships into dist/lib: the command line, its worker and the library, with
 * every dependency inside, as CommonJS, whose compiled code Node 20 can keep (code-cache.ts).
 * Large packages are files of their own, so that a command loads those alone that it uses.
 * Run by `npm run build`.
 */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { compiledValidatorPath, editionNames, shippedFile } from '../src/platform/node.js';
import { bundledLicences } from './bundled-licences.js';
import { reachableTypes } from './shipped-types.js';

const folder = shippedFile('dist/lib');
const compiled = (path: string): string => shippedFile(`dist/src/${path}.js`);
const standIn = (name: string): string => compiled(`platform/stand-ins/${name}`);
const require = createRequire(import.meta.url);
const pdfkit = createRequire(require.resolve('pdfmake')).resolve('pdfkit');

/** Files that people and Node start with, and modules that are loaded by file name. */
const entryPoints = {
  cli: compiled('cli/start'),
  'command-line': compiled('cli/cli'),
  index: compiled('index'),
  worker: compiled('cli/batch/worker'),
  ajv: require.resolve('ajv'),
  fontkit: standIn('lazy-fontkit'),
  'whole-fontkit': require.resolve('fontkit'),
};

/** Packages with a file of their own, and which of their modules the program uses. */
const largePackages = {
  docx: ['docx'],
  hucre: ['hucre', 'hucre/xlsx'],
  parse5: ['parse5'],
  pdfjs: ['pdfjs-dist/legacy/build/pdf.mjs', 'pdfjs-dist/legacy/build/pdf.worker.mjs'],
  pdfmake: ['pdfmake', 'pdfmake/js/Renderer.js', 'pdfmake/js/virtual-fs.js'],
  piscina: ['piscina'],
  xmldom: ['@xmldom/xmldom'],
};

const common = {
  absWorkingDir: shippedFile('.'),
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  conditions: ['bundled'],
  define: { 'import.meta.url': 'moduleUrl', 'import.meta.dirname': '__dirname' },
  banner: { js: 'const moduleUrl = require("node:url").pathToFileURL(__filename).href;' },
  legalComments: 'eof',
  logLevel: 'warning',
  metafile: true,
} satisfies BuildOptions;

/** Puts in place of a large package what its own file exports. */
const takeFromOwnFile: Plugin = {
  name: 'large packages',
  setup: ({ onResolve, onLoad }) => {
    const fileOf = new Map(
      Object.entries(largePackages).flatMap(([file, modules]) => modules.map((m) => [m, file])),
    );
    onResolve({ filter: /^[^.]/ }, ({ path, namespace }) => {
      const file = namespace === 'file' && fileOf.get(path);
      return file ? { path: `./${file}.js`, suffix: `#${path}`, namespace: 'package' } : undefined;
    });
    onResolve({ filter: /./, namespace: 'package' }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /./, namespace: 'package' }, ({ path, suffix }) => ({
      contents: `module.exports = require('${path}')['${suffix.slice(1)}'];`,
    }));
  },
};

/** pdfkit's font library is the one with which the core has registered its own format. */
const takeFontkitFromOwnFile: Plugin = {
  name: 'fontkit',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^fontkit$/ }, () => ({ path: './fontkit.js', external: true })),
};

const bundleEntries = () =>
  build({ ...common, entryPoints, outdir: folder, plugins: [takeFromOwnFile] });

const bundlePackage = (name: string, modules: readonly string[]) =>
  build({
    ...common,
    stdin: {
      contents: modules.map((m) => `exports['${m}'] = require('${m}');`).join('\n'),
      resolveDir: shippedFile('.'),
    },
    outfile: join(folder, `${name}.js`),
    plugins: [takeFontkitFromOwnFile],
    // What documents that are laid out already never reach.
    alias: {
      linebreak: standIn('unused'),
      xmldoc: standIn('unused'),
      'png-js': standIn('unused'),
      '@noble/ciphers/aes': standIn('unused'),
    },
  });

mkdirSync(folder, { recursive: true });
const results = await Promise.all([
  bundleEntries(),
  ...Object.entries(largePackages).map(([name, modules]) => bundlePackage(name, modules)),
]);

// What the files look for beside themselves.
for (const edition of editionNames()) {
  const validator = compiledValidatorPath(edition);
  copyFileSync(validator, join(folder, basename(validator)));
}
mkdirSync(join(folder, 'data'), { recursive: true });
const colourProfile = join(dirname(pdfkit), 'data/sRGB_IEC61966_2_1.icc');
copyFileSync(colourProfile, join(folder, 'data', basename(colourProfile)));

writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n');

const metafiles = results.map(({ metafile }) => metafile);
writeFileSync(join(folder, 'LICENCES.txt'), bundledLicences(metafiles, shippedFile('.')));

const compiledFolder = shippedFile('dist/src');
for (const path of reachableTypes(compiledFolder, 'index.d.ts')) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  copyFileSync(join(compiledFolder, path), join(folder, path));
}
