import { expect } from 'chai';
import { exactSum } from '../../../src/core/aggregate/exact-sum.js';

describe('decimals', () => {
  it('decimals add up exactly as they are written', () => {
    expect(exactSum([0.1, 0.2])).to.equal(0.3);
    expect(exactSum([4068.208, 59237.2449, 0.000001])).to.equal(63305.452901);
    expect(exactSum([1e-7, 2])).to.equal(2.0000001);
    expect(exactSum([-3, 1])).to.equal(-2);
    expect(exactSum([-0.5, 0.25])).to.equal(-0.25);
    expect(exactSum([])).to.equal(0);
  });
});
