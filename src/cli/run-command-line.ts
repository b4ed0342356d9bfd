/** From the arguments to a command, and from its result to an exit code. */
import { CommanderError } from 'commander';
import { FontError } from '../core/fonts/font-error.js';
import {
  CliError,
  ClosedPipe,
  describeFontError,
  describeSystemError,
  isSystemError,
} from './cli-error.js';
import type { Context } from './context.js';
import { type EarlyOptions, readEarlyOptions } from './early-options.js';
import { Exit } from './exit.js';
import { Interruption } from './interruption.js';
import { runProgram } from './program.js';
import { describeUsageError } from './usage-error.js';

/**
 * Runs a command line. Never throws: what could not run is explained, and the exit code says so.
 */
export async function runCommandLine(
  args: readonly string[],
  makeContext: (options: EarlyOptions) => Context,
): Promise<Exit> {
  const options = readEarlyOptions(args);
  const context = makeContext(options);
  const explainThis = (cause: unknown) => explain(cause, context, options.isJson);
  // What is said of a failure may fail to be written as well; that is not said again.
  return runProgram(args, context)
    .catch(explainThis)
    .catch(() => Exit.CouldNotRun);
}

/** Says why the command could not run, if it could not. */
async function explain(cause: unknown, context: Context, isJson: boolean): Promise<Exit> {
  const { messages } = context;
  const fail = (message: string, hint?: string) => reportFailure(context, isJson, message, hint);
  if (cause instanceof CommanderError)
    return fail(describeUsageError(cause, messages), messages.seeHelp);
  if (cause instanceof ClosedPipe) return Exit.Done;
  if (cause instanceof Interruption) return explainInterruption(cause, context);
  if (cause instanceof CliError) return fail(cause.message);
  if (cause instanceof FontError) return fail(describeFontError(cause, messages));
  if (isSystemError(cause))
    return fail(messages.unusable(cause.path ?? '', describeSystemError(cause, messages)));
  const defect = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  return fail(messages.defect(defect));
}

/** How many reports were done, and how to go on; nothing is printed on standard output. */
function explainInterruption(
  { exit, results, total, hint }: Interruption,
  { logAlways, messages }: Context,
): Exit {
  logAlways(`nianbao: ${messages.stopped(results.length, total)}`);
  if (hint) logAlways(`    ${hint}`);
  return exit;
}

async function reportFailure(
  context: Context,
  isJson: boolean,
  message: string,
  hint?: string,
): Promise<Exit> {
  context.logAlways(`nianbao: ${message}`);
  if (hint) context.logAlways(`    ${hint}`);
  if (isJson) {
    const result = { ok: false, files: [], error: message };
    await context.writeStdout(`${JSON.stringify(result, null, 2)}\n`);
  }
  return Exit.CouldNotRun;
}
