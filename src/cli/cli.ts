#!/usr/bin/env node
/** From the arguments to a command, and from its result to an exit code. */
import { CommanderError } from 'commander';
import { FontError } from '../core/fonts/font-error.js';
import { CliError } from './cli-error.js';
import { readEarlyOptions } from './early-options.js';
import { Exit } from './exit.js';
import { makeProcessContext } from './process-context.js';
import { runProgram } from './program.js';
import { describeUsageError, isHelpOrVersion } from './usage-error.js';

const args = process.argv.slice(2);
const { language, isJson } = readEarlyOptions(args);
const context = makeProcessContext(language);
const { messages } = context;

// A reader that stops early (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.exitCode = await runProgram(args, context);
} catch (cause) {
  process.exitCode = await explain(cause);
}

/** Says why the command could not run, if it could not. */
async function explain(cause: unknown): Promise<Exit> {
  if (cause instanceof CommanderError) {
    if (isHelpOrVersion(cause)) return Exit.Done;
    return fail(describeUsageError(cause, messages), messages.seeHelp);
  }
  if (cause instanceof CliError) return fail(cause.message);
  if (cause instanceof FontError) return fail(messages.badFont(cause.message));
  const defect = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  return fail(messages.defect(defect));
}

async function fail(message: string, hint?: string): Promise<Exit> {
  context.log(`nianbao: ${message}`);
  if (hint) context.log(`    ${hint}`);
  if (isJson) {
    const result = { ok: false, files: [], error: message };
    await context.writeStdout(`${JSON.stringify(result, null, 2)}\n`);
  }
  return Exit.CouldNotRun;
}
