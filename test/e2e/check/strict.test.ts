import { expect } from 'chai';
import { Sandbox } from '../../support/sandbox.js';
import { addWaivers, late, mark } from '../../support/waivers.js';

describe('check --strict', () => {
  const sandbox = new Sandbox();
  after(() => sandbox.remove());

  it('lets a report pass whose warnings are all waived', async () => {
    sandbox.write('one.json', JSON.stringify(addWaivers([late])));
    sandbox.write('both.json', JSON.stringify(addWaivers([late, mark])));
    expect(await sandbox.run('nianbao check one.json')).to.include({ exit: 0 });
    expect(await sandbox.run('nianbao check --strict one.json')).to.include({ exit: 1 });
    const { exit, stdout } = await sandbox.run('nianbao check --strict both.json');
    expect(exit).to.equal(0);
    expect(stdout.match(/已写明理由：/g)).to.have.lengthOf(2);
  });
});
