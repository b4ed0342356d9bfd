import { expect } from 'chai';
import { at } from '../../../../src/core/at.js';
import { editions } from '../../../../src/index.js';
import {
  type CoverField,
  coverFields,
  isSameCover,
  shownCover,
  typeCover,
} from '../../../../src/web/edits/cover.js';

const edition = at(editions(), -1);
const { year, agency, title, signedBy, date } = coverFields;
const typed = (value: Readonly<Record<string, unknown>>, field: CoverField, text: string) =>
  typeCover(value, edition, field, text).value;

describe('a field of the cover', () => {
  it('takes a year or a date as people write it, and keeps what is none as typed', () => {
    for (const [field, text, read] of [
      [year, '２０２５年度', 2025],
      [year, '202', '202'],
      [date, '2026年1月28日', '2026-01-28'],
      [date, '2026.1.28', '2026-01-28'],
      [date, '2026年2月30日', '2026年2月30日'],
    ] as const) {
      const [, key = '', inner] = field.pointer.split('/');
      const expected = inner ? { [key]: { [inner]: read } } : { [key]: read };
      expect(typed({}, field, text)).to.deep.equal(expected);
      expect(isSameCover(text, shownCover(expected, field), field)).to.equal(true);
    }
  });

  it('that is emptied leaves no key where the report may lack it', () => {
    const report = { year: 2025, agency: '甲', title: '题', signature: { date: '2026-01-28' } };
    expect(typed(report, date, '')).to.deep.equal({ year: 2025, agency: '甲', title: '题' });
    expect(typed(report, title, '')).to.not.have.property('title');
    expect(typed(report, agency, '')).to.deep.equal({ ...report, agency: '' });
    expect(typed({ signature: { agency: '甲', date: '乙' } }, signedBy, '')).to.deep.equal({
      signature: { date: '乙' },
    });
  });

  it('shows a value of a wrong kind, and nothing where a person has yet to write', () => {
    expect(shownCover({ agency: ['甲'] }, agency)).to.equal('["甲"]');
    expect(shownCover({ agency: 5 }, agency)).to.equal('5');
    for (const agencyName of [undefined, null])
      expect(shownCover({ agency: agencyName }, agency)).to.equal('');
  });

  it('says what it takes the place of', () => {
    const { value, message } = typeCover({ signature: '某局' }, edition, date, '2026-01-28');
    expect(value).to.deep.equal({ signature: { date: '2026-01-28' } });
    expect(message).to.include('某局');
  });
});
