/** A folder with two reports, and runs of the command line in it, with faults of the disk. */
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runInProcess } from './run-command.js';
import { root } from './sample-reports.js';

const here = fileURLToPath(root);
const cli = join(here, 'dist/src/cli/cli.js');
const faults = pathToFileURL(join(here, 'test/support/faults.mjs')).href;

interface Ended {
  readonly exit: number | null;
  readonly said: string;
}

/** What a test of files has at hand. */
export type FileFolder = ReturnType<typeof useFileFolder>;

/** Gives every test a fresh folder, and removes it afterwards. */
export function useFileFolder() {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'nianbao-files-'));
    mkdirSync(join(folder, 'in'));
    for (const name of ['a', 'b'])
      copyFileSync(join(here, 'samples/bureau-2020.json'), join(folder, `in/${name}.json`));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const at = (path: string): string => join(folder, path);
  const all = (path: string): string[] =>
    readdirSync(at(path), { recursive: true, withFileTypes: true })
      .filter((e) => !e.isDirectory())
      .map((e) => join(e.parentPath, e.name).slice(at(path).length + 1))
      .sort();
  /** Runs a command to its end in this process. */
  async function run(args: readonly string[], input = ''): Promise<Ended> {
    const { stdout, stderr, exit } = await runInProcess({ cwd: folder, args, env: {}, input });
    return { exit, said: `${stdout}${stderr}` };
  }
  /**
   * Runs a command to its end as a process of its own: with a fault, or the rights of new files.
   */
  function runAsProcess(
    args: readonly string[],
    { fault = '', umask }: { fault?: string; umask?: number } = {},
  ): Promise<Ended> {
    const { PATH = '', NODE_V8_COVERAGE } = process.env;
    const env = {
      PATH,
      ...(NODE_V8_COVERAGE ? { NODE_V8_COVERAGE } : {}),
      ...(fault ? { NODE_OPTIONS: `--import ${faults}`, FAULT: fault } : {}),
    };
    const before = umask === undefined ? undefined : process.umask(umask);
    const child = spawn(process.execPath, [cli, ...args], { cwd: folder, env });
    if (before !== undefined) process.umask(before);
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
    child.stdin.end();
    return new Promise((done) => child.on('close', (exit) => done({ exit, said })));
  }
  /** More reports: with twelve there are enough for threads. */
  const many = (count: number): string[] => {
    const names = Array.from({ length: count }, (_, i) => `${i}`);
    for (const name of names)
      copyFileSync(join(here, 'samples/bureau-2020.json'), at(`in/r${name}.json`));
    return names;
  };
  return { at, all, run, runAsProcess, many };
}
