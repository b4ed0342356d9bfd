import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { parseRoster } from '../../../../src/core/aggregate/roster.js';
import { buildReport } from '../../../../src/core/build.js';
import { type DepartmentSum, sumDepartments } from '../../../../src/web/state/departments.js';
import { readDepartments } from '../../../../src/web/state/read-departments.js';
import { runInProcess } from '../../../support/run-command.js';
import { edited, type Json, json, root } from '../../../support/sample-reports.js';

const folder = fileURLToPath(new URL('samples/departments/2025', root));
const names = readdirSync(folder);
const agency = '青溪县人民政府';
const rosterFile = fileURLToPath(new URL('samples/departments/名单.txt', root));
const roster = { file: '名单.txt', entries: parseRoster(readFileSync(rosterFile)) };
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytesOf = (name: string): Buffer<ArrayBuffer> => readFileSync(join(folder, name));
const files: readonly File[] = names.map((name) => new File([bytesOf(name)], name));
const department = (name: string, pointer: string, value: Json): Json =>
  edited(json(`samples/departments/2025/${name}`), pointer, value);

const sum = async (given: readonly File[], name = agency): Promise<DepartmentSum> =>
  sumDepartments(await readDepartments(given), name, roster);
const statesOf = (result: DepartmentSum) =>
  Object.fromEntries(result.files.map(({ file, state }) => [file, state]));
const codesOf = (result: DepartmentSum, name: string) =>
  result.files.find(({ file }) => file === name)?.problems.map(({ code }) => code);

describe('departments’ reports on the page', () => {
  it('give the report and the trace that the command line writes', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'nianbao-'));
    try {
      cpSync(folder, cwd, { recursive: true });
      const args = ['sum', ...names, '--agency', agency, '-o', 'county', '--trace', 'trace'];
      await runInProcess({ cwd, args, env: {}, input: '' });
      const { total } = await sum([...files].reverse());
      expect(total?.reading.bytes).to.deep.equal(utf8(readFileSync(join(cwd, 'county'), 'utf8')));
      expect(Buffer.from(total?.trace ?? [])).to.deep.equal(readFileSync(join(cwd, 'trace')));
    } finally {
      rmSync(cwd, { recursive: true });
    }
  });

  it('are compared with the roster, of which the missing are named', async () => {
    const result = await sum(files);
    expect(result.missing).to.deep.equal(['青溪县审计局']);
    expect(result.files.map(({ file }) => file)).to.deep.equal(names);
    const stranger = department('水务局.json', '/agency', '青溪县气象局');
    const other = await sum([new File([JSON.stringify(stranger)], 'a.json')]);
    expect(codesOf(other, 'a.json')).to.include('not-on-roster');
  });

  it('may be documents, and one that cannot be read does not stop the others', async () => {
    const { outputs } = await buildReport(bytesOf(names[0] ?? ''), { formats: ['html'] });
    const result = await sum([
      new File([outputs.html as Uint8Array<ArrayBuffer>], 'a.html'),
      new File(['\u0000broken'], 'b.doc'),
    ]);
    expect(statesOf(result)).to.deep.equal({ 'a.html': 'counted', 'b.doc': 'unread' });
    expect(result.files[1]?.problems[0]?.message).to.include('不是 .docx');
    expect(result.total?.addition.trace).not.to.deep.equal([]);
  });

  it('may have files of the same name, each of which counts', async () => {
    const [first = '', second = ''] = names;
    const result = await sum([first, second].map((n) => new File([bytesOf(n)], '年报.json')));
    expect(Object.values(statesOf(result))).to.deep.equal(['counted', 'counted']);
    expect(result.files.map(({ file }) => file)).to.deep.equal([
      '年报.json',
      '年报.json（第 2 个）',
    ]);
  });

  it('of another year do not count', async () => {
    const old = department('水务局.json', '/year', 2024);
    const result = await sum([...files, new File([JSON.stringify(old)], 'z.json')]);
    expect(statesOf(result)).to.include({ 'z.json': 'left-out', '教育局.json': 'counted' });
    expect(codesOf(result, 'z.json')).to.include('another-year');
  });

  it('are not added up if two of one agency differ', async () => {
    const twin = department('水务局.json', '/disclosure/rules/issued', 7);
    const result = await sum([...files, new File([JSON.stringify(twin)], 'z.json')]);
    expect(codesOf(result, '水务局.json')).to.include('given-twice');
    expect(result.total).to.equal(undefined);
  });

  it('are none if no file has one', async () => {
    const result = await sum([new File(['{'], 'a.json')]);
    expect(statesOf(result)).to.deep.equal({ 'a.json': 'unread' });
    expect(result.files[0]?.problems).to.have.length(1);
    expect(result.total).to.equal(undefined);
  });
});
