import { expect } from 'chai';
import { readJson } from '../../../src/core/source/json.js';
import { downloads, makeFile, stemOf } from '../../../src/web/documents.js';
import { UnreadableFile } from '../../../src/web/file-bytes.js';
import { openFile } from '../../../src/web/open.js';
import { readDepartments } from '../../../src/web/state/read-departments.js';
import { blankReading } from '../../../src/web/use-files.js';
import { Sandbox } from '../../support/sandbox.js';

const fileOf = (content: string | Uint8Array<ArrayBuffer>, name: string): File =>
  new File([content], name);

describe('a file that the page makes', () => {
  let sandbox: Sandbox;
  before(() => {
    sandbox = new Sandbox();
  });
  after(() => sandbox.remove());

  it('has the same bytes as the command line’s, in every format', async () => {
    const name = 'bureau-2020';
    const path = `samples/${name}.json`;
    const { reading } = await openFile(fileOf(new Uint8Array(sandbox.readBytes(path)), path));
    await sandbox.run(`nianbao build ${path} -o out --format docx,pdf,ofd,html`);
    await sandbox.run(`nianbao read out/${name}.docx -o out/${name}.xlsx`);
    sandbox.write(`out/${name}.json`, sandbox.readBytes(path));
    for (const { name: what } of downloads) {
      const made = await makeFile(what, reading);
      if (!('bytes' in made)) throw new Error(`no ${what}`);
      const expected = sandbox.readBytes(`out/${name}.${made.extension}`);
      expect(Buffer.from(made.bytes).equals(expected), what).to.equal(true);
    }
  });

  it('is none while there are errors, which are given instead', async () => {
    const { reading } = await openFile(fileOf('{"year": 2025}', 'a.json'));
    const made = await makeFile('docx', reading);
    if (!('problems' in made)) throw new Error('made');
    expect(made.problems.map(({ code }) => code)).to.include('missing-key');
    expect(made.problems.every(({ severity }) => severity === 'error')).to.equal(true);
  });
});

describe('the name of the files of a report', () => {
  const named = (file: string, report: object): string =>
    stemOf(readJson(new TextEncoder().encode(JSON.stringify(report)), file));

  it('is that of its own file, as the command line has it', () => {
    for (const [file, stem] of [
      ['甲.json', '甲'],
      ['甲.XLSX', '甲'],
      ['甲.2025.json', '甲.2025'],
      ['甲.txt', '甲'],
      ['甲', '甲'],
    ] as const)
      expect(named(file, {})).to.equal(stem);
  });

  it('is its title if it has no file yet, without what no file name may have', () => {
    expect(named('', { year: 2025, agency: '某/局' })).to.match(/^某_局2025年/);
    expect(stemOf(blankReading())).to.not.equal('');
  });
});

describe('a report file that is opened', () => {
  const reasonOf = async (content: string | Uint8Array<ArrayBuffer>, name: string) => {
    const failure = await openFile(fileOf(content, name)).catch((cause: unknown) => cause);
    expect(failure).to.be.instanceOf(UnreadableFile);
    return (failure as Error).message;
  };

  it('is read whatever its shape, with its very bytes and name', async () => {
    for (const content of ['{"year":\r\n"2025"}', '\ufeff{"甲": [1]}', '{"year": 2025,}']) {
      const { reading, doubts } = await openFile(fileOf(content, '甲.json'));
      expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(reading.bytes)).to.equal(content);
      expect([reading.file, doubts]).to.deep.equal(['甲.json', []]);
    }
  });

  it('is refused with its name and place if it holds no object or is no UTF-8', async () => {
    expect(await reasonOf('[1]', '甲.json')).to.match(/^读不了 甲\.json：第 1 行：/);
    expect(await reasonOf('', '甲.json')).to.match(/^读不了 甲\.json：/);
    const gbk = new Uint8Array([0x7b, 0x22, 0xc4, 0xea, 0xb6, 0xc8, 0x22, 0x3a, 0x31, 0x7d]);
    expect(await reasonOf(gbk, '甲.json')).to.include('甲.json');
  });

  it('is refused with its name if the browser gets nothing of it, as of a folder', async () => {
    const folder = fileOf('', '报告');
    folder.arrayBuffer = () => Promise.reject(new DOMException('not there', 'NotFoundError'));
    const failure = await openFile(folder).catch((cause: unknown) => cause);
    expect(failure).to.be.instanceOf(UnreadableFile);
    expect((failure as Error).message).to.match(/^报告：读不出来/);
    const { readings, unread } = await readDepartments([folder, fileOf('{}', 'b.json')]);
    expect(readings.map(({ file }) => file)).to.deep.equal(['b.json']);
    expect(unread.map(({ file }) => file)).to.deep.equal(['报告']);
  });
});
