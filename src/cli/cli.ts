import { makeContext } from './process-context.js';
import { runCommandLine } from './run-command-line.js';

// Whoever writes to standard output learns of an error by itself; nobody reads standard error then.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

const { env, cwd, stdout, stderr } = process;
const surroundings = {
  env,
  cwd,
  stdout,
  stderr,
  // Only `--open` loads what starts a process. A module of ours is imported, not Node's own: the
  // bundle's compiled code cannot import on Node 20.
  openFile: async (path: string) =>
    (await import('./open-file.js')).openFile(path, process.platform),
  // Node opens standard input when it is first named, which takes time.
  get stdin() {
    return process.stdin;
  },
  on: process.on.bind(process),
  off: process.off.bind(process),
};
void runCommandLine(process.argv.slice(2), (options) => makeContext(options, surroundings)).then(
  (exit) => {
    process.exitCode = exit;
  },
);
