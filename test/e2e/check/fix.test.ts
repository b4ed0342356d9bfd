import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { expect } from 'chai';
import { fixReport } from '../../../src/cli/batch/fix-report.js';
import { createTaskRunner } from '../../../src/cli/batch/run-task.js';
import { makeRunOptions } from '../../../src/cli/batch/task.js';
import { CliError } from '../../../src/cli/cli-error.js';
import { makeContext } from '../../../src/cli/process-context.js';
import { sample } from '../../support/sample-reports.js';
import { Sandbox } from '../../support/sandbox.js';

const county = sample('county-2025.json');
const place = '@@';
const withParagraph = JSON.stringify(
  { ...county, otherMatters: [place, '本年度收取信息处理费0元。'] },
  null,
  2,
);
const withHeading = JSON.stringify(
  { ...county, otherMatters: [{ heading: place, text: '本年度收取信息处理费0元。' }] },
  null,
  2,
);

describe('check --fix', () => {
  const sandbox = new Sandbox();
  after(() => sandbox.remove());
  const faulty = `${withHeading
    .replace(place, '１．甲\\u002c乙(“丙\\"”),丁')
    .replace('"year": 2025', '"year": "２０２５"')
    .replace('"inForce": 32', '"inForce": "３２ 件"')
    .replace('  "disclosure"', '\t "disclosure"')
    .replace('4068.208', '4068.2080')}\n\n`;
  const good = faulty
    .replace('１．甲\\u002c乙(“丙\\"”),丁', '甲，乙（“丙\\"”），丁')
    .replace('"２０２５"', '2025')
    .replace('"３２ 件"', '32');

  it('makes every correction, also those that follow, and leaves every other byte', async () => {
    sandbox.write('report.json', faulty);
    const { exit, stdout, stderr, files } = await sandbox.run('nianbao check --fix report.json');
    expect(sandbox.read('report.json')).to.equal(good);
    expect({ exit, stdout, files }).to.deep.equal({
      exit: 0,
      stdout: 'report.json\n',
      files: ['report.json'],
    });
    for (const code of ['punctuation', 'text-digits', 'typed-numbers', 'digits'])
      expect(stderr, code).to.match(new RegExp(`^已更正 report\\.json:\\d+:\\d+ ${code} `, 'm'));
    expect(stderr.match(/^已更正 .* digits /gm)).to.have.lengthOf(2);
  });

  it('has nothing to do the second time', async () => {
    const { exit, stdout, stderr, files } = await sandbox.run('nianbao check --fix report.json');
    expect({ exit, stdout, files }).to.deep.equal({ exit: 0, stdout: '', files: [] });
    expect(stderr).not.to.include('已更正');
    expect(sandbox.read('report.json')).to.equal(good);
  });

  it('keeps a byte order mark, CRLF line ends and characters of two units', async () => {
    const bytes = (text: string): string => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    sandbox.write('dos.txt', bytes(withParagraph.replace(place, '甲乙“𠮷”,丙,丁')));
    expect((await sandbox.run('nianbao check --fix dos.txt')).files).to.deep.equal(['dos.txt']);
    expect(sandbox.read('dos.txt')).to.equal(
      bytes(withParagraph.replace(place, '甲乙“𠮷”，丙，丁')),
    );
  });

  it('changes no figure that is a number, however wrong', async () => {
    const wrong = withParagraph
      .replace(place, '甲,乙')
      .replace('"naturalPerson": 705', '"naturalPerson": 704')
      .replace('4068.208', '40682080');
    sandbox.write('wrong.json', wrong);
    const { exit, stdout } = await sandbox.run('nianbao check --fix wrong.json');
    expect(sandbox.read('wrong.json')).to.equal(wrong.replace('甲,乙', '甲，乙'));
    expect(exit).to.equal(1);
    expect(stdout).to.include(' wrong-figure ');
    expect(stdout).not.to.include(' punctuation ');
  });

  it('leaves a good report, one that is no JSON and one that it does not understand', async () => {
    sandbox.write('cut.json', withParagraph.replace(place, '甲,乙').slice(0, -9));
    sandbox.write('list.json', '["甲,乙"]');
    const { exit, files } = await sandbox.run(
      'nianbao check --fix samples/county-2025.json cut.json list.json',
    );
    expect({ exit, files }).to.deep.equal({ exit: 1, files: [] });
  });

  it('leaves what the report says may stand', async () => {
    sandbox.write(
      'waived.json',
      JSON.stringify({
        ...JSON.parse(withParagraph.replace(place, '甲,乙')),
        waive: [{ rule: 'punctuation', reason: '原文如此' }],
      }),
    );
    expect((await sandbox.run('nianbao check --fix waived.json')).files).to.deep.equal([]);
  });

  it('changes nothing unless it is asked, and names what it could correct', async () => {
    sandbox.write('asked.json', withParagraph.replace(place, '甲,乙'));
    const { stdout, files } = await sandbox.run('nianbao check asked.json');
    expect(files).to.deep.equal([]);
    expect(stdout).to.include(' punctuation ');
  });

  it('refuses a file that was changed while it was checked, and leaves the change', async () => {
    sandbox.write('changed.json', withParagraph.replace(place, '甲,乙'));
    const changed = withParagraph.replace(place, '甲,乙,丙');
    const file = sandbox.path('changed.json');
    const run = createTaskRunner(
      makeRunOptions({ cwd: '.', language: 'zh', strict: false, fonts: {} }),
    );
    const context = makeContext({ language: 'zh' }, { ...process, openFile: async () => {} });
    const fixing = fixReport(
      { file, folder: '', stem: 'changed' },
      async (task) => {
        const result = await run(task);
        sandbox.write('changed.json', changed);
        return result;
      },
      context,
    );
    const error = await fixing.catch((cause: unknown) => cause);
    expect(error).to.be.instanceOf(CliError);
    expect(String(error)).to.include('被别的程序改过');
    expect(sandbox.read('changed.json')).to.equal(changed);
  });

  const faultyText = withParagraph.replace(place, '甲,乙');
  const goodText = withParagraph.replace(place, '甲，乙');
  const modeOf = (file: string): number => statSync(sandbox.path(file)).mode & 0o777;

  it('keeps the mode of a file', async function () {
    // Windows has no modes.
    if (process.platform === 'win32') this.skip();
    for (const mode of [0o600, 0o664, 0o755]) {
      sandbox.write('mode.json', faultyText);
      chmodSync(sandbox.path('mode.json'), mode);
      expect((await sandbox.run('nianbao check --fix mode.json')).exit).to.equal(0);
      expect(sandbox.read('mode.json')).to.equal(goodText);
      expect(modeOf('mode.json').toString(8)).to.equal(mode.toString(8));
    }
  });

  it('changes the file that a link leads to, and leaves the link', async function () {
    if (process.platform === 'win32') this.skip();
    sandbox.write('kept/report.json', faultyText);
    chmodSync(sandbox.path('kept/report.json'), 0o640);
    mkdirSync(sandbox.path('links'));
    symlinkSync('../kept/report.json', sandbox.path('links/one.json'));
    symlinkSync('one.json', sandbox.path('links/two.json'));
    const { exit, stdout } = await sandbox.run('nianbao check --fix links/two.json');
    expect({ exit, stdout }).to.deep.equal({ exit: 0, stdout: 'links/two.json\n' });
    for (const [link, target] of [
      ['links/one.json', '../kept/report.json'],
      ['links/two.json', 'one.json'],
    ] as const) {
      expect(lstatSync(sandbox.path(link)).isSymbolicLink(), link).to.equal(true);
      expect(readlinkSync(sandbox.path(link))).to.equal(target);
    }
    expect(sandbox.read('kept/report.json')).to.equal(goodText);
    expect(modeOf('kept/report.json')).to.equal(0o640);
    expect(readdirSync(sandbox.path('kept'))).to.deep.equal(['report.json']);
    expect(readdirSync(sandbox.path('links'))).to.have.members(['one.json', 'two.json']);
  });

  it('refuses a read-only file, whoever asks, and leaves it', async () => {
    sandbox.write('locked/report.json', faultyText);
    chmodSync(sandbox.path('locked/report.json'), 0o444);
    const { exit, stdout, stderr } = await sandbox.run('nianbao check --fix locked/report.json');
    expect({ exit, stdout, stderr }).to.deep.equal({
      exit: 2,
      stdout: '',
      stderr: 'nianbao: 写不了 locked/report.json：这是只读文件\n',
    });
    expect(sandbox.read('locked/report.json')).to.equal(faultyText);
    expect(readdirSync(sandbox.path('locked'))).to.deep.equal(['report.json']);
  });

  it('needs no right to write to a file that has nothing to correct', async () => {
    sandbox.write('right.json', goodText);
    chmodSync(sandbox.path('right.json'), 0o444);
    expect((await sandbox.run('nianbao check --fix right.json')).exit).to.equal(0);
  });

  it('leaves a form, and says where it is corrected', async () => {
    sandbox.write('report.json', withParagraph.replace(place, '甲,乙'));
    await sandbox.run('nianbao read report.json -o form.xlsx');
    const { stderr, files } = await sandbox.run('nianbao check --fix form.xlsx');
    expect(files).to.deep.equal([]);
    expect(stderr).to.include('--fix 只改报告文件（.json）；form.xlsx 请在表格软件里改');
  });

  it('refuses standard input', async () => {
    for (const line of [
      'nianbao check --fix - < report.json',
      'nianbao check --fix samples/county-2025.json - < report.json',
    ]) {
      const { exit, stdout, stderr, files } = await sandbox.run(line);
      expect({ exit, stdout, stderr, files }).to.deep.equal({
        exit: 2,
        stdout: '',
        stderr: 'nianbao: --fix 要改写文件，不能用于标准输入\n',
        files: [],
      });
    }
  });
});
