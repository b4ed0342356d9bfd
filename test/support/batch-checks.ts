import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { buildReport, readReport } from '../../src/index.js';
import { type BatchFolder, reports } from './batch-folder.js';

/** A batch gives the bytes of single builds, and the problems of the reports that are faulty. */
export async function expectSameAsSingleBuilds(
  { place, run, files }: BatchFolder,
  count: number,
): Promise<void> {
  const all = reports(count);
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
    const built = await buildReport(readReport(all.get(file.slice('in/'.length)) as string, file), {
      formats: ['docx'],
    });
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
  expect(found.filter((f) => !f.ok).length).to.be.within(count / 30, count / 7);
  expect(exit).to.equal(1);
}

/**
 * A run killed once some files are there leaves whole files alone, and resumed ends like one that
 * was not.
 */
export async function expectResumedAfterKill(
  { at, place, run, start, documents }: BatchFolder,
  count: number,
  after: number,
): Promise<void> {
  place(reports(count));
  await run('build', 'in', '-o', 'wanted', '--jobs', '2', '--summary', 'wanted.json');
  const { child, ended } = start('build', 'in', '-o', 'out', '--jobs', '2', '--resume');
  const there = () =>
    readdirSync(at('out'), { recursive: true }).filter((name) => /\.(docx|pdf)$/.test(String(name)))
      .length;
  while ((!existsSync(at('out')) || there() < after) && child.exitCode === null)
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
  expect(readFileSync(at('resumed.json'), 'utf8').replaceAll('out/', 'wanted/')).to.equal(
    readFileSync(at('wanted.json'), 'utf8'),
  );
}
