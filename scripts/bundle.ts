/**
 * Bundles what the package ships into dist/lib: the command line, its worker and the library, with
 * every dependency inside, as CommonJS, whose compiled code Node 20 can keep (code-cache.ts).
 * Large packages are files of their own, so that a command loads those alone that it uses.
 * Run by `npm run build`.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { compiledValidatorPath, editionNames, shippedFile } from '../src/platform/node.js';
import { bundledLicences } from './bundled-licences.js';
import { reachableTypes } from './shipped-types.js';
import { neverReached, standIn } from './stand-ins.js';

const folder = shippedFile('dist/lib');
const compiled = (path: string): string => shippedFile(`dist/src/${path}.js`);
const require = createRequire(import.meta.url);
const pdfkit = createRequire(require.resolve('pdfmake')).resolve('pdfkit');

/** Modules that start a process or a thread, are the library, or are loaded by file name. */
const entryPoints = {
  'command-line': compiled('cli/cli'),
  index: compiled('index'),
  worker: compiled('cli/batch/worker'),
  ajv: require.resolve('ajv'),
  fontkit: standIn('lazy-fontkit'),
  'whole-fontkit': require.resolve('fontkit'),
};

/** Packages with a file of their own, and its name. */
const largePackages: Readonly<Record<string, string>> = {
  docx: 'docx',
  hucre: 'hucre',
  parse5: 'parse5',
  'pdfjs-dist': 'pdfjs',
  pdfmake: 'pdfmake',
  '@xmldom/xmldom': 'xmldom',
};

/** Name of a package at the beginning of what a module imports. */
const PACKAGE_NAME = /^(?:@[^/]+\/)?[^./][^/]*/;

const common = {
  absWorkingDir: shippedFile('.'),
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  conditions: ['bundled'],
  define: { 'import.meta.url': 'moduleUrl', 'import.meta.dirname': '__dirname' },
  banner: { js: 'const moduleUrl = require("node:url").pathToFileURL(__filename).href;' },
  // Less for Node to hold in memory; names stay, for the messages of defects.
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'eof',
  logLevel: 'warning',
  metafile: true,
} satisfies BuildOptions;

/** The modules of large packages that the program imports, by the name of their file. */
const usedModules = new Map<string, Set<string>>();

/** Puts in place of a module of a large package what the package's own file exports. */
const takeFromOwnFile: Plugin = {
  name: 'large packages',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: PACKAGE_NAME }, ({ path, namespace }) => {
      const file = namespace === 'file' && largePackages[PACKAGE_NAME.exec(path)?.[0] ?? ''];
      if (!file) return undefined;
      usedModules.set(file, (usedModules.get(file) ?? new Set()).add(path));
      return { path: `./${file}.js`, suffix: `#${path}`, namespace: 'package' };
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

/** commander loads it for commands that are programs of their own; ours are none. */
const leaveOutChildProcess: Plugin = {
  name: 'child_process',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: standIn('unused') } : undefined,
    ),
};

const bundleEntries = () =>
  build({
    ...common,
    entryPoints,
    outdir: folder,
    plugins: [takeFromOwnFile, leaveOutChildProcess],
  });

const bundlePackage = (file: string, modules: ReadonlySet<string>) =>
  build({
    ...common,
    stdin: {
      contents: [...modules]
        .sort()
        .map((m) => `exports['${m}'] = require('${m}');`)
        .join('\n'),
      resolveDir: shippedFile('.'),
    },
    outfile: join(folder, `${file}.js`),
    plugins: [takeFontkitFromOwnFile],
    alias: neverReached,
  });

/** The start of the command line knows which bundle it starts, for the cache of compiled code. */
const bundleStart = () =>
  build({
    ...common,
    entryPoints: { cli: compiled('cli/start') },
    outdir: folder,
    define: { ...common.define, bundleHash: JSON.stringify(hashOfFolder()) },
  });

function hashOfFolder(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort())
    if (/\.c?js$/.test(name)) hash.update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}

const entries = await bundleEntries();
const packages = [...usedModules].map(([file, modules]) => bundlePackage(file, modules));
const metafiles = [entries, ...(await Promise.all(packages))].map(({ metafile }) => metafile);

// What the files look for beside themselves.
for (const edition of editionNames()) {
  const validator = compiledValidatorPath(edition);
  copyFileSync(validator, join(folder, basename(validator)));
}
mkdirSync(join(folder, 'data'), { recursive: true });
const colourProfile = join(dirname(pdfkit), 'data/sRGB_IEC61966_2_1.icc');
copyFileSync(colourProfile, join(folder, 'data', basename(colourProfile)));

writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
await bundleStart();

writeFileSync(join(folder, 'LICENCES.txt'), bundledLicences(metafiles, shippedFile('.')));

const compiledFolder = shippedFile('dist/src');
for (const path of reachableTypes(compiledFolder, 'index.d.ts')) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  copyFileSync(join(compiledFolder, path), join(folder, path));
}
