import type { OptionWords, Vocabulary } from './vocabulary.js';

/**
 * A completion script for bash, which offers files wherever the script offers no word. Bash takes
 * `=` as a word of its own: `--lang=zh` is three words.
 */
export const bashScript = ({ commands, globalOptions }: Vocabulary): string => {
  const names = commands.map(({ name }) => name);
  const afterOption = [
    ...valueBranches("*'", globalOptions),
    ...commands.flatMap(({ name, options }) => valueBranches(`'${name}`, options)),
  ];
  const options = [{ name: '', options: [] }, ...commands].map((command) =>
    branch(
      `'${command.name} -'*`,
      [...command.options, ...globalOptions].flatMap((o) => o.flags),
    ),
  );
  const operands = [{ name: '', values: names }, ...commands]
    .filter(({ values }) => values.length)
    .map(({ name, values }) => branch(`'${name} '*`, values));
  return `_nianbao() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD - 1]}"
  local command='' words='' word
  if [[ $current == '=' ]]; then
    current=''
  elif [[ $previous == '=' ]]; then
    previous="\${COMP_WORDS[COMP_CWORD - 2]}"
  fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD - 1}"; do
    case "$word" in
      ${names.join(' | ')})
        command="$word"
        break
        ;;
    esac
  done
  case "$command $previous" in
${afterOption.join('')}    *)
      case "$command $current" in
${[...options, ...operands].map((line) => `    ${line}`).join('')}      esac
      ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _nianbao nianbao
`;
};

/** After an option that takes one of a few words: those words. */
const valueBranches = (start: string, options: readonly OptionWords[]): string[] =>
  options
    .filter(({ values }) => values.length)
    .map(({ flags, values }) =>
      branch(flags.map((flag) => `${start} ${flag}'`).join(' | '), values),
    );

const branch = (pattern: string, words: readonly string[]): string =>
  `    ${pattern}) words='${words.join(' ')}' ;;\n`;
