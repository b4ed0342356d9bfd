import { expect } from 'chai';
import type { Doubt } from '../../../../src/core/verify/doubts/doubt.js';
import { findDoubts } from '../../../../src/core/verify/doubts/doubts.js';
import {
  type Alteration,
  alter,
  DOCUMENT,
  harmless,
  inPart,
  notSeals,
  type Parts,
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
  return findDoubts('docx', alter(docx, alteration), docx);
}

const weightsOf = (doubts: readonly Doubt[]): string[] => [
  ...new Set(doubts.map(({ weight }) => weight)),
];

describe('a Word file', () => {
  it('that was not touched has no doubts', async () => {
    const docx = await built();
    expect(await findDoubts('docx', docx, docx)).to.deep.equal([]);
  });

  it('with thousands of doubts has a list that can be read', async () => {
    const red = inPart(DOCUMENT, /<w:r>/g, '<w:r><w:rPr><w:color w:val="FF0000"/></w:rPr>');
    const doubts = await doubtsOf(red);
    expect(doubts.map(({ kind, detail }) => `${kind} ${detail}`)).to.deep.equal([
      'colour w:color ×2',
      'colour w:color',
      'colour w:color',
      'colour w:color ×36',
    ]);
    expect(doubts[0]?.at).to.deep.equal({ part: 'paragraph', number: 1 });
    expect(doubts[3]?.at).to.equal(undefined);
  });

  it('of another version of the program may have other numbers, not other kinds', async () => {
    const docx = await built();
    const weights = async (alteration: Alteration): Promise<string[]> =>
      weightsOf(await findDoubts('docx', alter(docx, alteration), docx, false));
    const margins = inPart(
      DOCUMENT,
      'w:right="1474" w:bottom="1984"',
      'w:right="1500" w:bottom="2000"',
    );
    expect(await weights(margins)).to.deep.equal(['harmless']);
    expect(weightsOf(await doubtsOf(margins))).to.deep.equal(['unvouched']);
    for (const [name, alteration] of Object.entries(unvouched))
      expect(await weights(alteration), name).to.include('unvouched');
  });

  it('is compared by its relationships and namespaces, not by paths and prefixes', async () => {
    const docx = await built();
    const renamed = (parts: Parts): Parts => ({
      ...Object.fromEntries(
        Object.entries(parts).map(([path, xml]) => [path.replace(/^word/, 'text'), xml]),
      ),
      '_rels/.rels': (parts['_rels/.rels'] ?? '').replace('word/', 'text/'),
      '[Content_Types].xml': (parts['[Content_Types].xml'] ?? '').replaceAll('/word/', '/text/'),
    });
    expect(await findDoubts('docx', alter(docx, renamed), docx)).to.deep.equal([
      { kind: 'repacked', weight: 'harmless', detail: '' },
    ]);
    const decoy = (parts: Parts): Parts => ({
      ...renamed(parts),
      [DOCUMENT]: parts[DOCUMENT] ?? '',
    });
    expect(await doubtsOf(decoy)).to.deep.equal([
      { kind: 'other-part', weight: 'unvouched', detail: DOCUMENT },
    ]);
    const prefixed = inPart(DOCUMENT, /(<\/?| |xmlns:)w(?=[:=])/g, '$1x');
    expect(weightsOf(await doubtsOf(prefixed))).to.deep.equal(['harmless']);
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
