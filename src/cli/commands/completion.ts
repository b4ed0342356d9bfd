import { CliError } from '../cli-error.js';
import type { CommandDescriptor } from '../command-descriptor.js';
import { bashScript } from '../completion/bash.js';
import { fishScript } from '../completion/fish.js';
import { type Shell, shells } from '../completion/shells.js';
import { type Vocabulary, vocabularyOf } from '../completion/vocabulary.js';
import { zshScript } from '../completion/zsh.js';
import type { Context } from '../context.js';
import { Exit } from '../exit.js';

const scripts: Readonly<Record<Shell, (vocabulary: Vocabulary) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/** `nianbao completion`: prints a script that completes commands, options and files in a shell. */
export async function completion(
  shell: string,
  commands: readonly CommandDescriptor[],
  { messages, writeStdout }: Context,
): Promise<Exit> {
  const known = shells.find((name) => name === shell);
  if (!known) throw new CliError(messages.badChoice('completion', shell, shells));
  await writeStdout(scripts[known](vocabularyOf(commands, messages)));
  return Exit.Done;
}
