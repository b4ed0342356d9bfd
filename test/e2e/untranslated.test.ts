import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { failingLines, fillFolder } from '../support/failing-lines.js';
import { useFileFolder } from '../support/file-folder.js';
import { runInProcess } from '../support/run-command.js';
import { root, text } from '../support/sample-reports.js';
import { parseCommand } from '../support/transcript.js';

const nianbao = `'${process.execPath}' '${fileURLToPath(new URL('dist/src/cli/cli.js', root))}'`;

/** What Node, a library or the operating system says, in whatever language the program speaks. */
const raw = /\bE[A-Z]{4,}\b|\bERR_\w+|^\s+at |\w*Error\b|\w*Exception\b/m;
const englishWords = /[A-Za-z]{2,}(?:[ ,:;'"()-]+[A-Za-z]{2,})+/g;
const chineseWords = /[\p{Script=Han}、。，：；（）【】]+/gu;

/** Names that a Chinese sentence says in Latin letters, where two may follow each other. */
const names = /\b(?:nianbao(?: read| init)?|Word|PDF|Excel|JSON|UTF-8|OFD)\b/g;

/** English words in what was said in Chinese, besides names, codes, options and file names. */
function englishIn(said: string, args: readonly string[]): string[] {
  const own = args
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, arg) => (/^\w{3,}$/.test(arg) ? rest.replaceAll(arg, '') : rest), said)
    .replace(/(错误|警告) [a-z-]+ /g, '$1 ')
    .replace(/"[^"\n]*"|\{[^}\n]*\}|<[^>\n]*>|--?[a-z][a-z-]*/g, '')
    .replace(/[^\s：，、；（）“”]*[./][^\s：，、；（）“”]*/g, '')
    .replace(names, '');
  return [...own.matchAll(englishWords)].map(([words]) => words);
}

/** Words that the form, or a report of the samples, has. */
const known = ['schemas/editions', 'samples', 'samples/mistakes']
  .flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, root))
      .filter((name) => name.endsWith('.json'))
      .map((name) => text(`${folder}/${name}`)),
  )
  .join('\n');

/** Chinese words in what was said in English that are neither the form's nor the user's. */
const chineseIn = (said: string, args: readonly string[]): string[] =>
  [...said.matchAll(chineseWords)]
    .map(([words]) => words)
    .filter((words) => !known.includes(words) && !args.some((arg) => arg.includes(words)));

/** What is said on standard output, a report that is written there left out. */
const wordsOf = (stdout: string): string =>
  /^\{\n {2}"(?:year|edition)/.test(stdout) ? '' : stdout;

const rawIn = (said: string): string[] => [...(raw.exec(said) ?? [])];

const isForeign = { zh: englishIn, en: chineseIn };

describe('what the command line says', function () {
  this.timeout(300_000);
  let folder = '';
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nianbao-words-'));
    await fillFolder(folder);
    cpSync(new URL('samples/mistakes', root), join(folder, 'mistakes'), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const inShell = (line: string) =>
    spawnSync('sh', ['-c', line], { cwd: folder, encoding: 'utf8', input: '' });

  for (const language of ['zh', 'en'] as const)
    it(`of every failure is in the language asked for: ${language}`, async () => {
      const faults: string[] = [];
      for (const line of [...failingLines, 'check mistakes', 'check mistakes --report github']) {
        const { env, command, args } = parseCommand(line.replaceAll('@', folder));
        const all = ['--lang', language, command, ...args];
        const run = await runInProcess({ cwd: folder, args: all, env, input: '' });
        const said = `${wordsOf(run.stdout.toString())}${run.stderr}`;
        const found = [...isForeign[language](said, [command, ...args]), ...rawIn(said)];
        if (found.length || run.exit > 2) faults.push(`${line}: ${found.join(' | ')}`);
      }
      expect(faults).to.deep.equal([]);
    });

  for (const [what, line, expected] of [
    ['a full disk', 'check good.json --report json > /dev/full', '写不了 -：磁盘已满'],
    ['standard input that cannot be read', 'check - 0> written', '读不了 -：没有打开，不能读写'],
    ['a reader that stops', 'check mistakes --report json | head -c 9', ''],
  ] as const)
    it(`of ${what} is in Chinese`, function () {
      if (!existsSync('/dev/full')) this.skip();
      const { stdout, stderr } = inShell(`${nianbao} ${line}`);
      expect(rawIn(stdout + stderr)).to.deep.equal([]);
      expect(stdout + stderr).to.include(expected);
    });

  it('of a reader that stops does not hide that a report has errors', function () {
    if (!existsSync('/dev/full')) this.skip();
    const { stdout } = inShell(
      `{ ${nianbao} check mistakes --report json; echo $? > code; } | head -c 9 > seen; cat code`,
    );
    expect(stdout).to.equal('1\n');
  });

  it('of a folder that is gone is in Chinese', function () {
    if (!existsSync('/dev/full')) this.skip();
    const { stderr, status } = inShell(
      `mkdir gone; cd gone; rmdir ../gone; ${nianbao} check a.json`,
    );
    expect([stderr, status]).to.deep.equal([
      'nianbao: 当前文件夹已经不存在，请换一个文件夹再运行\n',
      2,
    ]);
  });
});

describe('what the command line says of threads', function () {
  this.timeout(120_000);
  const { many, runAsProcess } = useFileFolder();

  it('that end or fail is in Chinese', async () => {
    many(12);
    for (const [fault, expected] of [
      ['die r5\\.json$', 'in/r5.json：没能做完：处理它的线程中途退出了'],
      ['throw r5\\.json$', 'in/r5.json：程序出错，请把这段内容告诉开发者：injected'],
    ] as const) {
      const { said } = await runAsProcess(['check', 'in', '--jobs', '2'], { fault });
      expect(said).to.include(expected);
      expect(rawIn(said)).to.deep.equal([]);
    }
  });
});
