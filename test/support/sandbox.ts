import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { type Result, runAsProcess, runInProcess } from './run-command.js';
import { root } from './sample-reports.js';
import { parseCommand } from './transcript.js';

const packageFolder = fileURLToPath(root).replace(/\/$/, '');

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number;
  /** Files that are new or not as they were, or gone. */
  readonly files: readonly string[];
}

/** What the name of a file promises of its first bytes. */
const beginnings: Readonly<Record<string, string>> = {
  docx: 'PK\u0003\u0004',
  pdf: '%PDF-1.',
  html: '<',
  ofd: 'PK\u0003\u0004',
  json: '{',
};

/** Variables that Node reads as it starts. */
const processVariables = ['TZ', 'LANG', 'LC_ALL'];

/** A fresh folder that holds the samples, to run command lines in. */
export class Sandbox {
  readonly #asProcess: boolean;
  readonly #folder = realpathSync(mkdtempSync(join(tmpdir(), 'nianbao-')));

  /** `asProcess`: every command runs as a process of its own, as a user runs it. */
  constructor({ asProcess = false } = {}) {
    this.#asProcess = asProcess;
    cpSync(new URL('samples/', root), this.path('samples'), { recursive: true });
  }

  path(file: string): string {
    return join(this.#folder, file);
  }

  write(file: string, content: string | Uint8Array): void {
    mkdirSync(dirname(this.path(file)), { recursive: true });
    writeFileSync(this.path(file), content);
  }

  read(file: string): string {
    return readFileSync(this.path(file), 'utf8');
  }

  readBytes(file: string): Buffer {
    return readFileSync(this.path(file));
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async run(line: string): Promise<Outcome> {
    const { command, args, env, input, output } = parseCommand(line);
    const before = this.#files();
    const own = this.#commands[command];
    if (!own && command !== 'nianbao') throw new Error(`no command ${command}`);
    const result = own
      ? { stdout: Buffer.from(own(args)), stderr: '', exit: 0 }
      : await this.#runNianbao(args, env, input);
    if (output) this.write(output, result.stdout);
    const after = this.#files();
    const changed = [...new Set([...before.keys(), ...after.keys()])]
      .filter((file) => before.get(file) !== after.get(file))
      .sort();
    for (const file of changed) {
      const beginning = beginnings[file.split('.').at(-1) as string];
      if (!own && beginning && after.get(file)?.startsWith(beginning) === false)
        throw new Error(`${file} is not what its name says`);
    }
    return {
      ...result,
      stdout: output ? '' : this.#settled(result.stdout.toString()),
      stderr: this.#settled(result.stderr),
      files: changed,
    };
  }

  /** What a shell would have for the rest of a case. */
  readonly #commands: Readonly<Record<string, (args: readonly string[]) => string>> = {
    cp: ([from = '', to = '']) => {
      this.write(to, readFileSync(this.path(from)));
      return '';
    },
    cmp: ([a = '', b = '']) => (this.read(a) === this.read(b) ? '' : `${a} ${b} differ\n`),
    head: ([count = '', file = '']) =>
      `${this.#settled(this.read(file)).split('\n').slice(0, -Number(count)).join('\n')}\n`,
    unzip: ([, file = '', part = '']) =>
      `${strFromU8(unzipSync(readFileSync(this.path(file)))[part] as Uint8Array)}\n`,
  };

  #runNianbao(
    args: readonly string[],
    env: Readonly<Record<string, string>>,
    inputFile: string | undefined,
  ): Promise<Result> {
    const input = inputFile === undefined ? '' : readFileSync(this.path(inputFile));
    const isOfProcess = Object.keys(env).some((name) => processVariables.includes(name));
    const run = this.#asProcess || isOfProcess ? runAsProcess : runInProcess;
    return run({ cwd: this.#folder, args, env, input });
  }

  /**
   * Without the paths and versions that differ from machine to machine, and from one build of the
   * fonts, or one change of a Word file's parts, to the next.
   */
  #settled(text: string): string {
    const names = [
      [relative(this.#folder, packageFolder), '<package>'],
      [packageFolder, '<package>'],
      [this.#folder, '<here>'],
      [process.versions.node, '<node>'],
    ] as const;
    const settled = names.reduce((result, [from, to]) => result.replaceAll(from, to), text);
    return settled
      .replace(/（\d+ 字） [0-9a-f]{16}/g, '（<count> 字） <hash>')
      .replace(/(?<=urn:nianbao:parts:)[0-9a-f]{64}/g, '<hash>');
  }

  #files(): Map<string, string> {
    const entries = readdirSync(this.#folder, { recursive: true, withFileTypes: true }).filter(
      (e) => e.isFile(),
    );
    return new Map(
      entries
        .map((e) => join(e.parentPath, e.name))
        .map((path) => [relative(this.#folder, path), readFileSync(path).toString('latin1')]),
    );
  }
}
