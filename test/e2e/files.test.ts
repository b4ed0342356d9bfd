import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { expect } from 'chai';
import { useFileFolder } from '../support/file-folder.js';
import { expectOthersFinish } from '../support/lost-thread.js';

describe('files', function () {
  this.timeout(120_000);
  const folder = useFileFolder();
  const { at, all, run, runAsProcess, many } = folder;

  it('go into a folder that is made, with the rights that the system gives new files', async () => {
    expect(
      (await runAsProcess(['build', 'in/a.json', '-o', 'new/below'], { umask: 0o027 })).exit,
    ).to.equal(0);
    expect(all('new')).to.deep.equal(['below/a.docx', 'below/a.pdf']);
    for (const name of all('new')) expect(statSync(at(`new/${name}`)).mode & 0o777).to.equal(0o640);
  });

  it('do not go where a folder stands, and then nothing is touched', async () => {
    mkdirSync(at('out/a.pdf'), { recursive: true });
    writeFileSync(at('out/a.docx'), 'old');
    const { exit, said } = await run(['build', 'in/a.json', '-o', 'out']);
    expect([exit, said]).to.satisfy(
      ([e, s]: [number, string]) => e === 2 && s.includes('写不了 out/a.pdf：这是一个文件夹'),
    );
    expect(readFileSync(at('out/a.docx'), 'utf8')).to.equal('old');
    expect(all('out')).to.deep.equal(['a.docx']);
    writeFileSync(at('file'), '');
    expect((await run(['build', 'in/a.json', '-o', 'file/below'])).said).to.include(
      '路径中有一段不是文件夹',
    );
  });

  it('do not go where the folder may not be written', async () => {
    mkdirSync(at('locked'));
    chmodSync(at('locked'), 0o500);
    // Nothing is forbidden to root.
    if (process.getuid?.() === 0) return;
    const { exit, said } = await run(['build', 'in/a.json', '-o', 'locked']);
    expect([exit, said]).to.satisfy(
      ([e, s]: [number, string]) => e === 2 && s.includes('没有权限'),
    );
    chmodSync(at('locked'), 0o700);
  });

  it('do not leave the output folder by a link, and replace a link of their name', async () => {
    mkdirSync(at('in/sub'));
    copyFileSync(at('in/a.json'), at('in/sub/c.json'));
    mkdirSync(at('elsewhere'));
    mkdirSync(at('out'));
    symlinkSync(at('elsewhere'), at('out/sub'));
    writeFileSync(at('elsewhere/kept.docx'), 'kept');
    symlinkSync(at('elsewhere/kept.docx'), at('out/a.docx'));
    const { exit, said } = await run(['build', 'in', '-o', 'out']);
    expect(exit).to.equal(2);
    expect(said).to.include('不写 out/sub/c.docx：符号链接把它引到了输出文件夹之外');
    expect(all('elsewhere')).to.deep.equal(['kept.docx']);
    expect(readFileSync(at('elsewhere/kept.docx'), 'utf8')).to.equal('kept');
    expect(lstatSync(at('out/a.docx')).isFile()).to.equal(true);
    expect(existsSync(at('out/b.pdf'))).to.equal(true);
    symlinkSync(at('out'), at('way'));
    expect((await run(['build', 'in/a.json', '-o', 'way'])).exit).to.equal(0);
  });

  it('are read through links to files, and a link to nothing is reported', async () => {
    symlinkSync(at('in/a.json'), at('in/link.json'));
    symlinkSync(at('nothing'), at('in/dead.json'));
    const { exit, said } = await run(['check', 'in']);
    expect(exit).to.equal(2);
    expect(said).to.include('4 份报告：3 份完成').and.to.include('in/dead.json');
  });

  it('that are the schemas of reports are no reports in a folder', async () => {
    writeFileSync(at('in/report-2021.schema.json'), '{}');
    expect((await run(['check', 'in'])).said).to.include('2 份报告：2 份完成');
  });

  it('have names made safe out of titles, which is reported', async () => {
    const report = JSON.parse(readFileSync(at('in/a.json'), 'utf8'));
    for (const [title, name] of [
      ['../../a/b:c\\d*?"<>|', '_.._a_b_c_d______'],
      ['...', 'report'],
      ['CON', '_CON'],
      ['长'.repeat(100), '长'.repeat(66)],
      ['年报. . ', '年报'],
    ] as const) {
      const { said } = await run(
        ['build', '-', '-o', 'named', '--format', 'docx'],
        JSON.stringify({ ...report, title }),
      );
      expect(all('named'), said).to.deep.equal([`${name}.docx`]);
      expect(said).to.include(`改成了 ${name}`);
      rmSync(at('named'), { recursive: true });
    }
  });

  it('may have names as long as the system takes', async () => {
    const long = `${'长'.repeat(83)}`;
    copyFileSync(at('in/a.json'), at(`in/${long}.json`));
    expect((await run(['build', `in/${long}.json`, '-o', 'out', '--format', 'pdf'])).exit).to.equal(
      0,
    );
    expect(all('out')).to.deep.equal([`${long}.pdf`]);
    const { exit, said } = await run(['build', 'in/a.json', '-o', `out/${'长'.repeat(90)}.pdf`]);
    expect([exit, said]).to.satisfy(
      ([e, s]: [number, string]) => e === 2 && s.includes('文件名太长'),
    );
  });

  it('may be devices, which are read up to the limit and never replaced', async function () {
    if (!existsSync('/dev/zero')) this.skip();
    const endless = await run(['check', '/dev/zero']);
    expect([endless.exit, endless.said]).to.satisfy(
      ([e, s]: [number, string]) => e === 2 && s.includes('读不了 /dev/zero：超过 128 MB'),
    );
    const { exit, said } = await run(
      'init /dev/full --format json --year 2025 --agency 某县'.split(' '),
    );
    expect([exit, said.includes('写不了 /dev/full：磁盘已满')]).to.deep.equal([2, true]);
    expect(lstatSync('/dev/full').isCharacterDevice()).to.equal(true);
  });

  it('that a killed run left half written are removed, a running one’s are not', async () => {
    const left = (name: string, pid: number): string =>
      `.nianbao-${createHash('sha256').update(name).digest('hex').slice(0, 16)}.${pid}.tmp`;
    mkdirSync(at('out'));
    const kept = [left('other.docx', 999_999_999), left('a.pdf', process.pid)].sort();
    for (const name of [...kept, left('a.docx', 999_999_999), left('a.pdf', 999_999_998)])
      writeFileSync(at(`out/${name}`), '');
    await runAsProcess(['build', 'in/a.json', '-o', 'out']);
    expect(all('out')).to.deep.equal([...kept, 'a.docx', 'a.pdf']);
  });

  it('of two runs at once into one folder are all whole', async () => {
    many(6);
    await run(['build', 'in', '-o', 'one']);
    const ends = await Promise.all(
      [1, 2].map(() => runAsProcess(['build', 'in', '-o', 'both', '--resume'])),
    );
    expect(ends.map((e) => e.exit)).to.deep.equal([0, 0]);
    const documents = (path: string): string[] =>
      all(path).filter((name) => !name.startsWith('.nianbao-manifest'));
    expect(documents('both')).to.deep.equal(documents('one'));
    for (const name of documents('one'))
      expect(
        readFileSync(at(`both/${name}`)).equals(readFileSync(at(`one/${name}`))),
        name,
      ).to.equal(true);
  });

  for (const kind of ['ENOSPC', 'EIO'])
    it(`that the disk fails to take (${kind}) stay as they were, without another`, async () => {
      mkdirSync(at('out'));
      for (const name of ['a.docx', 'a.pdf']) writeFileSync(at(`out/${name}`), 'old');
      const { exit, said } = await runAsProcess(['build', 'in/a.json', '-o', 'out'], {
        fault: `${kind} 2`,
      });
      expect(exit).to.equal(2);
      expect(said).to.include(
        `写不了 out/a.pdf：${kind === 'ENOSPC' ? '磁盘已满' : '读写磁盘出错'}`,
      );
      expect(all('out').map((name) => readFileSync(at(`out/${name}`), 'utf8'))).to.deep.equal([
        'old',
        'old',
      ]);
    });

  it('that cannot be put in place, read or recorded are named, and the others finish', async () => {
    for (const [fault, file] of [
      ['rename b\\.pdf$', 'in/b.json'],
      ['read in/b\\.json$', 'in/b.json'],
    ] as const) {
      const { exit, said } = await runAsProcess(['build', 'in', '-o', 'out'], { fault });
      expect(exit, fault).to.equal(2);
      expect(said)
        .to.include('读写磁盘出错')
        .and.to.include(file)
        .and.to.include('2 份报告：1 份完成，1 份有错误');
      expect(existsSync(at('out/a.pdf'))).to.equal(true);
      expect(all('out').filter((name) => name.endsWith('.tmp'))).to.deep.equal([]);
    }
    // What is not recorded as it is done is recorded at the end.
    expect(
      (await runAsProcess(['build', 'in', '-o', 'out', '--resume'], { fault: 'append manifest' }))
        .exit,
    ).to.equal(0);
    expect(readFileSync(at('out/.nianbao-manifest.jsonl'), 'utf8'))
      .to.include('in/a.json')
      .and.to.include('in/b.json');
  });

  it('of which one takes its thread down: the others finish, and that one is named', () =>
    expectOthersFinish(folder, 'die'));
});
