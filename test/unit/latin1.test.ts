import { expect } from 'chai';
import { latin1Of } from '../../src/core/latin1.js';

describe('bytes as characters', () => {
  it('are the characters of the same numbers, also those that windows-1252 has otherwise', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
    expect([...latin1Of(bytes)].map((c) => c.charCodeAt(0))).to.deep.equal([...bytes]);
  });

  it('may be many', () => expect(latin1Of(new Uint8Array(300_000)).length).to.equal(300_000));
});
