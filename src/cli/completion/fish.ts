import type { CommandWords, OptionWords, Vocabulary } from './vocabulary.js';

/** A completion script for fish, which offers files besides words except where -f or -x is said. */
export const fishScript = ({ commands, globalOptions }: Vocabulary): string => {
  const names = commands.map(({ name }) => name).join(' ');
  const beforeCommand = `-n 'not __fish_seen_subcommand_from ${names}'`;
  const lines = [
    ...commands.map((c) => `${beforeCommand} -a ${c.name} -d ${quote(c.description)}`),
    ...globalOptions.map(optionArguments),
    ...commands.flatMap(commandLines),
  ];
  return lines.map((line) => `complete -c nianbao ${line}\n`).join('');
};

function commandLines({ name, options, values, takesFiles }: CommandWords): string[] {
  const within = `-n '__fish_seen_subcommand_from ${name}'`;
  const words = values.length ? ` -a ${quote(values.join(' '))}` : '';
  return [
    ...options.map((option) => `${within} ${optionArguments(option)}`),
    ...(takesFiles ? [] : [`${within} -f${words}`]),
  ];
}

function optionArguments(option: OptionWords): string {
  const named = option.flags.map((flag) =>
    flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
  );
  return [...named, ...valueArguments(option), `-d ${quote(option.description)}`].join(' ');
}

function valueArguments({ takesValue, values }: OptionWords): string[] {
  if (values.length) return [`-x -a ${quote(values.join(' '))}`];
  return takesValue ? ['-r'] : [];
}

const quote = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`;
