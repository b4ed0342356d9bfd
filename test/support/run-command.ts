/** Two ways to run `nianbao` in a folder. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { makeContext } from '../../src/cli/process-context.js';
import { runCommandLine } from '../../src/cli/run-command-line.js';
import { root } from './sample-reports.js';

export interface CommandRun {
  readonly cwd: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly input: string | Uint8Array;
  /** Files that the command opens for the user, in the same process. */
  readonly opened?: string[];
  /** What is run as a process: by default the command line as it is compiled, not bundled. */
  readonly program?: string;
}
export interface Result {
  readonly stdout: Buffer;
  readonly stderr: string;
  readonly exit: number;
}

/** An output that keeps what is written to it. */
class Kept {
  readonly #chunks: Buffer[] = [];

  write(data: string | Uint8Array, done?: () => void): boolean {
    this.#chunks.push(Buffer.from(data));
    done?.();
    return true;
  }
  get bytes(): Buffer {
    return Buffer.concat(this.#chunks);
  }
}

/** Runs a command line as a process of its own, as a user does. */
export function runAsProcess({
  cwd,
  args,
  env,
  input,
  program = 'dist/src/cli/cli.js',
}: CommandRun): Promise<Result> {
  // Of the tests' environment only what finds Node and what measures coverage.
  const { PATH = '', NODE_V8_COVERAGE } = process.env;
  const environment = { PATH, ...(NODE_V8_COVERAGE ? { NODE_V8_COVERAGE } : {}), ...env };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [fileURLToPath(new URL(program, root)), ...args],
      { cwd, env: environment, encoding: 'buffer', maxBuffer: 1 << 26 },
      (error, stdout, stderr) =>
        resolve({ stdout, stderr: stderr.toString(), exit: error ? Number(error.code) : 0 }),
    );
    child.stdin?.on('error', () => {}).end(input);
  });
}

/** Runs a command line in this process: everything but Node's start, and many times faster. */
export async function runInProcess({ cwd, args, env, input, opened }: CommandRun): Promise<Result> {
  const [stdout, stderr] = [new Kept(), new Kept()];
  async function* stdin(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(input);
  }
  const exit = await runCommandLine(args, (options) =>
    makeContext(options, {
      env,
      cwd: () => cwd,
      stdin: stdin(),
      stdout,
      stderr,
      openFile: async (path) => {
        opened?.push(path);
      },
      // No signal ever comes.
      on: () => {},
      off: () => {},
    }),
  );
  return { stdout: stdout.bytes, stderr: stderr.bytes.toString(), exit };
}
