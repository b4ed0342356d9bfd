import { expect } from 'chai';
import { typingCost } from '../../../../src/core/report/explanations/typing-cost.js';

describe('how unlikely it is to type a figure in place of another', () => {
  const costs: readonly (readonly [typed: number, meant: number, cost: number, why: string])[] = [
    [731, 713, 1, 'two digits exchanged'],
    [7130, 713, 1, 'a nought too many'],
    [718, 713, 1.1, 'another digit'],
    [8, 3, 1.1, 'another digit'],
    [73, 713, 1.2, 'a lost digit'],
    [1, 10, 1.2, 'a lost digit'],
    [0, 713, 1.5, 'left at 0'],
    [0, 10, 1.5, 'left at 0'],
    [0, 7, 1.5, 'left at 0'],
    [7133, 713, 2, 'a digit too many'],
    [317, 713, 2, 'digits exchanged that are not side by side'],
    [5, 713, 2, 'anything else'],
    [713, 0, 2, 'anything else'],
  ];
  for (const [typed, meant, cost, why] of costs)
    it(`${typed} for ${meant} is ${why}`, () => expect(typingCost(typed, meant)).to.equal(cost));
});
