import { expect } from 'chai';
import { findDoubts } from '../../../../src/core/verify/doubts/doubts.js';
import { alterations, harmless, type OfdAlteration, seals } from '../../../support/alter-ofd.js';
import { documentOf } from '../../../support/built-samples.js';

describe('doubts about an OFD file', () => {
  let built: Uint8Array;

  before(async () => {
    built = await documentOf('county-2025', 'ofd');
  });

  /** The weights of doubts about an altered file, each once. */
  async function weightsOf(alter: OfdAlteration): Promise<string[]> {
    const doubts = await findDoubts('ofd', alter(built), built);
    return [...new Set(doubts.map(({ weight }) => weight))];
  }

  it('are none if nothing was changed', async () => {
    expect(await findDoubts('ofd', built, built)).to.deep.equal([]);
  });

  for (const [name, alter] of Object.entries(alterations))
    it(`name ${name}`, async () => {
      expect(await weightsOf(alter)).to.include('unvouched');
    });

  for (const [name, alter] of Object.entries(seals))
    it(`call ${name} usual`, async () => {
      expect(await weightsOf(alter))
        .to.include('usual')
        .and.not.include('unvouched');
    });

  for (const [name, alter] of Object.entries(harmless))
    it(`call a file with ${name} harmless`, async () => {
      expect(await weightsOf(alter)).to.deep.equal(['harmless']);
    });

  it('name the object, its attribute and its page', async () => {
    const [doubt] = await findDoubts('ofd', alterations['white digits']?.(built) ?? built, built);
    expect(doubt).to.deep.include({
      kind: 'object-attribute',
      detail: 'TextObject/FillColor Value="255 255 255"',
      at: { part: 'page', number: 3 },
    });
  });
});
