import { CliError, ClosedPipe, describeSystemError, UnreadableError } from './cli-error.js';
import type { Context } from './context.js';
import type { EarlyOptions } from './early-options.js';
import { readUpToLimit } from './files/read-up-to-limit.js';
import { messages as allMessages, type Messages } from './messages/messages.js';
import { type StopSignal, stopSignals } from './stop-signal.js';
import { showLine, type Terminal } from './terminal-line.js';

/** An output, e.g. `process.stdout`. */
interface Output {
  readonly isTTY?: boolean;
  write(data: string | Uint8Array, done?: (error?: Error | null) => void): boolean;
}

/** What a command uses of a process: `process` and what opens a file. */
export interface Surroundings {
  readonly env: Context['env'];
  readonly cwd: () => string;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output & Terminal;
  readonly openFile: (path: string) => Promise<void>;
  readonly on: (signal: StopSignal, listener: (signal: StopSignal) => void) => unknown;
  readonly off: (signal: StopSignal, listener: (signal: StopSignal) => void) => unknown;
}

/** What a command line says of the context that it runs in. */
type ContextOptions = Pick<EarlyOptions, 'language'> & Partial<Pick<EarlyOptions, 'isQuiet'>>;

/** The context of a command that runs in these surroundings. */
export function makeContext(
  { language, isQuiet = false }: ContextOptions,
  surroundings: Surroundings,
): Context {
  const { env, stdout, stderr } = surroundings;
  const messages = allMessages[language];
  const isTerminal = Boolean(stdout.isTTY);
  const logAlways = (line: string): void => void stderr.write(`${line}\n`);
  return {
    env,
    get cwd() {
      return currentFolder(surroundings, messages);
    },
    language,
    messages,
    hasColour: wantsColour(env, isTerminal),
    isStdoutTerminal: isTerminal,
    // Node opens standard input when it is first named, which takes time.
    readStdin: () => readAll(surroundings.stdin, messages),
    writeStdout: (data) =>
      new Promise((resolve, reject) =>
        stdout.write(data, (error) => (error ? reject(asCliError(error, messages)) : resolve())),
      ),
    log: isQuiet ? () => {} : logAlways,
    logAlways,
    openFile: (path) =>
      surroundings
        .openFile(path)
        .catch((cause) =>
          logAlways(messages.notOpened(path, describeSystemError(cause, messages))),
        ),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    now: () => performance.now(),
    showProgress: (describe) => (isQuiet ? () => {} : showLine(stderr, describe)),
    onStopSignal: (stop) => onStopSignal(surroundings, stop),
  };
}

/** The current folder. Throws a CliError if it is no longer there. */
function currentFolder(surroundings: Surroundings, messages: Messages): string {
  try {
    return surroundings.cwd();
  } catch {
    throw new CliError(messages.noCurrentFolder);
  }
}

/** What is thrown if standard output cannot be written; a reader that stopped early is no error. */
const asCliError = (cause: Error, messages: Messages): Error =>
  'code' in cause && cause.code === 'EPIPE'
    ? new ClosedPipe()
    : new CliError(messages.unwritable('-', describeSystemError(cause, messages)));

/** FORCE_COLOR comes before NO_COLOR, and both before what standard output is. */
function wantsColour({ FORCE_COLOR, NO_COLOR }: Context['env'], isTerminal: boolean): boolean {
  if (FORCE_COLOR) return FORCE_COLOR !== '0';
  return isTerminal && !NO_COLOR;
}

/**
 * All bytes of standard input. Throws a CliError if it cannot be read or has more than a file may
 * have.
 */
async function readAll(stdin: AsyncIterable<Uint8Array>, messages: Messages): Promise<Uint8Array> {
  try {
    return await readUpToLimit(stdin, '-', messages);
  } catch (cause) {
    if (cause instanceof CliError) throw cause;
    throw new UnreadableError('-', describeSystemError(cause, messages), messages);
  }
}

/** Without a listener, a signal ends the process. */
function onStopSignal(surroundings: Surroundings, stop: (signal: StopSignal) => void): () => void {
  const listener = (signal: StopSignal): void => {
    end();
    stop(signal);
  };
  const end = (): void => {
    for (const signal of stopSignals) surroundings.off(signal, listener);
  };
  for (const signal of stopSignals) surroundings.on(signal, listener);
  return end;
}
