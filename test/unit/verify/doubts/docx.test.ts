import { expect } from 'chai';
import { docxDoubts } from '../../../../src/core/verify/doubts/docx.js';
import type { Doubt } from '../../../../src/core/verify/doubts/doubt.js';
import {
  type Alteration,
  alter,
  harmless,
  notSeals,
  seal,
  shortened,
  unvouched,
} from '../../../support/alter-docx.js';
import { documentOf } from '../../../support/built-samples.js';

let short: Promise<Uint8Array> | undefined;
/** The sample, short enough to be read hundreds of times. */
const built = (): Promise<Uint8Array> => {
  short ??= documentOf('features-2025', 'docx').then(shortened);
  return short;
};

async function doubtsOf(alteration: Alteration): Promise<readonly Doubt[]> {
  const docx = await built();
  return docxDoubts(alter(docx, alteration), docx);
}

const weightsOf = (doubts: readonly Doubt[]): string[] => [
  ...new Set(doubts.map(({ weight }) => weight)),
];

describe('a Word file', () => {
  it('that was not touched has no doubts', async () => {
    const docx = await built();
    expect(await docxDoubts(docx, docx)).to.deep.equal([]);
  });

  describe('is not vouched for with', () => {
    for (const [name, alteration] of Object.entries(unvouched))
      it(name, async () => expect(weightsOf(await doubtsOf(alteration))).to.include('unvouched'));
  });

  it('may have the picture of a seal over its signature', async () => {
    const [doubt, ...others] = await doubtsOf(seal);
    expect(doubt).to.deep.equal({
      kind: 'picture',
      weight: 'usual',
      detail: 'w:drawing',
      at: { part: 'paragraph', number: 7 },
    });
    expect(others).to.deep.equal([]);
    for (const [name, alteration] of Object.entries(notSeals))
      expect(weightsOf(await doubtsOf(alteration)), name).to.deep.equal(['unvouched']);
  });

  describe('is as good as before with', () => {
    for (const [name, [kind, alteration]] of Object.entries(harmless))
      it(name, async () => {
        const doubts = await doubtsOf(alteration);
        expect(weightsOf(doubts)).to.deep.equal(['harmless']);
        expect(doubts.map((d) => d.kind)).to.deep.equal([kind]);
      });
  });
});
