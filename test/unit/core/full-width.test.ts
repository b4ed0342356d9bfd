import { expect } from 'chai';
import { toHalfWidth } from '../../../src/core/full-width.js';

describe('full-width characters', () => {
  it('every full-width form of ASCII becomes its half-width character', () => {
    const ascii = Array.from({ length: 0x7e - 0x20 }, (_, i) => String.fromCharCode(0x21 + i));
    const fullWidth = ascii.map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('');
    expect(toHalfWidth(fullWidth, /[！-～]/g)).to.equal(ascii.join(''));
  });

  it('characters that the pattern does not match stay', () =>
    expect(toHalfWidth('共１２件，占４％', /[０-９]/g)).to.equal('共12件，占4％'));
});
