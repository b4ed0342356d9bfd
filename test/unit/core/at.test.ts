import { expect } from 'chai';
import { at, getOrThrow } from '../../../src/core/at.js';

describe('items that must exist', () => {
  const list = ['甲', '乙', '丙'];

  it('an index from 0 counts from the start', () => expect(at(list, 0)).to.equal('甲'));
  it('a negative index counts from the end', () => expect(at(list, -1)).to.equal('丙'));

  for (const index of [3, -4])
    it(`the index ${index} throws if the list has three items`, () =>
      expect(() => at(list, index)).to.throw(RangeError));

  it('an item may be undefined itself', () => expect(at([undefined], 0)).to.equal(undefined));

  it('a key of a map gives its value', () =>
    expect(getOrThrow(new Map([['甲', 0]]), '甲')).to.equal(0));
  it('a key that a map does not have throws with the key', () =>
    expect(() => getOrThrow(new Map([['甲', 0]]), '乙')).to.throw(RangeError, '乙'));
});
