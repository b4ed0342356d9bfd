/**
 * The program of the page as classic scripts, the only ones that a page on a disk may load. esbuild
 * splits it into module files, each of which becomes a function that src/web/boot.ts runs when it
 * is needed. What only reading documents back needs (src/web/reading.ts) is a script of its own.
 */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import {
  type BuildOptions,
  build,
  type Metafile,
  type OutputFile,
  type TransformOptions,
  transform,
} from 'esbuild';
import { shippedFile } from '../src/platform/node.js';
import { browserBundle } from './browser-bundle.js';

/** The scripts of the page. */
export interface PageCode {
  /** What runs in every browser, before the program: src/web/opening.ts. */
  readonly opening: string;
  /** The program without what reads documents back; it runs at once. */
  readonly app: string;
  /** What is added to it to read documents back. */
  readonly reading: string;
  /** What is in the scripts, with paths from the package's folder. */
  readonly metafiles: readonly Metafile[];
}

const root = shippedFile('.');
const modulePath = (name: string): string => `dist/src/web/${name}.js`;

/** Chinese stays as it is, which is half as long as it would be in ASCII. */
const smallScript = { minify: true, charset: 'utf8' } as const;

/** Options of esbuild for a module of the page. */
const optionsFor = (name: string) =>
  ({
    ...browserBundle(shippedFile(modulePath(name))),
    absWorkingDir: root,
    ...smallScript,
    metafile: true,
    write: false,
  }) satisfies BuildOptions;

/** Bundles the program of the page from what the compiler has written. */
export async function bundlePage(): Promise<PageCode> {
  const [boot, program] = await Promise.all([
    // It uses none of Node's globals.
    build({ ...optionsFor('boot'), inject: [] }),
    // Nothing is written there: files are imported by their names in it.
    build({ ...optionsFor('main'), format: 'esm', splitting: true, outdir: root }),
  ]);
  const ofApp = filesOfApp(program.metafile);
  const isOfApp = ({ path }: OutputFile): boolean => ofApp.has(relative(root, path));
  const files = program.outputFiles;
  return {
    opening: await oldestScript('opening'),
    app: [
      ...boot.outputFiles.map(({ text }) => text),
      await defineModules(files.filter(isOfApp)),
      'nianbao.require("./main.js");',
    ].join(''),
    reading: await defineModules(files.filter((file) => !isOfApp(file))),
    metafiles: [boot.metafile, program.metafile],
  };
}

/** A module for browsers of any age; esbuild throws where it cannot write it so. */
async function oldestScript(name: string): Promise<string> {
  const text = readFileSync(shippedFile(modulePath(name)), 'utf8');
  const { code } = await transform(text, { ...smallScript, format: 'iife', target: 'es5' });
  return code;
}

/** Module files that the program uses otherwise than to read documents back. */
function filesOfApp({ outputs }: Metafile): ReadonlySet<string> {
  const fileOf = (name: string): string | undefined =>
    Object.keys(outputs).find((path) => outputs[path]?.entryPoint === modulePath(name));
  const reading = fileOf('reading-code');
  // What is added while the set is gone through comes up as well.
  const files = new Set([fileOf('main') ?? '']);
  for (const file of files)
    for (const { path } of outputs[file]?.imports ?? []) if (path !== reading) files.add(path);
  return files;
}

const asCommonJs: TransformOptions = {
  format: 'cjs',
  target: 'chrome86',
  // Modules imported on demand come from the same list.
  supported: { 'dynamic-import': false },
  ...smallScript,
};

/** A script that adds module files to the program. */
async function defineModules(files: readonly OutputFile[]): Promise<string> {
  const definitions = files.map(async ({ path, text }) => {
    const { code } = await transform(text, asCommonJs);
    return `"./${relative(root, path)}":function(require,exports,module){${code.trim()}}`;
  });
  return `nianbao.define({${(await Promise.all(definitions)).join(',')}});`;
}
