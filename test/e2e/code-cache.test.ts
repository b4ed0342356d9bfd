import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { root } from '../support/golden.js';

describe('compiled code that is kept between runs', () => {
  const lib = join(root, 'dist/lib');
  const says = '1 份报告：1 份完成\n';
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'nianbao-code-'));
    cpSync(join(root, 'samples/bureau-2020.json'), join(folder, 'report.json'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Checks a report with a bundle; what it prints. */
  function check(bundle = lib, env: Record<string, string> = {}): string {
    const { PATH = '' } = process.env;
    const args = [join(bundle, 'cli.js'), 'check', '--strict', 'report.json'];
    const variables = { PATH, XDG_CACHE_HOME: join(folder, 'cache'), ...env };
    const { stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: folder,
      env: variables,
      encoding: 'utf8',
    });
    return stdout + stderr;
  }
  /** The files of the cache, with what they hold. */
  function kept(): Map<string, Buffer> {
    const cache = join(folder, 'cache');
    const entries = readdirSync(cache, { recursive: true, withFileTypes: true });
    const files = entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name));
    return new Map(files.sort().map((file) => [file, readFileSync(file)]));
  }

  const hashIn = (file: string): string =>
    /[0-9a-f]{64}/.exec(readFileSync(file, 'utf8'))?.[0] ?? '';

  function replaceIn(file: string, from: string, to: string): void {
    const code = readFileSync(file, 'utf8');
    expect(code).to.include(from);
    writeFileSync(file, code.replaceAll(from, to));
  }

  it('is written once, for the user alone', () => {
    expect(check()).to.equal(says);
    const first = kept();
    expect([...first.keys()].filter((file) => file.includes('/nianbao/check/'))).to.not.be.empty;
    for (const file of first.keys()) expect(statSync(file).mode & 0o022, file).to.equal(0);
    expect(check()).to.equal(says);
    expect(kept()).to.deep.equal(first);
  });

  it('that is damaged is compiled again', () => {
    check();
    const whole = kept();
    const damages: ((bytes: Buffer) => Buffer)[] = [
      (bytes) => bytes.subarray(0, bytes.length >> 1),
      () => Buffer.alloc(0),
      (bytes) => Buffer.from(bytes.map((byte, i) => (i % 64 === 63 ? byte ^ 1 : byte))),
    ];
    for (const damage of damages) {
      for (const [file, bytes] of whole) writeFileSync(file, damage(bytes));
      expect(check()).to.equal(says);
    }
  });

  it('of one bundle is not run for another, even where the code has the same length', () => {
    const bundle = join(folder, 'package/dist/lib');
    cpSync(lib, bundle, { recursive: true });
    for (const data of ['schemas', 'fonts', 'package.json'])
      symlinkSync(join(root, data), join(folder, 'package', data));
    expect(check(bundle)).to.equal(says);
    replaceIn(join(bundle, 'command-line.js'), '\\u5B8C\\u6210', '\\u505A\\u5B8C');
    replaceIn(join(bundle, 'cli.js'), hashIn(join(bundle, 'cli.js')), '0'.repeat(64));
    expect(check(bundle)).to.equal(says.replace('完成', '做完'));
    expect(check(lib)).to.equal(says);
  });

  it('is not wanted, or has no place: nothing is kept and all works', () => {
    expect(check(lib, { NODE_DISABLE_COMPILE_CACHE: '1' })).to.equal(says);
    expect(check(lib, { XDG_CACHE_HOME: join(folder, 'none/cache') })).to.equal(says);
    expect(check(lib, { XDG_CACHE_HOME: join(folder, 'report.json') })).to.equal(says);
    expect(readdirSync(folder)).to.deep.equal(['report.json']);
  });

  it('in a folder that others may write to is neither read nor written', () => {
    mkdirSync(join(folder, 'cache/nianbao/check'), { recursive: true });
    chmodSync(join(folder, 'cache/nianbao'), 0o777);
    expect(check()).to.equal(says);
    expect(kept().size).to.equal(0);
  });
});
