/** From the arguments to a command, and from its result to an exit code. */
import { CommanderError } from 'commander';
import { FontError } from '../core/fonts/font-error.js';
import type { Language } from '../core/problem/language.js';
import { CliError } from './cli-error.js';
import type { Context } from './context.js';
import { readEarlyOptions } from './early-options.js';
import { Exit } from './exit.js';
import { Interruption } from './interruption.js';
import { runProgram } from './program.js';
import { describeUsageError, isHelpOrVersion } from './usage-error.js';

/**
 * Runs a command line. Never throws: what could not run is explained, and the exit code says so.
 */
export async function runCommandLine(
  args: readonly string[],
  makeContext: (language: Language) => Context,
): Promise<Exit> {
  const { language, isJson } = readEarlyOptions(args);
  const context = makeContext(language);
  try {
    return await runProgram(args, context);
  } catch (cause) {
    return explain(cause, context, isJson);
  }
}

/** Says why the command could not run, if it could not. */
async function explain(cause: unknown, context: Context, isJson: boolean): Promise<Exit> {
  const { messages } = context;
  const fail = (message: string, hint?: string) => reportFailure(context, isJson, message, hint);
  if (cause instanceof CommanderError) {
    if (isHelpOrVersion(cause)) return Exit.Done;
    return fail(describeUsageError(cause, messages), messages.seeHelp);
  }
  if (cause instanceof Interruption) return explainInterruption(cause, context);
  if (cause instanceof CliError) return fail(cause.message);
  if (cause instanceof FontError) return fail(messages.badFont(cause.message));
  const defect = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  return fail(messages.defect(defect));
}

/** How many reports were done, and how to go on; nothing is printed on standard output. */
function explainInterruption(
  { exit, results, total, hint }: Interruption,
  { log, messages }: Context,
): Exit {
  log(`nianbao: ${messages.stopped(results.length, total)}`);
  if (hint) log(`    ${hint}`);
  return exit;
}

async function reportFailure(
  context: Context,
  isJson: boolean,
  message: string,
  hint?: string,
): Promise<Exit> {
  context.log(`nianbao: ${message}`);
  if (hint) context.log(`    ${hint}`);
  if (isJson) {
    const result = { ok: false, files: [], error: message };
    await context.writeStdout(`${JSON.stringify(result, null, 2)}\n`);
  }
  return Exit.CouldNotRun;
}
