import { readFile } from 'node:fs/promises';
import { shippedFile } from '../../platform/node.js';
import { CliError } from '../cli-error.js';
import type { Context } from '../context.js';
import { Exit } from '../exit.js';
import { assertWritable } from '../files/assert-writable.js';
import { writeOutput } from '../files/write-output.js';

export interface PageFlags {
  /** File to write. */
  readonly output: string;
  /** The file to write may replace another. */
  readonly force: boolean;
}

/** `nianbao page`: copies the page out, to be handed to those who have no command line. */
export async function page({ output, force }: PageFlags, context: Context): Promise<Exit> {
  if (output === '-' && context.isStdoutTerminal)
    throw new CliError(context.messages.stdoutTerminal);
  await assertWritable(output, context, force);
  await writeOutput(output, await readFile(shippedFile('dist/nianbao.html')), context);
  return Exit.Done;
}
