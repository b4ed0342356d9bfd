import { expect } from 'chai';
import { edited, type Json, sample } from '../../support/sample-reports.js';
import { Sandbox } from '../../support/sandbox.js';

const reason = '原件如此，已核对100%';
/** Two warnings of different rules: a date that is late, and a mark of half width. */
const county = edited(
  edited(sample('county-2025.json'), '/signature/date', '2026-06-30'),
  '/otherMatters/1',
  '除上述内容外,没有其他需要报告的事项。',
);
const [late, mark] = ['date-late', 'punctuation'];
const waiving = (rules: readonly string[], report: Json = county): Json => ({
  ...report,
  waive: rules.map((rule) => ({ rule, reason })),
});

describe('check --strict', () => {
  const sandbox = new Sandbox();
  after(() => sandbox.remove());

  it('lets a report pass whose warnings are all waived', async () => {
    sandbox.write('one.json', JSON.stringify(waiving([late])));
    sandbox.write('both.json', JSON.stringify(waiving([late, mark])));
    expect(await sandbox.run('nianbao check one.json')).to.include({ exit: 0 });
    expect(await sandbox.run('nianbao check --strict one.json')).to.include({ exit: 1 });
    const { exit, stdout } = await sandbox.run('nianbao check --strict both.json');
    expect(exit).to.equal(0);
    expect(stdout.match(/已写明理由：/g)).to.have.lengthOf(2);
  });
});
