import { expect } from 'chai';
import { kindOfFile } from '../../../src/cli/files/kind-of-file.js';
import { root } from '../../support/golden.js';

describe('the kind of a file', () => {
  it('is what its content shows, whatever its name', async () => {
    expect(await kindOfFile(`${root}test/golden/small-page.html`)).to.equal('html');
    expect(await kindOfFile(`${root}samples/county-2025.json`)).to.equal('json');
    expect(await kindOfFile(`${root}LICENSE`)).to.equal(undefined);
  });

  it('is not known of a file that cannot be read', async () =>
    expect(await kindOfFile(`${root}samples`)).to.equal(undefined));
});
