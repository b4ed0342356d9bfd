import { expect } from 'chai';
import { withLazyParts } from '../../../src/core/edition/lazy-parts.js';

interface Whole {
  readonly name: string;
  readonly sum: number;
  readonly twice: number;
}

describe('an object with lazy parts', () => {
  const made: string[] = [];
  const whole: Whole = withLazyParts<{ name: string; sum: string }, Omit<Whole, 'name'>>(
    { name: 'a', sum: '1+2' },
    {
      sum: () => {
        made.push('sum');
        return 3;
      },
      twice: () => 2 * whole.sum,
    },
  );

  it('a part is worked out when it is first read, and once', () => {
    expect(made).to.deep.equal([]);
    expect([whole.twice, whole.sum, whole.sum]).to.deep.equal([6, 3, 3]);
    expect(made).to.deep.equal(['sum']);
  });

  it('a copy has every part as a plain value', () =>
    expect({ ...whole }).to.deep.equal({ name: 'a', sum: 3, twice: 6 }));
});
