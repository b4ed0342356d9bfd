import type { Command, Option } from 'commander';
import type { Context } from './context.js';
import type { Exit } from './exit.js';

/** One command of the program; the list of them is in commands.ts. */
export interface CommandDescriptor {
  readonly name: string;
  readonly description: string;
  /** Two command lines for the beginning of its help, without the program's name. */
  readonly examples: readonly [string, string];
  /** What it takes besides options, as commander writes it. */
  readonly argument?: { readonly syntax: string; readonly description: string };
  readonly options: readonly Option[];
  /** Imports the command's file, so that no other command loads it, and runs it. */
  readonly run: (command: Command, context: Context) => Promise<Exit>;
}
