/**
 * Writes dist/src/platform/shipped.js: the JSON files and compiled validators of the package as a
 * module, for bundles that run in a browser. Run by `npm run build`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { editionNames, shippedFile } from '../src/platform/node.js';

const editions = editionNames();

const jsonFilesIn = (folder: string): string[] =>
  readdirSync(shippedFile(folder))
    .filter((name) => name.endsWith('.json') && !/^example-|\.schema\.json$/.test(name))
    .sort()
    .map((name) => `${folder}/${name}`);

const files = [
  'package.json',
  'fonts/fonts.json',
  'dist/lib/program.json',
  ...jsonFilesIn('schemas'),
  ...jsonFilesIn('schemas/editions'),
];

/** What a file has at run time: of package.json the version alone, of rules no examples. */
function contentOf(path: string): string {
  const content = JSON.parse(readFileSync(shippedFile(path), 'utf8')) as { version?: string };
  if (path === 'package.json') return JSON.stringify({ version: content.version });
  return JSON.stringify(content, (key, value) => (key === 'examples' ? undefined : value));
}

const source = [
  ...editions.map((e, i) => `import * as validator${i} from './report-${e}.cjs';`),
  `export const editions = ${JSON.stringify(editions)};`,
  'export const jsonFiles = {',
  ...files.map((path) => `${JSON.stringify(path)}: ${contentOf(path)},`),
  '};',
  'export const validators = {',
  ...editions.map((e, i) => `${JSON.stringify(e)}: validator${i}.validate,`),
  '};',
];
writeFileSync(shippedFile('dist/src/platform/shipped.js'), `${source.join('\n')}\n`);
