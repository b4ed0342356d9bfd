import { limits, toMegabytes } from '../core/limits.js';
import type { Language } from '../core/problem/language.js';
import { CliError } from './cli-error.js';
import type { Context } from './context.js';
import { messages as allMessages, type Messages } from './messages/messages.js';
import { type StopSignal, stopSignals } from './stop-signal.js';
import { showLine, type Terminal } from './terminal-line.js';

/** An output, e.g. `process.stdout`. */
interface Output {
  readonly isTTY?: boolean;
  write(data: string | Uint8Array, done?: (error?: Error | null) => void): boolean;
}

/** What a command uses of a process: `process` itself satisfies it. */
export interface Surroundings {
  readonly env: Context['env'];
  readonly cwd: () => string;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output & Terminal;
  readonly on: (signal: StopSignal, listener: (signal: StopSignal) => void) => unknown;
  readonly off: (signal: StopSignal, listener: (signal: StopSignal) => void) => unknown;
}

/** The context of a command that runs in these surroundings. */
export function makeContext(language: Language, surroundings: Surroundings): Context {
  const { env, stdin, stdout, stderr } = surroundings;
  const messages = allMessages[language];
  const isTerminal = Boolean(stdout.isTTY);
  return {
    env,
    cwd: surroundings.cwd(),
    language,
    messages,
    hasColour: wantsColour(env, isTerminal),
    isStdoutTerminal: isTerminal,
    readStdin: () => readAll(stdin, messages),
    writeStdout: (data) =>
      new Promise((resolve, reject) =>
        stdout.write(data, (error) => (error ? reject(error) : resolve())),
      ),
    log: (line) => stderr.write(`${line}\n`),
    showProgress: (describe) => showLine(stderr, describe),
    onStopSignal: (stop) => onStopSignal(surroundings, stop),
  };
}

/** FORCE_COLOR comes before NO_COLOR, and both before what standard output is. */
function wantsColour({ FORCE_COLOR, NO_COLOR }: Context['env'], isTerminal: boolean): boolean {
  if (FORCE_COLOR) return FORCE_COLOR !== '0';
  return isTerminal && !NO_COLOR;
}

/** All bytes of standard input. Throws a CliError if there are more than a file may have. */
async function readAll(stdin: AsyncIterable<Uint8Array>, messages: Messages): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    size += chunk.length;
    if (size > limits.inputBytes)
      throw new CliError(
        messages.unreadable('-', messages.tooLarge(toMegabytes(limits.inputBytes))),
      );
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
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
