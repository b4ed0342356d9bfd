// @ts-check
// The completion scripts as bash, zsh and fish understand them: what each offers for the beginning
// of a command line.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { check, finish } from './lib/checks.mjs';
import { cli, inWork, removeWork, run } from './lib/workspace.mjs';

/** @typedef {'bash' | 'zsh' | 'fish'} Shell */

/** Command lines without the program's name, and words that are offered for the last of each. */
const LINES = /** @type {const} */ ([
  ['bui', ['build']],
  ['--lang en comp', ['completion']],
  ['--lang ', ['zh', 'en']],
  ['build --word-faces ', ['standard', 'windows']],
  ['build --word-f', ['--word-faces']],
  ['check --report ', ['text', 'json', 'github']],
  ['check --qu', ['--quiet']],
  ['completion ', ['bash', 'zsh', 'fish']],
  ['help verif', ['verify']],
  ['check annual', ['annual.json']],
  ['build -o annual', ['annual.json']],
]);

const folder = inWork('completion');
mkdirSync(folder);
writeFileSync(inWork('completion', 'annual.json'), '{}');

/** What prints the words that a shell offers, if `$line` is the command line. */
const PROGRAMS = {
  // `compgen -f` stands for what bash itself offers where the script offers nothing.
  bash: `source ./bash
    read -ra COMP_WORDS <<< "$line"
    [[ $line == *' ' ]] && COMP_WORDS+=('')
    COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
    _nianbao
    [[ \${#COMPREPLY[@]} -gt 0 ]] || COMPREPLY=($(compgen -f -- "\${COMP_WORDS[COMP_CWORD]}"))
    printf '%s\\n' "\${COMPREPLY[@]}"`,
  // Zsh completes at its prompt alone: a second one is given the line and two Tabs.
  zsh: `zmodload zsh/zpty
    zpty shell 'TERM=dumb COLUMNS=200 zsh -f -i'
    zpty -w shell "PROMPT=; autoload -Uz compinit; compinit -u -D
      zstyle ':completion:*' verbose no; source ./zsh; bindkey '^I' complete-word; echo rea''dy"
    zpty -r shell output '*ready*'
    zpty -w -n shell "$line"$'\\t\\t'
    sleep 1
    while zpty -r -t shell output; do print -r -- "$output"; done`,
  fish: 'source ./fish; complete -C "$line"',
};
const NO_SETTINGS = { bash: '--norc', zsh: '-f', fish: '--no-config' };

/**
 * @param {Shell} shell
 * @param {string} line
 */
function offered(shell, line) {
  const { stdout, stderr, error } = spawnSync(shell, [NO_SETTINGS[shell], '-c', PROGRAMS[shell]], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 30_000,
    env: { ...process.env, line: `nianbao ${line}` },
  });
  return { words: stdout.split(/\s+/), said: `${stdout}${stderr}${error ?? ''}` };
}

for (const shell of /** @type {const} */ (['bash', 'zsh', 'fish'])) {
  writeFileSync(inWork('completion', shell), run(process.execPath, cli, 'completion', shell));
  for (const [line, expected] of LINES) {
    const { words, said } = offered(shell, line);
    const isOffered = expected.every((word) => words.includes(word));
    check(`${shell} completes nianbao ${line}: ${expected.join(' ')}`, isOffered, said);
  }
}
removeWork();
finish();
