import { expect } from 'chai';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { sample } from '../support/sample-reports.js';
import { Sandbox } from '../support/sandbox.js';

const county = sample('county-2025.json');
const withText = (text: string): string => JSON.stringify({ ...county, otherMatters: [text] });
const [first, second, third] = ['一', '二', '三'].map((n) =>
  withText(`第${n}稿。本年度收取信息处理费0元。`),
) as [string, string, string];

describe('build over a Word file', () => {
  let sandbox: Sandbox;
  beforeEach(async () => {
    sandbox = new Sandbox();
    sandbox.write('report.json', first);
    await sandbox.run('nianbao build report.json');
  });
  afterEach(() => sandbox.remove());

  /** Changes a word of the Word file as an editor does. */
  const editDocx = (path = 'report.docx'): Buffer => {
    const parts = unzipSync(sandbox.readBytes(path));
    const xml = Buffer.from(parts['word/document.xml'] ?? []).toString();
    const edited = xml.replace('稿', '稿（手改）');
    expect(edited).not.to.equal(xml);
    const bytes = Buffer.from(zipSync({ ...parts, 'word/document.xml': strToU8(edited) }));
    sandbox.write(path, bytes);
    return bytes;
  };

  it('that was built and left alone, replaces it', async () => {
    sandbox.write('report.json', second);
    const { files, stderr } = await sandbox.run('nianbao build report.json');
    expect(files).to.deep.equal(['report.docx', 'report.pdf']);
    expect(stderr).to.equal('1 份报告：1 份完成\n');
  });

  it('that was edited, keeps it as .bak, then as .bak2, and says so', async () => {
    const edited = editDocx();
    sandbox.write('report.json', second);
    const built = await sandbox.run('nianbao build report.json');
    expect(built.files).to.deep.equal(['report.bak.docx', 'report.docx', 'report.pdf']);
    expect(built.stderr).to.include('report.docx 生成以后有人改过').and.include('report.bak.docx');
    expect(sandbox.readBytes('report.bak.docx')).to.deep.equal(edited);

    const again = editDocx();
    sandbox.write('report.json', third);
    const rebuilt = await sandbox.run('nianbao build report.json --no-embed');
    expect(rebuilt.files).to.deep.equal(['report.bak2.docx', 'report.docx', 'report.pdf']);
    expect(sandbox.readBytes('report.bak.docx')).to.deep.equal(edited);
    expect(sandbox.readBytes('report.bak2.docx')).to.deep.equal(again);
  });

  it('that is somebody else’s, keeps it', async () => {
    const other = Buffer.from(zipSync({ 'word/document.xml': strToU8('<笔记/>') }));
    sandbox.write('report.docx', other);
    const { files } = await sandbox.run('nianbao build report.json');
    expect(files).to.deep.equal(['report.bak.docx', 'report.docx']);
    expect(sandbox.readBytes('report.bak.docx')).to.deep.equal(other);
  });

  it('that it may not write after all, leaves it as it is', async () => {
    const edited = editDocx();
    sandbox.write('report.json', withText('【待撰写】'));
    const { files, exit } = await sandbox.run('nianbao build report.json');
    expect({ files, exit }).to.deep.equal({ files: [], exit: 1 });
    expect(sandbox.readBytes('report.docx')).to.deep.equal(edited);
  });

  it('in a batch, in threads, keeps every one that was edited', async () => {
    const names = Array.from({ length: 9 }, (_, i) => `in/${i}.json`);
    for (const name of names) sandbox.write(name, first);
    await sandbox.run('nianbao build in -o out --format docx');
    for (const n of [2, 5]) editDocx(`out/${n}.docx`);
    const { files, stderr } = await sandbox.run('nianbao build in -o out --format docx');
    expect(files.filter((file) => file.includes('.bak'))).to.deep.equal([
      'out/2.bak.docx',
      'out/5.bak.docx',
    ]);
    expect(stderr.match(/原来的留作/g)).to.have.lengthOf(2);
  });
});
