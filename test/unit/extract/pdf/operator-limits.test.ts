import { expect } from 'chai';
import { withDocument } from '../../../../src/core/extract/open-document.js';
import { limits } from '../../../../src/core/limits.js';
import { pdfOf } from '../../../support/drawn-files.js';
import { readErrorOf } from '../../../support/read-documents.js';

const contentError = (operators: string): Promise<string | undefined> =>
  readErrorOf(() => withDocument(pdfOf(operators), (document) => document.content()));

describe('a PDF that draws more than any report', () => {
  it('is refused if its states are too deep, which pdf.js never gets to the end of', async () => {
    expect(await contentError('q '.repeat(limits.drawnDepth - 1))).to.equal('no-text');
    expect(await contentError('q '.repeat(100_000))).to.equal('document-too-large');
  });

  it('is refused if it has too many operators', async () =>
    expect(await contentError('q Q '.repeat(2_000_000))).to.equal('document-too-large'));

  it('is refused if it has more lines than the stack holds', async () =>
    expect(await contentError(`0 0 m ${'9 9 l '.repeat(300_000)}S`)).to.equal(
      'document-too-large',
    ));
});
