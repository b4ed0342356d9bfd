import { expect } from 'chai';
import { at } from '../../../../src/core/at.js';
import { editions } from '../../../../src/index.js';
import { keepWarning, stopKeeping } from '../../../../src/web/edits/keep-warning.js';

const edition = at(editions(), -1);
const old = { rule: 'amount', reason: '甲' };

describe('a warning that is kept', () => {
  it('has its reason in the report; a later reason takes the place of an earlier one', () => {
    const once = keepWarning({ year: 2025 }, edition, 'digits', '乙').value;
    expect(once).to.deep.equal({ year: 2025, waive: [{ rule: 'digits', reason: '乙' }] });
    const twice = keepWarning({ ...once, waive: [old, once] }, edition, 'amount', '丙').value;
    expect(twice.waive).to.deep.equal([once, { rule: 'amount', reason: '丙' }]);
  });

  it('loses nothing that stands in place of the list', () => {
    const { value } = keepWarning({ waive: '说明' }, edition, 'digits', '乙');
    expect(value.waive).to.deep.equal(['说明', { rule: 'digits', reason: '乙' }]);
  });

  it('is shown again without its reason, and the list goes with the last one', () => {
    const other = { rule: 'digits', reason: '乙' };
    expect(stopKeeping({ waive: [old, other] }, 'amount').value).to.deep.equal({ waive: [other] });
    expect(stopKeeping({ waive: [old] }, 'amount').value).to.deep.equal({});
  });
});
