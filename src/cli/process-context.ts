import { limits, toMegabytes } from '../core/limits.js';
import type { Language } from '../core/problem/language.js';
import { CliError } from './cli-error.js';
import type { Context, Progress } from './context.js';
import { messages as allMessages, type Messages } from './messages/messages.js';

/** How often the progress line is drawn again, in milliseconds. */
const PROGRESS_INTERVAL = 1000;
/** Moves to the beginning of the terminal's line and clears it. */
const CLEAR_LINE = '\r\u001b[K';

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
  readonly stderr: Output;
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
    startProgress: (total) => startProgress(total, stderr, messages),
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

function startProgress(total: number, stderr: Output, messages: Messages): Progress {
  let done = 0;
  const show = () => stderr.write(`\r${messages.progress(done, total)}`);
  const timer = stderr.isTTY ? setInterval(show, PROGRESS_INTERVAL).unref() : undefined;
  return {
    advance: () => {
      done += 1;
    },
    end: () => {
      if (!timer) return;
      clearInterval(timer);
      stderr.write(CLEAR_LINE);
    },
  };
}
