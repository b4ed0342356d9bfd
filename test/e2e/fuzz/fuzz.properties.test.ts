import fc from 'fast-check';
import { properties } from './properties.js';

describe('whatever comes in', function () {
  this.timeout(120_000);
  for (const { name, runs, property } of properties)
    it(name, () => fc.assert(property(), { numRuns: runs }));
});
