import { expect } from 'chai';
import fc from 'fast-check';
import { chineseNumber, headingNumber } from '../../src/core/numbering.js';

/** Reads a numeral back: the digits before 十 count tens, one where there are none. */
function readNumeral(numeral: string): number {
  const digit = (s: string): number => ' 一二三四五六七八九'.indexOf(s);
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : [undefined, numeral];
  const ofTens = tens === '' ? 10 : digit(tens ?? ' ') * 10;
  return ofTens + (ones ? digit(ones) : 0);
}

describe('chineseNumber', () => {
  it('Chinese numerals of 1 to 99 read back as the same number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (n) => readNumeral(chineseNumber(n)) === n),
    );
  });
  it('no two numbers have the same numeral, and none has 零', () => {
    const numerals = Array.from({ length: 99 }, (_, i) => chineseNumber(i + 1));
    expect(new Set(numerals).size).to.equal(99);
    for (const numeral of numerals)
      expect(numeral).to.match(/^[二三四五六七八九]?十?[一二三四五六七八九]?$/);
  });
  it('a numeral is short: 10 is 十, 11 is 十一, 60 is 六十', () => {
    expect([10, 11, 20, 60, 99].map(chineseNumber)).to.deep.equal([
      '十',
      '十一',
      '二十',
      '六十',
      '九十九',
    ]);
  });
  it('there is no numeral below 1, above 99 or between whole numbers', () => {
    for (const n of [0, -1, 100, 1.5, Number.NaN])
      expect(() => chineseNumber(n)).to.throw(RangeError);
  });
});

describe('headingNumber', () => {
  it('headings are numbered as in GB/T 9704-2012 7.3.3', () => {
    expect([headingNumber(2, 12), headingNumber(3, 12), headingNumber(4, 12)]).to.deep.equal([
      '（十二）',
      '12.',
      '（12）',
    ]);
  });
});
