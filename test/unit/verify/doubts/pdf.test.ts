import { expect } from 'chai';
import type { Doubt } from '../../../../src/core/verify/doubts/doubt.js';
import { pdfDoubts } from '../../../../src/core/verify/doubts/pdf.js';
import { PdfDraft } from '../../../support/alter-pdf.js';
import { documentOf } from '../../../support/built-samples.js';
import {
  type Alteration,
  alterations,
  harmlessAlterations,
} from '../../../support/pdf-alterations.js';

const doubtsAfter = async (alter: Alteration): Promise<readonly Doubt[]> => {
  const built = await documentOf('features-2025', 'pdf');
  const draft = new PdfDraft(built);
  return pdfDoubts(alter(draft) ?? draft.write(), built);
};

/** Doubts as one line each: `unvouched size 2 pt (3)`. */
const linesOf = (doubts: readonly Doubt[]): string[] =>
  doubts.map(({ weight, kind, detail, at }) => {
    const page = at?.part === 'page' ? ` (${at.number})` : '';
    return `${weight} ${kind} ${detail}${page}`;
  });

describe('doubts about a PDF', () => {
  for (const [name, alter] of Object.entries(alterations))
    it(`are there after ${name}`, async () => {
      const lines = linesOf(await doubtsAfter(alter));
      if (process.env.SHOW) console.log(name, lines);
      expect(lines.filter((line) => line.startsWith('unvouched'))).not.to.deep.equal([]);
    });
  for (const [name, alter] of Object.entries(harmlessAlterations))
    it(`are harmless after ${name}`, async () => {
      const lines = linesOf(await doubtsAfter(alter));
      if (process.env.SHOW) console.log(name, lines);
      expect(lines.filter((line) => !line.startsWith('harmless'))).to.deep.equal([]);
      expect(lines).not.to.deep.equal([]);
    });
});
