import { Command, Option } from 'commander';
import { version } from '../core/version.js';
import { type CommandDescriptor, commandsIn } from './commands.js';
import type { Context } from './context.js';
import { Exit } from './exit.js';
import type { Messages } from './messages/messages.js';

/** Examples of the help that shows every command. */
const EXAMPLES = [
  'init report.json --year 2025 --agency 某县人民政府',
  'build report.json -o out',
] as const;

/**
 * Runs the command that the arguments name. Throws a CommanderError if the command line is wrong
 * or help was asked for, and whatever the command throws.
 */
export async function runProgram(args: readonly string[], context: Context): Promise<Exit> {
  let exit: Exit = Exit.Done;
  const program = makeProgram(context, (code) => {
    exit = code;
  });
  if (!args.length) {
    program.outputHelp({ error: true });
    return Exit.CouldNotRun;
  }
  await program.parseAsync(args, { from: 'user' });
  return exit;
}

function makeProgram(context: Context, onExit: (code: Exit) => void): Command {
  const { messages } = context;
  const { help } = messages;
  const program = configure(new Command('nianbao'), help.usage, messages)
    .description(help.tagline)
    .version(version, '-V, --version', help.version)
    .helpCommand(false)
    .addOption(new Option('--lang <zh|en>', help.lang).choices(['zh', 'en']))
    .addHelpText('before', examplesText(EXAMPLES, messages));
  for (const descriptor of commandsIn(messages)) {
    const command = makeCommand(descriptor, messages);
    command.action(async () => onExit(await descriptor.run(command, context)));
    program.addCommand(command);
  }
  return program;
}

function makeCommand(descriptor: CommandDescriptor, messages: Messages): Command {
  const { name, description, examples, argument, options } = descriptor;
  const command = new Command(name);
  if (argument) command.argument(argument.syntax, argument.description);
  for (const option of options) command.addOption(option);
  return configure(command, usageOf(command, messages), messages)
    .description(description)
    .addHelpText('before', examplesText(examples, messages));
}

/** What the program and its commands have in common: help in the user's language, errors thrown. */
const configure = (command: Command, usage: string, { help }: Messages): Command =>
  command
    .exitOverride()
    .helpOption('-h, --help', help.help)
    .configureHelp({
      styleTitle: (title) => help.titles[title] ?? title,
      optionDescription: (option) => option.description,
      subcommandTerm: (subcommand) => subcommand.name(),
      commandUsage: () => `nianbao ${usage}`,
    })
    .configureOutput({ outputError: () => {} });

function usageOf(command: Command, { help }: Messages): string {
  const operands = command.registeredArguments.map((argument) =>
    argument.required ? `<${argument.name()}>` : `[${argument.name()}]`,
  );
  return `${command.name()} ${help.commandUsage} ${operands.join(' ')}`;
}

const examplesText = (examples: readonly string[], { help }: Messages): string =>
  `${help.examples}\n${examples.map((line) => `  nianbao ${line}\n`).join('')}`;
