import { Option } from 'commander';
import type { CommandDescriptor } from '../command-descriptor.js';
import { globalOptions } from '../command-options.js';
import type { Messages } from '../messages/messages.js';

/** What can be typed after the program's name: what each completion script is made from. */
export interface Vocabulary {
  readonly commands: readonly CommandWords[];
  /** Options of every command. */
  readonly globalOptions: readonly OptionWords[];
}

export interface CommandWords {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionWords[];
  /** Words that it takes besides options; none if it takes files or nothing. */
  readonly values: readonly string[];
  readonly takesFiles: boolean;
}

export interface OptionWords {
  /** The short one first: -o, --output. */
  readonly flags: readonly string[];
  readonly description: string;
  readonly takesValue: boolean;
  /** Words that can be its value; none if the value is a file or free. */
  readonly values: readonly string[];
}

/** Everything that can be typed, with descriptions in the language of the messages. */
export function vocabularyOf(
  descriptors: readonly CommandDescriptor[],
  { help }: Messages,
): Vocabulary {
  const names = descriptors.map(({ name }) => name);
  const helpCommand: CommandWords = {
    name: 'help',
    description: help.helpCommand,
    options: [],
    values: names,
    takesFiles: false,
  };
  const version = new Option('-V, --version', help.version);
  const helpOption = new Option('-h, --help', help.help);
  return {
    commands: [...descriptors.map(wordsOfCommand), helpCommand],
    globalOptions: [...globalOptions(help), version, helpOption].map(wordsOfOption),
  };
}

function wordsOfCommand(descriptor: CommandDescriptor): CommandWords {
  const { name, description, argument, options } = descriptor;
  const values = namesIn(argument?.syntax ?? '');
  const takesFiles = argument !== undefined && !values.length;
  return { name, description, options: options.map(wordsOfOption), values, takesFiles };
}

const wordsOfOption = (option: Option): OptionWords => ({
  flags: [option.short, option.long].filter((flag) => flag !== undefined),
  description: option.description,
  takesValue: option.required,
  values: namesIn(option.flags),
});

/** The names to choose from: docx, pdf and all of `--format <docx,pdf|all>`; none of `<file>`. */
const namesIn = (syntax: string): readonly string[] =>
  /<(.*\|.*)>/.exec(syntax)?.[1]?.split(/[,|]/) ?? [];
