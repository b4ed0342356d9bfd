import { expect } from 'chai';
import { commandsIn } from '../../../src/cli/commands.js';
import { bashScript } from '../../../src/cli/completion/bash.js';
import { fishScript } from '../../../src/cli/completion/fish.js';
import { type OptionWords, vocabularyOf } from '../../../src/cli/completion/vocabulary.js';
import { zshScript } from '../../../src/cli/completion/zsh.js';
import { zh } from '../../../src/cli/messages/zh.js';

const vocabulary = vocabularyOf(commandsIn(zh), zh);
const { commands, globalOptions } = vocabulary;

/** The line of a script that begins so. */
function lineOf(script: string, start: string): string {
  const found = script.split('\n').find((line) => line.trim().startsWith(start));
  expect(found, start).not.to.equal(undefined);
  return found as string;
}

/** Calls back for every option of every command, those of all commands too. */
function forEachOption(visit: (command: string, option: OptionWords) => void): void {
  for (const { name, options } of commands)
    for (const option of [...options, ...globalOptions]) visit(name, option);
}

describe('completion', () => {
  it('knows every command and option, and the words that an option takes', () => {
    const names = commandsIn(zh).map(({ name }) => name);
    expect(commands.map(({ name }) => name)).to.deep.equal([...names, 'help']);
    for (const [i, { options }] of commandsIn(zh).entries())
      for (const [j, { long, argChoices }] of options.entries()) {
        const option = commands[i]?.options[j];
        expect(option?.flags).to.include(long);
        if (argChoices) expect(option?.values, long).to.deep.equal(argChoices);
      }
    const valuesOf = (name: string) => commands.find((command) => command.name === name)?.values;
    expect(valuesOf('help')).to.deep.equal(names);
    expect(valuesOf('completion')).to.deep.equal(['bash', 'zsh', 'fish']);
    expect(valuesOf('build')).to.deep.equal([]);
    const format = commands[0]?.options.find(({ flags }) => flags.includes('--format'));
    expect(format?.values).to.deep.equal(['docx', 'pdf', 'html', 'ofd', 'all']);
    expect(globalOptions.flatMap(({ flags }) => flags)).to.deep.equal(
      '--lang --quiet -V --version -h --help'.split(' '),
    );
  });

  it('of bash offers commands, their options, and the values of options', () => {
    const script = bashScript(vocabulary);
    for (const { name } of commands) expect(lineOf(script, "' '*)")).to.match(word(name));
    forEachOption((command, { flags, values }) => {
      for (const flag of flags) expect(lineOf(script, `'${command} -'*)`)).to.match(word(flag));
      if (values.length && flags[0] !== '--lang')
        expect(lineOf(script, `'${command} ${flags[0]}')`)).to.include(`'${values.join(' ')}'`);
    });
    expect(lineOf(script, "*' --lang')")).to.include("'zh en'");
    expect(lineOf(script, "'completion '*)")).to.include("'bash zsh fish'");
    expect(lineOf(script, "'help '*)")).to.match(word('build'));
  });

  it('of zsh offers them with descriptions', () => {
    const script = zshScript(vocabulary);
    for (const { name, description } of commands)
      expect(script).to.include(`'${name}:${description}'`);
    forEachOption((command, { flags, values }) => {
      const start = script.indexOf(`${command})`);
      const own = script.slice(start, script.indexOf(';;', start));
      const everywhere = script.slice(0, script.indexOf('known='));
      for (const flag of flags)
        expect(lineOf(everywhere + own, `'*${flag}[`)).to.include(
          values.length ? `(${values.join(' ')})` : '',
        );
    });
  });

  it('of fish offers them with descriptions', () => {
    const script = fishScript(vocabulary);
    for (const { name, description } of commands)
      expect(script).to.include(`' -a ${name} -d '${description}'`);
    for (const { name, options } of commands)
      for (const option of options) {
        const lines = script.split('\n').filter((line) => line.includes(`_from ${name}'`));
        const long = `-l ${option.flags.at(-1)?.slice(2)} `;
        const line = lines.find((text) => text.includes(long));
        expect(line, long).to.include(`'${option.description}'`);
        if (option.values.length) expect(line).to.include(`-x -a '${option.values.join(' ')}'`);
      }
    expect(script).to.include("-l lang -x -a 'zh en'");
  });

  it('keeps signs that a shell would read in descriptions', () => {
    const option = { flags: ['-a'], description: "it's [a]: b\\c", takesValue: false, values: [] };
    const odd = { commands: [], globalOptions: [option] };
    expect(zshScript(odd)).to.include("'*-a[it'\\''s \\[a\\]\\: b\\\\c]'");
    expect(fishScript(odd)).to.include("-s a -d 'it\\'s [a]: b\\\\c'");
  });
});

/** A word among others. */
const word = (text: string): RegExp => new RegExp(`[ ']${text}[ ']`);
