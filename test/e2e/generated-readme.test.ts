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

describe('the tables of the README', () => {
  it('has the tables of rules and limits that `npm run readme` writes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-readme-'));
    for (const shared of ['schemas', 'node_modules', 'fonts'])
      symlinkSync(join(root, shared), join(folder, shared));
    writeFileSync(join(folder, 'package.json'), read('package.json'));
    writeFileSync(
      join(folder, 'README.md'),
      read('README.md').replace(/(<!-- (rules|limits)[^>]*-->)[\s\S]*?(<!-- \/\2 -->)/g, '$1\n$3'),
    );
    mkdirSync(join(folder, 'dist'));
    // The modules' own places decide which README is written: they are copied, not linked.
    for (const part of ['src', 'scripts'])
      cpSync(join(root, 'dist', part), join(folder, 'dist', part), { recursive: true });
    expect(
      spawnSync(process.execPath, [join(folder, 'dist/scripts/generate-readme.js')], {
        encoding: 'utf8',
      }).stderr,
    ).to.equal('');
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).to.equal(read('README.md'));
    rmSync(folder, { recursive: true });
  });
});
