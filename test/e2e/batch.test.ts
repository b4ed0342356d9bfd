import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { formatNames } from '../../src/core/render/formats.js';
import { buildReport, parseReport, readReport } from '../../src/index.js';
import { expectResumedAfterKill, expectSameAsSingleBuilds } from '../support/batch-checks.js';
import { reports, useBatchFolder, whole } from '../support/batch-folder.js';
import { root } from '../support/sample-reports.js';

const here = fileURLToPath(root);
/** What a run that is no more was writing in a file's place. */
const left = (name: string): string =>
  `.nianbao-${createHash('sha256').update(name).digest('hex').slice(0, 16)}.999999999.tmp`;

describe('a batch', function () {
  this.timeout(120_000);
  const batch = useBatchFolder();
  const { at, place, run, start, files, documents, json } = batch;

  it('of 30 mixed reports gives the bytes and the problems of single builds', () =>
    expectSameAsSingleBuilds(batch, 30));

  it('gives PDF files of the same bytes whatever the number of threads', async () => {
    place(reports(12));
    for (const jobs of ['1', '3']) await run('build', 'in', '-o', `out${jobs}`, '--jobs', jobs);
    expect(files('out3')).to.deep.equal(files('out1'));
    expect([...files('out1').keys()].filter((f) => f.endsWith('.pdf')).length).to.be.above(9);
  });

  it('says at the end which failed, and why', async () => {
    place(
      new Map([...reports(9)].map(([name, text]) => [name, /000[34]/.test(name) ? '{' : text])),
    );
    const { exit, stderr } = await run('check', 'in', '--jobs', '2');
    expect(exit).to.equal(1);
    expect(
      stderr
        .trim()
        .split('\n')
        .slice(-3)
        .map((line) => line.trim().split('：')[0]),
    ).to.deep.equal(['9 份报告', 'in/3/0003.json', 'in/4/0004.json']);
  });

  it('leaves what programs keep in a folder alone', async () => {
    const kept = ['node_modules/x/package.json', '.vscode/settings.json', '~temporary.json'];
    place(new Map([...reports(1), ...kept.map((name) => [name, '{}'] as const)]));
    const { exit, stderr } = await run('check', 'in');
    expect(exit, stderr).to.equal(0);
    expect(stderr).to.include('1 份报告');
  });

  it('goes on past a file that cannot be read, reports it, and exits with 2', async () => {
    place(reports(3));
    const { exit, stderr } = await run(
      'build',
      'in',
      'none.json',
      '-o',
      'out',
      '--format',
      'docx',
      '--jobs',
      '2',
    );
    expect(exit).to.equal(2);
    expect(stderr).to.include('none.json：读不了 none.json：文件或文件夹不存在');
    expect(files('out').size).to.equal(3);
  });

  it('killed after 3 files leaves whole files, and resumed ends like any other', () =>
    expectResumedAfterKill(batch, 10, 3));

  describe('that is asked to stop', () => {
    /** How many documents are in a folder; the files they are written to first come and go. */
    const there = (below: string): number => {
      if (!existsSync(at(below))) return 0;
      const names = readdirSync(at(below), { recursive: true, encoding: 'utf8' });
      return names.filter((name) => name.endsWith('.docx')).length;
    };
    /** Starts a batch in workers, and sends it a signal when two reports are done. */
    async function stop(signal: 'SIGINT' | 'SIGTERM', ...args: string[]) {
      const { child, ended } = start(...args, '--format', 'docx', '--jobs', '2');
      while (there('out') < 2 && child.exitCode === null)
        await new Promise((done) => setTimeout(done, 2));
      child.kill(signal);
      return ended;
    }
    const build = ['build', 'in', '-o', 'out'];

    for (const [signal, exit, args, how] of [
      ['SIGINT', 130, [], '同一条命令加上 --resume 再运行一次，就接着做'],
      ['SIGTERM', 143, ['--resume'], '同一条命令再运行一次，就接着做'],
    ] as const)
      it(`(${signal}) leaves whole files, says how to go on, and goes on`, async () => {
        place(reports(60));
        await run('build', 'in', '-o', 'wanted', '--format', 'docx');
        const ended = await stop(signal, ...build, ...args, '--summary', 'out.json');
        expect({ ...ended, stderr: '' }).to.deep.equal({ exit, stdout: '', stderr: '' });
        const [, done] =
          /^nianbao: 已停下：60 份中做完了 (\d+) 份\n {4}(.*)\n$/.exec(ended.stderr) ?? [];
        expect(ended.stderr).to.include(how);
        expect(existsSync(at('out.json'))).to.equal(false);
        const [wanted, left] = [documents('wanted'), documents('out')];
        for (const [name, hash] of left) expect(hash, name).to.equal(wanted.get(name));
        expect(Number(done)).to.be.within(left.size, 59);
        const made = [...left.keys()].map((name) => statSync(at('out', name)).mtimeMs);
        await run(...build, '--format', 'docx', '--resume');
        expect(documents('out')).to.deep.equal(wanted);
        expect([...left.keys()].map((name) => statSync(at('out', name)).mtimeMs)).to.deep.equal(
          made,
        );
      });

    it('beside the reports says what it takes to go on', async () => {
      place(reports(60));
      const { child, ended } = start('build', 'in', '--format', 'docx', '--jobs', '1');
      while (there('in') < 1) await new Promise((done) => setTimeout(done, 2));
      child.kill('SIGINT');
      const { exit, stderr } = await ended;
      expect(exit).to.equal(130);
      expect(stderr).to.include('用 -o 指明输出的文件夹并加上 --resume');
    });

    it('twice ends at once', async () => {
      // A report that takes long, so that the first signal cannot have ended the run.
      const long = JSON.parse(whole[0] as string);
      long.overview = Array.from({ length: 20_000 }, (_, i) => `第${i}段文字，一句完整的话。`);
      place(new Map([...reports(12)].map(([name]) => [name, JSON.stringify(long)])));
      const { child, ended } = start('build', 'in', '-o', 'out', '--jobs', '2', '--resume');
      // The folder is there from the beginning; the signal is listened for soon after.
      while (!existsSync(at('out'))) await new Promise((done) => setTimeout(done, 2));
      await new Promise((done) => setTimeout(done, 500));
      child.kill('SIGINT');
      await new Promise((done) => setTimeout(done, 200));
      child.kill('SIGINT');
      const { stderr } = await ended;
      expect(child.signalCode).to.equal('SIGINT');
      expect(stderr).to.equal('');
    });
  });

  describe('that is resumed', () => {
    const made = (name: string): number => statSync(at(name)).mtimeMs;
    /** Builds again and names the reports whose documents were written anew. */
    async function anew(change: () => void, ...args: string[]): Promise<string[]> {
      place(reports(3));
      await run('build', 'in', '-o', 'out', '--format', 'docx', '--resume');
      const names = ['0/0000', '1/0001', '2/0002'];
      const before = names.map((name) => made(`out/${name}.docx`));
      await new Promise((done) => setTimeout(done, 20));
      change();
      await run('build', 'in', '-o', 'out', '--format', 'docx', '--resume', ...args);
      return names.filter((name, i) => made(`out/${name}.docx`) !== before[i]);
    }
    const edit = (name: string, from: string, to: string): void =>
      writeFileSync(at(name), readFileSync(at(name), 'utf8').replace(from, to));

    it('leaves what has not changed', async () => expect(await anew(() => {})).to.deep.equal([]));
    it('does a report anew that was edited', async () =>
      expect(await anew(() => edit('in/1/0001.json', '第1', '第一'))).to.deep.equal(['1/0001']));
    it('does a document anew that was altered', async () =>
      expect(await anew(() => writeFileSync(at('out/2/0002.docx'), 'PK'))).to.deep.equal([
        '2/0002',
      ]));
    it('does a document anew that is gone', async () =>
      expect(await anew(() => rmSync(at('out/0/0000.docx')))).to.deep.equal(['0/0000']));
    it('does all anew by other options', async () =>
      expect(await anew(() => {}, '--word-faces', 'windows')).to.have.length(3));
    it('does only the report anew whose partner of last year was edited', async () => {
      const previous = (name: string): void =>
        cpSync(at('in', name), at('last', name), { recursive: true });
      const args = ['build', 'in', '-o', 'out', '--format', 'docx', '--resume'];
      place(reports(3));
      for (const name of ['0/0000.json', '1/0001.json', '2/0002.json']) previous(name);
      await run(...args, '--previous', 'last');
      const names = ['0/0000', '1/0001', '2/0002'];
      const before = names.map((name) => made(`out/${name}.docx`));
      await new Promise((done) => setTimeout(done, 20));
      writeFileSync(at('last/1/0001.json'), `${readFileSync(at('last/1/0001.json'), 'utf8')} `);
      await run(...args, '--previous', 'last');
      expect(names.filter((name, i) => made(`out/${name}.docx`) !== before[i])).to.deep.equal([
        '1/0001',
      ]);
    });
    it('passes over a line that was torn', async () => {
      const manifest = 'out/.nianbao-manifest.jsonl';
      expect(
        await anew(() =>
          writeFileSync(at(manifest), readFileSync(at(manifest), 'utf8').trimEnd().slice(0, -40)),
        ),
      ).to.deep.equal(['2/0002']);
    });
    it('removes what a killed run was writing, and nothing else', async () => {
      place(reports(3));
      const again = ['build', 'in', '-o', 'out', '--format', 'docx', '--resume'];
      await run(...again);
      for (const name of [left('0000.docx'), left('other.docx')])
        writeFileSync(at('out/0', name), '');
      // A process looks for what others left once.
      await start(...again).ended;
      expect([...files('out').keys()].filter((f) => f.endsWith('.tmp'))).to.deep.equal([
        `0/${left('other.docx')}`,
      ]);
    });
    it('takes over what shards have done, into a record of its own', async () => {
      place(reports(6));
      for (const i of [1, 2])
        await run('build', 'in', '-o', 'out', '--format', 'docx', '--resume', '--shard', `${i}/2`);
      const before = made('out/0/0000.docx');
      await new Promise((done) => setTimeout(done, 20));
      await run('build', 'in', '-o', 'out', '--format', 'docx', '--resume');
      expect(made('out/0/0000.docx')).to.equal(before);
      expect([...files('out').keys()].filter((f) => f.startsWith('.nianbao'))).to.deep.equal([
        '.nianbao-manifest-1-of-2.jsonl',
        '.nianbao-manifest-2-of-2.jsonl',
        '.nianbao-manifest.jsonl',
      ]);
    });
    it('wants a folder', async () => {
      place(reports(1));
      expect(await run('build', 'in', '--resume')).to.deep.include({
        exit: 2,
        stderr: 'nianbao: --resume 须用 -o 指明输出的文件夹\n',
      });
    });
  });

  it('in shards does every report once, and their summaries make the whole one', async () => {
    place(reports(20));
    await run('build', 'in', '-o', 'whole', '--format', 'docx', '--summary', 'whole.json');
    for (const i of [1, 2, 3])
      await run(
        'build',
        'in',
        '-o',
        'parts',
        '--format',
        'docx',
        '--shard',
        `${i}/3`,
        '--summary',
        `${i}.json`,
      );
    expect(documents('parts')).to.deep.equal(documents('whole'));
    expect([1, 2, 3].map((i) => json(`${i}.json`).files.length)).to.deep.equal([7, 7, 6]);
    expect((await run('summary', '3.json', '1.json', '2.json', '-o', 'all.json')).exit).to.equal(1);
    expect(readFileSync(at('all.json'), 'utf8').replaceAll('parts/', 'whole/')).to.equal(
      readFileSync(at('whole.json'), 'utf8'),
    );
    expect(await run('summary', '1.json', '1.json', '-o', 'all.json')).to.deep.include({ exit: 2 });
    writeFileSync(
      at('old.json'),
      readFileSync(at('2.json'), 'utf8').replace(/"version": "[^"]*"/, '"version": "0.0.1"'),
    );
    expect((await run('summary', '1.json', 'old.json', '-o', 'all.json')).stderr).to.include(
      '不同的版本',
    );
    for (const shard of ['0/3', '4/3', '1', 'x/y'])
      expect((await run('check', 'in', '--shard', shard)).exit, shard).to.equal(2);
  });

  it('writes a summary as JSON, and as CSV that no spreadsheet takes for a formula', async () => {
    const odd: Record<number, (text: string) => string> = {
      1: (text) => text.replaceAll('上海市', '=1+1,\\"上海市'),
      3: () => '{',
    };
    place(new Map([...reports(4)].map(([name, text], i) => [name, odd[i]?.(text) ?? text])));
    await run('build', 'in', '-o', 'out', '--summary', 'all.json');
    const [first, second, , faulty] = json('all.json').files;
    expect(first).to.include({
      file: 'in/0/0000.json',
      agency: '临翔区投资促第0进局',
      year: 2020,
      ok: true,
      errors: 0,
      warnings: 0,
      pages: 5,
    });
    expect(first.outputs.map((o: { file: string }) => o.file)).to.deep.equal([
      'out/0/0000.docx',
      'out/0/0000.pdf',
    ]);
    for (const { file, sha256 } of first.outputs)
      expect(
        createHash('sha256')
          .update(readFileSync(at(file)))
          .digest('hex'),
      ).to.equal(sha256);
    expect(second.warnings).to.equal(4);
    expect(faulty.ok).to.equal(false);
    await run('check', 'in', '--summary', 'all.csv');
    const csv = readFileSync(at('all.csv'), 'utf8');
    const lines = csv.split('\r\n');
    const columns = formatNames.flatMap((name) => [name, `${name} SHA-256`]);
    expect(lines[0]).to.equal(
      `\ufeff文件,机关,年度,结果,错误,警告,页数,第一个问题,${columns.join(',')}`,
    );
    expect(lines[2]).to.match(/^in\/1\/0001\.json,"'=1\+1,""上海市/);
    await run('build', 'in', '-o', 'out', '--summary', 'built.csv');
    const built = readFileSync(at('built.csv'), 'utf8').split('\r\n');
    expect(built).to.have.length(6);
    const [docx, pdf] = first.outputs;
    expect(built[1]).to.match(/^in\/0\/0000\.json,临翔区投资促第0进局,2020,正常,0,0,5,,/);
    expect(built[1]?.split(',').slice(-columns.length)).to.deep.equal([
      docx.file,
      docx.sha256,
      pdf.file,
      pdf.sha256,
      ...Array(columns.length - 4).fill(''),
    ]);
    expect(built[4]).to.match(/^in\/3\/0003\.json,,,有问题,1,0,,[^,]+,+$/);
    // A merged summary has the same columns.
    await run('summary', 'all.json', '-o', 'merged.csv');
    expect(readFileSync(at('merged.csv'), 'utf8')).to.equal(built.join('\r\n'));
    expect((await run('check', 'in', '--summary', 'all.txt')).exit).to.equal(2);
  });

  it('compares every report with last year’s, which the command reads once', async () => {
    cpSync(join(here, 'samples/mistakes/carry-over.json'), at('report.json'));
    cpSync(join(here, 'samples/mistakes/carry-over.previous.json'), at('previous.json'));
    const names = Array.from({ length: 9 }, (_, i) => `in/${i}.json`);
    mkdirSync(at('in'));
    for (const name of names) cpSync(at('report.json'), at(name));
    const { stdout } = await run(
      'check',
      'in',
      '--previous',
      'previous.json',
      '--jobs',
      '2',
      '--report',
      'json',
    );
    const { report: previous } = parseReport(readReport(readFileSync(at('previous.json'), 'utf8')));
    const single = await buildReport(readReport(readFileSync(at('report.json'), 'utf8')), {
      formats: [],
      ...(previous ? { previous } : {}),
    });
    for (const { problems } of JSON.parse(stdout).files)
      expect(problems).to.deep.equal(JSON.parse(JSON.stringify(single.problems)));
    expect(single.problems.map((p) => p.code)).to.include('carry-over');
  });

  it('compares every report with its own of a folder, in any number of threads', async () => {
    const last = new Map([...reports(12)].slice(0, 11));
    place(reports(12));
    for (const [name, text] of last) {
      mkdirSync(at('last', name, '..'), { recursive: true });
      writeFileSync(at('last', name), text);
    }
    const check = (...args: string[]) =>
      run('check', 'in', '--previous', 'last', '--report', 'json', ...args);
    const [one, two] = [await check('--jobs', '1'), await check('--jobs', '2')];
    expect(two).to.deep.equal(one);
    const compared = JSON.parse(two.stdout).files.filter((file: { problems: { code: string }[] }) =>
      file.problems.some(({ code }) => code === 'previous-year'),
    );
    expect(compared.length).to.be.above(8);
    expect(two.stderr).to.include('没有找到上年报告、不与上年比较的（1）：in/4/0011.json');
  });
});
