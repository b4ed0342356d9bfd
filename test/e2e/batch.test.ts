import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { buildReport, parseReport, readReport } from '../../src/index.js';
import { root } from '../support/sample-reports.js';

const here = fileURLToPath(root);
const cli = join(here, 'dist/src/cli/cli.js');
/** What a run that is no more was writing in a file's place. */
const left = (name: string): string =>
  `.nianbao-${createHash('sha256').update(name).digest('hex').slice(0, 16)}.999999999.tmp`;
/** Samples of mistakes that stand in the way of building. */
const mistakes = readdirSync(join(here, 'samples/mistakes')).filter(
  (f) =>
    f.endsWith('.json') &&
    !/\.(previous|parts)\.json$/.test(f) &&
    /错误/.test(readFileSync(join(here, 'samples/mistakes', f.replace('.json', '.txt')), 'utf8')),
);
const whole = ['bureau-2020', 'city-office-2019', 'county-2025'].map((name) =>
  readFileSync(join(here, `samples/${name}.json`), 'utf8'),
);

/** Report files by name: whole ones of agencies of their own, and about one in ten that is faulty. */
function reports(count: number): Map<string, string> {
  return new Map(
    Array.from({ length: count }, (_, i): [string, string] => {
      const name = `${i % 7}/${String(i).padStart(4, '0')}.json`;
      if (i % 10 === 3)
        return [
          name,
          readFileSync(
            join(here, 'samples/mistakes', mistakes[i % mistakes.length] as string),
            'utf8',
          ),
        ];
      const text = whole[i % whole.length] as string;
      const { agency } = JSON.parse(text) as { agency: string };
      return [name, text.replaceAll(agency, `${agency.slice(0, -2)}第${i}${agency.slice(-2)}`)];
    }),
  );
}

interface Ended {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

describe('a batch', function () {
  this.timeout(120_000);
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'nianbao-batch-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const place = (files: ReadonlyMap<string, string>): void => {
    for (const [name, text] of files) {
      mkdirSync(join(folder, 'in', name, '..'), { recursive: true });
      writeFileSync(join(folder, 'in', name), text);
    }
  };
  const start = (...args: string[]): { child: ChildProcess; ended: Promise<Ended> } => {
    const { PATH = '', NODE_V8_COVERAGE } = process.env;
    const child = spawn(process.execPath, [cli, ...args], {
      cwd: folder,
      env: { PATH, ...(NODE_V8_COVERAGE ? { NODE_V8_COVERAGE } : {}) },
    });
    const ended = new Promise<Ended>((done) => {
      const said = { stdout: '', stderr: '' };
      for (const stream of ['stdout', 'stderr'] as const)
        child[stream].setEncoding('utf8').on('data', (text: string) => {
          said[stream] += text;
        });
      child.on('close', (exit) => done({ exit, ...said }));
    });
    return { child, ended };
  };
  const run = (...args: string[]): Promise<Ended> => start(...args).ended;
  const files = (below: string): Map<string, string> => {
    if (!existsSync(join(folder, below))) return new Map();
    const entries = readdirSync(join(folder, below), {
      recursive: true,
      withFileTypes: true,
    }).filter((e) => e.isFile());
    const paths = entries.map((e) => join(e.parentPath, e.name)).sort();
    return new Map(
      paths.map((path) => [
        relative(join(folder, below), path),
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ]),
    );
  };
  const documents = (below: string): Map<string, string> =>
    new Map([...files(below)].filter(([name]) => !name.startsWith('.nianbao-manifest')));
  const json = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

  it('of 300 mixed reports gives the bytes of single builds, and the problems of those that are faulty', async () => {
    const all = reports(300);
    place(all);
    const { exit, stdout } = await run(
      'build',
      'in',
      '-o',
      'out',
      '--format',
      'docx',
      '--jobs',
      '2',
      '--report',
      'json',
    );
    const found = (
      JSON.parse(stdout) as {
        files: { file: string; ok: boolean; problems: unknown[]; outputs: string[] }[];
      }
    ).files;
    expect(found.map((f) => f.file)).to.deep.equal(
      [...all.keys()].map((name) => `in/${name}`).sort(),
    );
    const wanted = new Map<string, string>();
    for (const { file, ok, problems, outputs } of found) {
      const built = await buildReport(
        readReport(all.get(file.slice('in/'.length)) as string, file),
        { formats: ['docx'] },
      );
      expect({ file, ok, problems }).to.deep.equal({
        file,
        ok: built.ok,
        problems: JSON.parse(JSON.stringify(built.problems)),
      });
      const out = file.replace(/^in\//, '').replace(/json$/, 'docx');
      expect(outputs).to.deep.equal(built.ok ? [`out/${out}`] : []);
      if (built.outputs.docx)
        wanted.set(out, createHash('sha256').update(built.outputs.docx).digest('hex'));
    }
    expect(files('out')).to.deep.equal(new Map([...wanted].sort(([a], [b]) => (a < b ? -1 : 1))));
    expect(found.filter((f) => !f.ok).length).to.be.within(10, 40);
    expect(exit).to.equal(1);
  });

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

  it('of which a file cannot be read goes on, tells it, and exits with 2', async () => {
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

  describe('that is killed', () => {
    for (const after of [1, 5, 11])
      it(`once ${after} files are there leaves whole files alone, and resumed ends like one that was not`, async () => {
        place(reports(24));
        await run('build', 'in', '-o', 'wanted', '--jobs', '2', '--summary', 'wanted.json');
        const { child, ended } = start('build', 'in', '-o', 'out', '--jobs', '2', '--resume');
        const there = () =>
          readdirSync(join(folder, 'out'), { recursive: true }).filter((name) =>
            /\.(docx|pdf)$/.test(String(name)),
          ).length;
        while ((!existsSync(join(folder, 'out')) || there() < after) && child.exitCode === null)
          await new Promise((done) => setTimeout(done, 2));
        child.kill('SIGKILL');
        await ended;
        const wanted = documents('wanted');
        const left = documents('out');
        for (const [name, hash] of left)
          if (!name.endsWith('.tmp')) expect(hash, name).to.equal(wanted.get(name));
        expect([...left.keys()].length).to.be.below(wanted.size);
        const { exit, stdout } = await run(
          'build',
          'in',
          '-o',
          'out',
          '--jobs',
          '2',
          '--resume',
          '--summary',
          'resumed.json',
        );
        expect(documents('out')).to.deep.equal(wanted);
        expect(exit).to.equal(1);
        expect(stdout).to.include('out/0/0000.docx');
        expect(
          readFileSync(join(folder, 'resumed.json'), 'utf8').replaceAll('out/', 'wanted/'),
        ).to.equal(readFileSync(join(folder, 'wanted.json'), 'utf8'));
      });
  });

  describe('that is resumed', () => {
    const made = (name: string): number => statSync(join(folder, name)).mtimeMs;
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
      writeFileSync(join(folder, name), readFileSync(join(folder, name), 'utf8').replace(from, to));

    it('leaves what has not changed', async () => expect(await anew(() => {})).to.deep.equal([]));
    it('does a report anew that was edited', async () =>
      expect(await anew(() => edit('in/1/0001.json', '第1', '第一'))).to.deep.equal(['1/0001']));
    it('does a document anew that was altered', async () =>
      expect(await anew(() => writeFileSync(join(folder, 'out/2/0002.docx'), 'PK'))).to.deep.equal([
        '2/0002',
      ]));
    it('does a document anew that is gone', async () =>
      expect(await anew(() => rmSync(join(folder, 'out/0/0000.docx')))).to.deep.equal(['0/0000']));
    it('does all anew by other options', async () =>
      expect(await anew(() => {}, '--word-faces', 'windows')).to.have.length(3));
    it('passes over a line that was torn', async () => {
      const manifest = 'out/.nianbao-manifest.jsonl';
      expect(
        await anew(() =>
          writeFileSync(
            join(folder, manifest),
            readFileSync(join(folder, manifest), 'utf8').trimEnd().slice(0, -40),
          ),
        ),
      ).to.deep.equal(['2/0002']);
    });
    it('removes what a killed run was writing, and nothing else', async () => {
      await anew(() => {
        for (const name of [left('0000.docx'), left('other.docx')])
          writeFileSync(join(folder, 'out/0', name), '');
      });
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
    expect(readFileSync(join(folder, 'all.json'), 'utf8').replaceAll('parts/', 'whole/')).to.equal(
      readFileSync(join(folder, 'whole.json'), 'utf8'),
    );
    expect(await run('summary', '1.json', '1.json', '-o', 'all.json')).to.deep.include({ exit: 2 });
    writeFileSync(
      join(folder, 'old.json'),
      readFileSync(join(folder, '2.json'), 'utf8').replace(
        /"version": "[^"]*"/,
        '"version": "0.0.1"',
      ),
    );
    expect((await run('summary', '1.json', 'old.json', '-o', 'all.json')).stderr).to.include(
      '不同的版本',
    );
    for (const shard of ['0/3', '4/3', '1', 'x/y'])
      expect((await run('check', 'in', '--shard', shard)).exit, shard).to.equal(2);
  });

  it('writes a summary of each report as JSON and as CSV that no spreadsheet takes for a formula', async () => {
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
      pages: 6,
    });
    expect(first.outputs.map((o: { file: string }) => o.file)).to.deep.equal([
      'out/0/0000.docx',
      'out/0/0000.pdf',
    ]);
    for (const { file, sha256 } of first.outputs)
      expect(
        createHash('sha256')
          .update(readFileSync(join(folder, file)))
          .digest('hex'),
      ).to.equal(sha256);
    expect(second.warnings).to.equal(4);
    expect(faulty.ok).to.equal(false);
    await run('check', 'in', '--summary', 'all.csv');
    const csv = readFileSync(join(folder, 'all.csv'), 'utf8');
    const lines = csv.split('\r\n');
    expect(lines[0]).to.equal('\ufeff文件,机关,年度,结果,错误,警告,页数,成品和 SHA-256,第一个问题');
    expect(lines[2]).to.match(/^in\/1\/0001\.json,"'=1\+1,""上海市/);
    expect((await run('check', 'in', '--summary', 'all.txt')).exit).to.equal(2);
  });

  it('takes no more memory for more documents', () => {
    const script = `import { buildReport } from ${JSON.stringify(new URL('dist/src/index.js', root).href)};
const texts = ${JSON.stringify(whole)};
const build = async (n) => { for (let i = 0; i < n; i++) await buildReport(texts[i % 3]); for (let i = 0; i < 3; i++) { await new Promise((done) => setTimeout(done, 30)); global.gc(); } return process.memoryUsage(); };
const early = await build(30), late = await build(120);
console.log(JSON.stringify([early.heapUsed + early.external, late.heapUsed + late.external]));`;
    const child = spawn(process.execPath, ['--expose-gc', '--input-type=module', '-e', script]);
    return new Promise<void>((done, fail) => {
      let said = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
      child.on('close', () => {
        try {
          const [early, late] = JSON.parse(said) as [number, number];
          expect(late / early).to.be.below(1.15);
          done();
        } catch (cause) {
          fail(cause as Error);
        }
      });
    });
  });

  it('compares every report with last year’s, which the command reads once', async () => {
    cpSync(join(here, 'samples/mistakes/carry-over.json'), join(folder, 'report.json'));
    cpSync(join(here, 'samples/mistakes/carry-over.previous.json'), join(folder, 'previous.json'));
    const names = Array.from({ length: 9 }, (_, i) => `in/${i}.json`);
    mkdirSync(join(folder, 'in'));
    for (const name of names) cpSync(join(folder, 'report.json'), join(folder, name));
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
    const { report: previous } = parseReport(
      readReport(readFileSync(join(folder, 'previous.json'), 'utf8')),
    );
    const single = await buildReport(
      readReport(readFileSync(join(folder, 'report.json'), 'utf8')),
      { formats: [], ...(previous ? { previous } : {}) },
    );
    for (const { problems } of JSON.parse(stdout).files)
      expect(problems).to.deep.equal(JSON.parse(JSON.stringify(single.problems)));
    expect(single.problems.map((p) => p.code)).to.include('carry-over');
  });
});
