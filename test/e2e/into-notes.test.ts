import { expect } from 'chai';
import { Sandbox } from '../support/sandbox.js';

describe('sum --into over notes that were written by hand', () => {
  const sandbox = new Sandbox();
  after(() => sandbox.remove());
  const departments = 'samples/departments/2025';

  it('keeps the file as it was, names the notes first, and counts the copy nowhere', async () => {
    await sandbox.run(`nianbao sum ${departments} --agency 青溪县人民政府 -o in/county.json`);
    const county = JSON.parse(sandbox.read('in/county.json'));
    county.disputes.note = '手写的表注';
    county.disclosure.licences.decisions = { value: 5, note: '手写的附注' };
    const written = JSON.stringify(county, null, 2);
    sandbox.write('in/county.json', written);
    const line = `nianbao sum in ${departments} --into in/county.json --agency 青溪县人民政府`;
    const { stderr, files } = await sandbox.run(line);
    expect(files).to.deep.equal(['in/county.bak.json', 'in/county.json']);
    expect(sandbox.read('in/county.bak.json')).to.equal(written);
    expect(stderr).to.match(/换了 \d+ 处：\n[^\n]*手写的附注[^\n]*\n[^\n]*手写的表注/);
    expect(stderr).to.include('换掉了原来的附注，换之前的文件留作 in/county.bak.json');
    expect((await sandbox.run(line)).files).to.deep.equal([]);
  });

  it('keeps the text beside a table as it was written', async () => {
    await sandbox.run(`nianbao sum ${departments} --agency 青溪县人民政府 -o in/county.json`);
    const county = JSON.parse(sandbox.read('in/county.json'));
    const after = ['手写的 文字。', { heading: '又一段。', text: '文字。' }];
    county.disclosure = { ...county.disclosure, note: '手写的表注', after };
    sandbox.write('in/county.json', JSON.stringify(county));
    await sandbox.run(`nianbao sum ${departments} --into in/county.json`);
    const { disclosure } = JSON.parse(sandbox.read('in/county.json'));
    expect(disclosure.after).to.deep.equal(after);
    expect(disclosure.note).to.not.equal('手写的表注');
  });
});
