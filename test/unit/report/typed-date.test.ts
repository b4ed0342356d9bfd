import { expect } from 'chai';
import { readTypedDate, readTypedYear } from '../../../src/core/report/typed-date.js';

describe('a date as a person types it', () => {
  for (const text of [
    '2026年1月20日',
    '2026/1/20',
    '2026.1.20',
    '2026-1-20',
    '２０２６年１月２０日',
    '二〇二六年一月二十日',
    '2026年元月20日',
    '20260120',
    '2026-01-20 00:00:00',
  ])
    it(`“${text}” is 2026-01-20`, () => expect(readTypedDate(text)).to.equal('2026-01-20'));

  for (const text of ['2026年13月1日', '2026/2/30', '26/1/20', '明年', ''])
    it(`“${text}” is no date`, () => expect(readTypedDate(text)).to.equal(undefined));

  it('a year may have its word, and be in Chinese', () => {
    for (const text of ['2025', '2025年', '2025年度', '二〇二五年'])
      expect(readTypedYear(text), text).to.equal(2025);
    expect(readTypedYear('去年')).to.equal(undefined);
  });
});
