/** Writes the page into dist: nianbao.html, nianbao.zip and nianbao/. Run by `npm run build`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { shippedFile } from '../src/platform/node.js';
import { pageFiles } from './page-files.js';

for (const [path, content] of Object.entries(await pageFiles())) {
  const file = shippedFile(`dist/${path}`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
