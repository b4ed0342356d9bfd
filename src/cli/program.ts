import { Command, CommanderError } from 'commander';
import { version } from '../core/version.js';
import { CliError } from './cli-error.js';
import type { CommandDescriptor } from './command-descriptor.js';
import { globalOptions } from './command-options.js';
import { commandsIn } from './commands.js';
import type { Context } from './context.js';
import { Exit } from './exit.js';
import type { Messages } from './messages/messages.js';
import { isHelpOrVersion } from './usage-error.js';

/** Examples of the help that shows every command. */
const EXAMPLES = [
  'init report.json --year 2025 --agency 某县人民政府',
  'build report.json -o out',
] as const;

/**
 * Runs the command that the arguments name, or writes the help that they ask for. Throws a
 * CommanderError if the command line is wrong, and whatever the command throws.
 */
export async function runProgram(args: readonly string[], context: Context): Promise<Exit> {
  let exit: Exit = Exit.Done;
  const help = new HelpText();
  const program = makeProgram(context, help, (code) => {
    exit = code;
  });
  if (!args.length) {
    program.outputHelp();
    context.logAlways(help.text.trimEnd());
    return Exit.CouldNotRun;
  }
  const operand = args[operandIndex(args)];
  if (operand !== undefined && looksLikePath(operand)) {
    const { describeOperand } = await import('./describe-operand.js');
    throw new CliError(await describeOperand(operand, context));
  }
  try {
    await program.parseAsync(forHelp(args, program.commands), { from: 'user' });
  } catch (cause) {
    if (!(cause instanceof CommanderError && isHelpOrVersion(cause))) throw cause;
    await context.writeStdout(help.text);
  }
  return exit;
}

/** The help or the version that commander wrote. */
class HelpText {
  text = '';

  add(text: string): void {
    this.text += text;
  }
}

/** `help build` as `build --help`, `help` alone as `--help`; of no command, the name alone. */
function forHelp(args: readonly string[], commands: readonly Command[]): readonly string[] {
  const at = operandIndex(args);
  if (args[at] !== HELP_COMMAND) return args;
  const [topic, ...rest] = args.slice(at + 1);
  const isKnown = topic === undefined || commands.some((command) => command.name() === topic);
  return [...args.slice(0, at), ...(topic ? [topic] : []), ...rest, ...(isKnown ? ['--help'] : [])];
}

const HELP_COMMAND = 'help';

/** Where the command's name should stand; -1 if there is none. */
const operandIndex = (args: readonly string[]): number =>
  args.findIndex((arg, i) => !isOptionBefore(args, arg, i));

/** Whether what stands in place of a command is a file or folder: a command has no such name. */
const looksLikePath = (operand: string): boolean => /[./\\]/.test(operand);

/** Whether an argument is one of the options that every command has, or the value of one. */
const isOptionBefore = (args: readonly string[], arg: string, i: number): boolean =>
  arg.startsWith('-') || args[i - 1] === '--lang';

function makeProgram(context: Context, written: HelpText, onExit: (code: Exit) => void): Command {
  const { messages } = context;
  const { help } = messages;
  const program = configure(new Command('nianbao'), help.usage, written, messages)
    .description(help.tagline)
    .version(version, '-V, --version', help.version)
    .helpCommand(`${HELP_COMMAND} [command]`, help.helpCommand)
    .addHelpText('before', examplesText(EXAMPLES, messages));
  for (const option of globalOptions(help)) program.addOption(option);
  for (const descriptor of commandsIn(messages)) {
    const command = makeCommand(descriptor, written, messages);
    command.action(async () => onExit(await descriptor.run(command, context)));
    program.addCommand(command);
  }
  return program;
}

function makeCommand(
  descriptor: CommandDescriptor,
  written: HelpText,
  messages: Messages,
): Command {
  const { name, description, examples, argument, options } = descriptor;
  const command = new Command(name);
  if (argument) command.argument(argument.syntax, argument.description);
  for (const option of options) command.addOption(option);
  return configure(command, usageOf(command, messages), written, messages)
    .description(description)
    .addHelpText('before', examplesText(examples, messages));
}

/** What the program and its commands have in common: help in the user's language, errors thrown. */
const configure = (
  command: Command,
  usage: string,
  written: HelpText,
  { help }: Messages,
): Command =>
  command
    .exitOverride()
    .helpOption('-h, --help', help.help)
    .configureHelp({
      styleTitle: (title) => help.titles[title] ?? title,
      optionDescription: (option) => option.description,
      subcommandTerm: (subcommand) => subcommand.name(),
      commandUsage: () => `nianbao ${usage}`,
    })
    .configureOutput({ writeOut: (text) => written.add(text), outputError: () => {} });

function usageOf(command: Command, { help }: Messages): string {
  const operands = command.registeredArguments.map((argument) =>
    argument.required ? `<${argument.name()}>` : `[${argument.name()}]`,
  );
  return `${command.name()} ${help.commandUsage} ${operands.join(' ')}`;
}

const examplesText = (examples: readonly string[], { help }: Messages): string =>
  `${help.examples}\n${examples.map((line) => `  nianbao ${line}\n`).join('')}`;
