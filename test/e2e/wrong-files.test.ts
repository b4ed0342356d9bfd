import { expect } from 'chai';
import { sample } from '../support/sample-reports.js';
import { Sandbox } from '../support/sandbox.js';

const county = (agency: string): string =>
  JSON.stringify({ ...sample('county-2025.json'), agency });

describe('a file that is no report', () => {
  const sandbox = new Sandbox();
  after(() => sandbox.remove());
  const compound = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.from('Workbook\u0000', 'utf16le'),
  ]);

  const files: readonly [file: string, bytes: string | Uint8Array, said: string][] = [
    ['a.xls', compound, '是旧版 Excel（.xls）或 WPS 表格（.et）文件，请打开后另存为 .xlsx'],
    ['a.rtf', '{\\rtf1\\ansi}', '是 .rtf 文件，请在 Word 或 WPS 里打开，另存为 .docx'],
    ['a.json', '', '文件是空的，请换成填好的报告'],
    [
      'b/a.html',
      '<html><body>报告</body></html>',
      '是成品（.html），不是报告文件；先读成报告：nianbao read b/a.html -o b/a.json',
    ],
  ];
  for (const [file, bytes, said] of files)
    for (const command of ['check', 'build'])
      it(`${file} is answered by ${command} with what to do`, async () => {
        sandbox.write(file, bytes);
        const { exit, stdout } = await sandbox.run(`nianbao ${command} ${file}`);
        expect(exit).to.equal(2);
        expect(stdout).to.include(`读不了 ${file}：${said}`);
      });

  it('is answered by read and verify too', async () => {
    sandbox.write('a.xls', compound);
    const { exit, stderr } = await sandbox.run('nianbao read a.xls');
    expect({ exit, said: stderr.includes('另存为 .xlsx') }).to.deep.equal({ exit: 2, said: true });
    expect((await sandbox.run('nianbao verify a.xls')).stdout).to.include('另存为 .xlsx');
  });

  it('does not stop the sum of others, and is named', async () => {
    sandbox.write('parts/旧.xls', compound);
    for (const name of ['甲', '乙']) sandbox.write(`parts/${name}.json`, county(`某县${name}局`));
    const { exit, stdout } = await sandbox.run(
      'nianbao sum parts --agency 某县人民政府 -o sum.json',
    );
    expect(exit).to.equal(1);
    expect(stdout).to.match(/^parts\/旧\.xls:1:1 错误 could-not-run 是旧版 Excel/m);
    expect(JSON.parse(sandbox.read('sum.json')).applications.received.naturalPerson).to.equal(1410);
  });

  it('is named where a folder has reports too', async () => {
    sandbox.write('both/旧.xls', compound);
    sandbox.write('both/甲.json', county('某县甲局'));
    const { exit, stderr } = await sandbox.run('nianbao check both');
    expect(exit).to.equal(0);
    expect(stderr).to.include('没有读（报告要另存为 .xlsx 或写成 .json）：both/旧.xls');
  });

  it('is answered where a folder has no others', async () => {
    sandbox.write('folder/a.xls', compound);
    const { exit, stdout } = await sandbox.run('nianbao check folder');
    expect(exit).to.equal(2);
    expect(stdout).to.include('另存为 .xlsx');
  });
});
