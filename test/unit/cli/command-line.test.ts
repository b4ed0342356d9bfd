import { expect } from 'chai';
import { commandsIn } from '../../../src/cli/commands.js';
import { readEarlyOptions } from '../../../src/cli/early-options.js';
import { FONT_ROLES } from '../../../src/cli/font-roles.js';
import { en } from '../../../src/cli/messages/en.js';
import { zh } from '../../../src/cli/messages/zh.js';
import { fontFilesOf, sourceDateEpochOf } from '../../../src/cli/options.js';
import { describeUsageError } from '../../../src/cli/usage-error.js';
import { fontRoles } from '../../../src/core/fonts/fonts.js';
import { sources } from '../../support/sources.js';

describe('the commands', () => {
  const commands = commandsIn(zh);

  it('have a file each, and every file is a command', () => {
    const files = sources.flatMap(({ path }) => /^cli\/commands\/(.*)\.ts$/.exec(path)?.[1] ?? []);
    expect(commands.map(({ name }) => name).sort()).to.deep.equal(files.sort());
  });

  it('have examples of themselves', () => {
    for (const { name, examples } of commands)
      for (const example of examples) expect(example.split(' ')[0]).to.equal(name);
  });

  it('name every role of a font in their help', () => expect(FONT_ROLES).to.deep.equal(fontRoles));

  it('have a text for every option in both languages', () => {
    for (const messages of [zh, en])
      for (const { options } of commandsIn(messages))
        for (const { flags, description } of options) expect(description, flags).not.to.equal('');
  });
});

describe('options that are read early', () => {
  it('are Chinese text by default', () =>
    expect(readEarlyOptions(['check', 'a.json'])).to.deep.equal({
      language: 'zh',
      isJson: false,
      isQuiet: false,
    }));

  it('are found wherever they stand, also after an equals sign', () => {
    expect(readEarlyOptions(['--lang', 'en', 'check']).language).to.equal('en');
    expect(readEarlyOptions(['check', 'a.json', '--lang=en']).language).to.equal('en');
    expect(readEarlyOptions(['check', '--report=json', '--nonsense']).isJson).to.equal(true);
    expect(readEarlyOptions(['check', '-o', '-', '--report', 'json']).isJson).to.equal(true);
    expect(readEarlyOptions(['check', 'a.json', '--quiet']).isQuiet).to.equal(true);
  });

  it('do not mind a missing or wrong value: commander reports it', () => {
    expect(readEarlyOptions(['check', '--lang']).language).to.equal('zh');
    expect(readEarlyOptions(['--lang', 'fr']).language).to.equal('zh');
  });
});

describe('options from the environment', () => {
  const read = (env: Record<string, string>, flags: string[] = []) =>
    fontFilesOf(flags, { env, messages: zh });

  it('give font files by role, and --font comes first', () =>
    expect(read({ NIANBAO_FONTS: 'hei=a.ttf:kai=b.ttf' }, ['kai=c=d.ttf'])).to.deep.equal({
      hei: 'a.ttf',
      kai: 'c=d.ttf',
    }));

  it('are refused if a font has no role', () => {
    expect(() => read({}, ['a.ttf'])).to.throw('字体应写成“角色=文件”：a.ttf');
    expect(() => read({}, ['=a.ttf'])).to.throw('字体应写成');
  });

  it('give the date of the documents in seconds', () => {
    const epoch = (value?: string) =>
      sourceDateEpochOf({ env: { SOURCE_DATE_EPOCH: value }, messages: zh });
    expect([epoch(), epoch(''), epoch('1700000000')]).to.deep.equal([
      undefined,
      undefined,
      1700000000,
    ]);
    expect(() => epoch('2025-01-01')).to.throw('SOURCE_DATE_EPOCH 应是秒数：2025-01-01');
  });
});

describe('a wrong command line', () => {
  const describeError = (code: string, message: string) =>
    describeUsageError({ code: `commander.${code}`, message }, zh);

  it('is described with the nearest name', () => {
    expect(
      describeError('unknownOption', "error: unknown option '--a'\n(Did you mean --b?)"),
    ).to.equal('没有 --a 这个选项，是不是 --b？');
    expect(
      describeError('unknownCommand', "unknown command 'a'\n(Did you mean one of b, c?)"),
    ).to.equal('没有 a 这个命令，是不是 b、c？');
  });

  it('is described with the values that an option takes', () =>
    expect(
      describeError(
        'invalidArgument',
        "error: option '--year <year>' argument 'x' is invalid. Allowed choices are 2025.",
      ),
    ).to.equal('--year <year> 不能是 x，可以是：2025'));

  it('is described without commander’s words if it is of an unknown kind', () =>
    expect(describeError('somethingNew', 'error: new')).to.equal('命令的写法不对'));
});
