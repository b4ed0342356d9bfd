import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { editionDataFile, editionDataSource } from '../../../scripts/edition-types.js';
import { shippedFile } from '../../../src/platform/node.js';

describe('the types of an edition file', () => {
  it('the types of an edition file are what `npm run types` writes', async () => {
    const committed = readFileSync(shippedFile(editionDataFile), 'utf8');
    expect(committed).to.equal(await editionDataSource());
  });
});
