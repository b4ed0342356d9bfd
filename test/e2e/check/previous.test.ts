import { expect } from 'chai';
import { lastYear } from '../../support/last-year.js';
import { edited } from '../../support/sample-reports.js';
import { Sandbox } from '../../support/sandbox.js';

describe("an unusable report given as last year's", () => {
  const sandbox = new Sandbox();
  after(() => sandbox.remove());
  const unusable: Readonly<Record<string, string>> = {
    'that is no JSON': '{"year": 2024,',
    'of the wrong shape': JSON.stringify({ ...lastYear, agency: 7 }),
    'of no edition': JSON.stringify({ ...lastYear, year: 1999, edition: undefined }),
  };

  for (const [name, content] of Object.entries(unusable))
    it(`${name} is not run with`, async () => {
      sandbox.write('last.json', content);
      const { exit, stdout, stderr } = await sandbox.run(
        'nianbao check samples/county-2025.json --previous last.json',
      );
      expect([exit, stdout]).to.deep.equal([2, '']);
      expect(stderr).to.match(/^nianbao: 上年报告不能用：last\.json:1:\d+ \S/);
    });

  it('that is not there is not run with', async () => {
    const { exit, stdout, stderr } = await sandbox.run(
      'nianbao check samples/county-2025.json --previous nowhere.json',
    );
    expect([exit, stdout]).to.deep.equal([2, '']);
    expect(stderr).to.include('nowhere.json');
  });

  it('that only does not add up is run with', async () => {
    sandbox.write(
      'last.json',
      JSON.stringify(edited(lastYear, '/applications/outcomes/granted/total', 9999)),
    );
    expect(
      await sandbox.run('nianbao check samples/county-2025.json --previous last.json'),
    ).to.include({ exit: 0, stdout: '' });
  });
});
