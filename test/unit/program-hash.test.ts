import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { programHash } from '../../src/core/program-hash.js';
import { readJson } from '../../src/platform/browser.js';
import { root } from '../support/golden.js';

const script = 'dist/scripts/generate-program-hash.js';

describe('the hash of the program', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'nianbao-hash-'));
    for (const path of ['fonts/fonts.json', 'package-lock.json', script, 'schemas'])
      cpSync(`${root}${path}`, join(folder, path), { recursive: true });
    for (const path of ['src/core', 'src/platform'])
      cpSync(`${root}${path}`, join(folder, path), { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  });
  after(() => rmSync(folder, { recursive: true }));

  /** The hash of the copy, in which a test has changed something. */
  const hashOfCopy = (): string => {
    execFileSync(process.execPath, [join(folder, script)]);
    const { hash } = JSON.parse(readFileSync(join(folder, 'dist/lib/program.json'), 'utf8'));
    return hash;
  };
  const change = (path: string, change: (text: string) => string): void =>
    writeFileSync(join(folder, path), change(readFileSync(join(folder, path), 'utf8')));

  it('is the same for the command line and the page', () => {
    expect(programHash()).to.match(/^[0-9a-f]{64}$/);
    expect(readJson('dist/lib/program.json')).to.deep.equal({ hash: programHash() });
  });

  it('does not depend on line ends', () => {
    const hash = hashOfCopy();
    for (const name of readdirSync(join(folder, 'src/core/render/pdf')))
      change(`src/core/render/pdf/${name}`, (text) => text.replaceAll('\n', '\r\n'));
    expect(hashOfCopy()).to.equal(hash);
  });

  it('is another one for other sources or packages', () => {
    change('src/core/render/pdf/pdf.ts', (text) => `${text}// changed\n`);
    const hash = hashOfCopy();
    expect(hash).not.to.equal(programHash());
    change('package-lock.json', (text) => text.replaceAll('"version": "9.15.2"', '"version": "9"'));
    expect(hashOfCopy()).not.to.equal(hash);
  });
});
