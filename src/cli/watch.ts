import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CliError } from './cli-error.js';
import type { Context } from './context.js';
import type { Exit } from './exit.js';
import { exitOf, Interruption } from './interruption.js';

/** Milliseconds between two looks at the files; people do not notice so short a wait. */
const INTERVAL = 300;

/**
 * Runs an action now and whenever one of its files has changed, until a signal asks to stop. A
 * failure of the action is said, and does not end this.
 */
export async function watchFiles(
  listFiles: () => Promise<readonly string[]>,
  action: () => Promise<unknown>,
  context: Context,
): Promise<Exit> {
  const { messages } = context;
  let stopped: Exit | undefined;
  const endListening = context.onStopSignal((signal) => {
    stopped = exitOf(signal);
  });
  try {
    while (stopped === undefined) {
      const before = await describeFiles(listFiles, context);
      const exit = await runOnce(action, context);
      // A signal may have come meanwhile.
      stopped ??= exit;
      if (stopped === undefined) context.log(messages.watching);
      while (stopped === undefined && (await describeFiles(listFiles, context)) === before)
        await context.wait(INTERVAL);
    }
    return stopped;
  } finally {
    endListening();
  }
}

/** Runs the action; gives the exit code if a signal has stopped it. */
async function runOnce(
  action: () => Promise<unknown>,
  { logAlways }: Context,
): Promise<Exit | undefined> {
  try {
    await action();
  } catch (cause) {
    if (cause instanceof Interruption) return cause.exit;
    if (!(cause instanceof CliError)) throw cause;
    logAlways(`nianbao: ${cause.message}`);
  }
  return undefined;
}

/** Names, sizes and times of files, by which a change shows; none if they cannot be listed. */
async function describeFiles(
  listFiles: () => Promise<readonly string[]>,
  { cwd }: Context,
): Promise<string> {
  const files = await listFiles().catch((): readonly string[] => []);
  const described = files.map(async (file) => {
    const found = await stat(resolve(cwd, file)).catch(() => undefined);
    return `${file} ${found?.size} ${found?.mtimeMs}`;
  });
  return (await Promise.all(described)).join('\n');
}
