import type { CommandWords, OptionWords, Vocabulary } from './vocabulary.js';

/**
 * A completion script for zsh: read by .zshrc, or put into a folder of `fpath` as _nianbao, which
 * zsh then reads at the first Tab and expects to complete at once.
 */
export const zshScript = ({ commands, globalOptions }: Vocabulary): string => `#compdef nianbao
_nianbao() {
  local curcontext="$curcontext" state
  local -a everywhere known
  everywhere=(
${globalOptions.flatMap(optionSpecs).map(indent(4)).join('')}  )
  known=(
${commands.map(describe).map(indent(4)).join('')}  )
  _arguments -C $everywhere '1: :->first' '*:: :->rest' && return
  case $state in
    first)
      _describe command known
      _files
      ;;
    rest)
      local -a own
      case $words[1] in
${commands.map(commandBranch).join('')}      esac
      _arguments $everywhere $own
      ;;
  esac
}
if [[ $funcstack[1] == _nianbao ]]; then
  _nianbao
else
  compdef _nianbao nianbao
fi
`;

const commandBranch = (command: CommandWords): string => `\
        ${command.name})
          own=(
${[...command.options.flatMap(optionSpecs), ...operandSpecs(command)].map(indent(12)).join('')}\
          )
          ;;
`;

/** An option may be given again, as those of fonts are. */
const optionSpecs = ({ flags, description, takesValue, values }: OptionWords): string[] =>
  flags.map((flag) => {
    const value = takesValue ? `:value:${actionOf(values)}` : '';
    return quote(`*${flag}[${description.replace(/[[\]:\\]/g, '\\$&')}]${value}`);
  });

const operandSpecs = ({ values, takesFiles }: CommandWords): string[] =>
  values.length || takesFiles ? [quote(`*:operand:${actionOf(values)}`)] : [];

const actionOf = (values: readonly string[]): string =>
  values.length ? `(${values.join(' ')})` : '_files';

const describe = ({ name, description }: CommandWords): string => quote(`${name}:${description}`);

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

const indent =
  (columns: number) =>
  (line: string): string =>
    `${' '.repeat(columns)}${line}\n`;
