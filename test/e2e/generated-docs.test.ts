import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const generated = ['docs/rules.md', 'docs/limits.md', 'docs/report-file.md'];

describe('the pages of docs/', () => {
  it('have the tables and the example that `npm run docs` writes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-docs-'));
    for (const shared of ['schemas', 'node_modules', 'fonts', 'samples'])
      symlinkSync(join(root, shared), join(folder, shared));
    writeFileSync(join(folder, 'package.json'), read('package.json'));
    mkdirSync(join(folder, 'docs'));
    for (const page of generated)
      writeFileSync(
        join(folder, page),
        read(page).replace(/(<!-- ([\w-]+): npm run docs -->)[\s\S]*?(<!-- \/\2 -->)/g, '$1\n$3'),
      );
    mkdirSync(join(folder, 'dist'));
    // The modules' own places decide which pages are written: they are copied, not linked.
    for (const part of ['src', 'scripts'])
      cpSync(join(root, 'dist', part), join(folder, 'dist', part), { recursive: true });
    expect(
      spawnSync(process.execPath, [join(folder, 'dist/scripts/generate-docs.js')], {
        encoding: 'utf8',
      }).stderr,
    ).to.equal('');
    for (const page of generated)
      expect(readFileSync(join(folder, page), 'utf8')).to.equal(read(page));
    rmSync(folder, { recursive: true });
  });
});
