/** A folder for the reports and the documents of a batch, and reports to put into it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInProcess } from './run-command.js';
import { root } from './sample-reports.js';

const here = fileURLToPath(root);
const cli = join(here, 'dist/src/cli/cli.js');
/** Samples of mistakes that stand in the way of building. */
const mistakes = readdirSync(join(here, 'samples/mistakes')).filter(
  (f) =>
    f.endsWith('.json') &&
    !/\.(previous|parts|edition)\.json$/.test(f) &&
    /错误/.test(readFileSync(join(here, 'samples/mistakes', f.replace('.json', '.txt')), 'utf8')),
);
/** Reports without a problem that blocks, as JSON. */
export const whole = ['bureau-2020', 'city-office-2019', 'county-2025'].map((name) =>
  readFileSync(join(here, `samples/${name}.json`), 'utf8'),
);

/**
 * Report files by name: whole ones of agencies of their own, and about one in ten that is faulty.
 */
export function reports(count: number): Map<string, string> {
  return new Map(
    Array.from({ length: count }, (_, i): [string, string] => {
      const name = `${i % 7}/${String(i).padStart(4, '0')}.json`;
      if (i % 10 === 3)
        return [
          name,
          readFileSync(
            join(here, 'samples/mistakes', mistakes[i % mistakes.length] as string),
            'utf8',
          ),
        ];
      const text = whole[i % whole.length] as string;
      const { agency } = JSON.parse(text) as { agency: string };
      return [name, text.replaceAll(agency, `${agency.slice(0, -2)}第${i}${agency.slice(-2)}`)];
    }),
  );
}

export interface Ended {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a test of a batch has at hand. */
export type BatchFolder = ReturnType<typeof useBatchFolder>;

/** Gives every test a fresh folder, and removes it afterwards. */
export function useBatchFolder() {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'nianbao-batch-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const place = (files: ReadonlyMap<string, string>): void => {
    for (const [name, text] of files) {
      mkdirSync(join(folder, 'in', name, '..'), { recursive: true });
      writeFileSync(join(folder, 'in', name), text);
    }
  };
  /** Starts a command as a process of its own, which a test may kill. */
  const start = (...args: string[]): { child: ChildProcess; ended: Promise<Ended> } => {
    const { PATH = '', NODE_V8_COVERAGE } = process.env;
    const child = spawn(process.execPath, [cli, ...args], {
      cwd: folder,
      env: { PATH, ...(NODE_V8_COVERAGE ? { NODE_V8_COVERAGE } : {}) },
    });
    const ended = new Promise<Ended>((done) => {
      const said = { stdout: '', stderr: '' };
      for (const stream of ['stdout', 'stderr'] as const)
        child[stream].setEncoding('utf8').on('data', (text: string) => {
          said[stream] += text;
        });
      child.on('close', (exit) => done({ exit, ...said }));
    });
    return { child, ended };
  };
  /** Runs a command to its end, in this process. */
  const run = (...args: string[]): Promise<Ended> =>
    runInProcess({ cwd: folder, args, env: {}, input: '' }).then(({ stdout, ...rest }) => ({
      ...rest,
      stdout: stdout.toString(),
    }));
  const files = (below: string): Map<string, string> => {
    if (!existsSync(join(folder, below))) return new Map();
    const entries = readdirSync(join(folder, below), {
      recursive: true,
      withFileTypes: true,
    }).filter((e) => e.isFile());
    const paths = entries.map((e) => join(e.parentPath, e.name)).sort();
    return new Map(
      paths.map((path) => [
        relative(join(folder, below), path),
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ]),
    );
  };
  const documents = (below: string): Map<string, string> =>
    new Map([...files(below)].filter(([name]) => !name.startsWith('.nianbao-manifest')));
  const json = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const at = (...parts: string[]): string => join(folder, ...parts);
  return { at, place, start, run, files, documents, json };
}
