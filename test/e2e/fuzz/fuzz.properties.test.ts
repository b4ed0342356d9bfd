import fc from 'fast-check';
import { runs } from '../../support/runs.js';
import { properties } from './properties.js';

describe('whatever comes in', () => {
  for (const { name, runs: usual, property } of properties)
    it(name, () => fc.assert(property(), runs(usual)));
});
