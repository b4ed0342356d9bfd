import { expect } from 'chai';
import { tryMistakes } from '../../../support/try-mistakes.js';

/** Seeds of each kind of mistake; `npm run fuzz` tries ever others. */
const SEEDS = 40;

/**
 * Of how many in a hundred the first explanation, or one of the first three, must have every wrong
 * figure with its right value.
 */
const goals: Readonly<Record<string, readonly [first: number, firstThree: number]>> = {
  'one figure': [100, 100],
  'one total': [100, 100],
  'one figure left out': [100, 100],
  'two figures': [95, 97],
  'two figures of a row': [95, 97],
  'two figures of a column': [95, 97],
  'three figures': [95, 97],
  'exchanged in a row': [90, 98],
  // Where a row has one kind of applicant, its figure and its total explain the same.
  'exchanged in a column': [75, 98],
  'row shifted to the right': [90, 98],
  'row shifted to the left': [90, 98],
  'rows exchanged': [90, 98],
  // Any other row without figures may be the one that is left out.
  'row left empty': [40, 60],
};

describe('mistakes in table three', () => {
  for (const [kind, [first, firstThree]] of Object.entries(goals))
    it(`${kind}: the explanation has every wrong figure`, () => {
      const { tried, ...result } = tryMistakes(kind, SEEDS);
      expect(tried).to.equal(SEEDS);
      expect((100 * result.first) / tried, 'first').to.be.at.least(first);
      expect((100 * result.firstThree) / tried, 'first three').to.be.at.least(firstThree);
      expect(result.falselyCertain).to.deep.equal([]);
    }).timeout(60_000);
});
