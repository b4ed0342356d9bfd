import { expect } from 'chai';
import { at } from '../../../../src/core/at.js';
import { editions } from '../../../../src/index.js';
import { blankReport } from '../../../../src/web/edits/blank-report.js';
import { deleteValue } from '../../../../src/web/edits/delete-value.js';

describe('a value that is deleted', () => {
  it('is a key of an object or an item of a list, and all else stays', () => {
    const report = { a: 1, b: { c: 2, 'd/e': 3 }, f: ['甲', '乙', '丙'] };
    expect(deleteValue(report, '/a').value).to.deep.equal({ b: report.b, f: report.f });
    expect(deleteValue(report, '/b/d~1e').value).to.deep.equal({ ...report, b: { c: 2 } });
    expect(deleteValue(report, '/f/1').value).to.deep.equal({ ...report, f: ['甲', '丙'] });
  });

  it('is the name of the form, and then the form is that of the year', () => {
    const [older, newer] = [at(editions(), 0), at(editions(), -1)];
    const report = { edition: '2019', year: newer.years.from, ...blankReport(older) };
    expect(deleteValue(report, '/edition').value).to.deep.equal({
      year: newer.years.from,
      ...blankReport(newer),
    });
  });

  it('that is not there is no change, and nothing is said of it', () =>
    expect(deleteValue({ a: 1 }, '/b')).to.deep.equal({ value: { a: 1 } }));
});
