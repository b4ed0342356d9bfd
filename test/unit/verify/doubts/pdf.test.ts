import { expect } from 'chai';
import type { Doubt } from '../../../../src/core/verify/doubts/doubt.js';
import { findDoubts } from '../../../../src/core/verify/doubts/doubts.js';
import { PdfDraft, replaced } from '../../../support/alter-pdf.js';
import { documentOf } from '../../../support/built-samples.js';
import { expectGolden } from '../../../support/golden.js';
import {
  type Alteration,
  alterations,
  annotation,
  behind,
  harmlessAlterations,
  picture,
} from '../../../support/pdf-alterations.js';

const builtPdf = (): Promise<Uint8Array> => documentOf('features-2025', 'pdf');

/** Doubts as one line each: `unvouched size 2 pt (3)`. */
const linesOf = (doubts: readonly Doubt[]): string[] =>
  doubts.map(({ weight, kind, detail, at }) => {
    const page = at?.part === 'page' ? ` (${at.number})` : '';
    return `${weight} ${kind} ${detail}${page}`.trim();
  });

const linesAfter = async (alter: Alteration): Promise<string[]> => {
  const built = await builtPdf();
  const draft = new PdfDraft(built);
  return linesOf(await findDoubts('pdf', alter(draft) ?? draft.write(), built));
};

/** Doubts about a file of which the text was changed, each byte being one character. */
const linesOfEdited = async (change: (text: string) => string): Promise<string[]> => {
  const built = await builtPdf();
  const text = change(Buffer.from(built).toString('latin1'));
  return linesOf(await findDoubts('pdf', new Uint8Array(Buffer.from(text, 'latin1')), built));
};

describe('doubts about a PDF', () => {
  it('are none if it is the same', async () => {
    const built = await builtPdf();
    expect(await findDoubts('pdf', built, built)).to.deep.equal([]);
  });
  const lines: string[] = [];
  for (const [name, alter] of Object.entries(alterations))
    it(`are there after ${name}`, async () => {
      const found = await linesAfter(alter);
      lines.push(`${name}\n`, ...found.map((line) => `  ${line}\n`));
      expect(found.some((line) => line.startsWith('unvouched'))).to.equal(true);
    });
  for (const [name, alter] of Object.entries(harmlessAlterations))
    it(`are harmless after ${name}`, async () => {
      const found = await linesAfter(alter);
      lines.push(`${name}\n`, ...found.map((line) => `  ${line}\n`));
      expect(found.length).to.be.greaterThan(0);
      expect(found.filter((line) => !line.startsWith('harmless'))).to.deep.equal([]);
    });
  it('name what was altered, and nothing else', () =>
    expectGolden('pdf-doubts.txt', lines.join('')));
});

describe('the seal of an office', () => {
  const onSignature = '360 300 480 420';
  const field: Alteration = (draft) => {
    const entries = `/Type /Annot\n/Subtype /Widget\n/FT /Sig\n/Rect [${onSignature}]`;
    const number = draft.add(`<<\n${entries}\n>>`);
    draft.addEntries(draft.page(8), `/Annots [${number} 0 R]`);
    draft.addEntries(draft.catalog, `/AcroForm << /Fields [${number} 0 R] /SigFlags 3 >>`);
    return draft.append();
  };

  it('is usual over the signature, as a picture, a stamp and a signed field', async () => {
    expect(await linesAfter(picture(8, '120 0 0 120 360 300'))).to.deep.equal([
      'usual picture Do (8)',
    ]);
    const stamp = annotation(8, `/Subtype /Stamp\n/Rect [${onSignature}]`);
    expect(await linesAfter(stamp)).to.deep.equal(['usual annotation /Stamp (8)']);
    expect(await linesAfter(field)).to.deep.equal([
      'usual form-field /Sig',
      'usual form-field /Sig (8)',
      'usual revision /Prev',
    ]);
  });
  it('is none if it is larger, elsewhere, on another page or a comment', async () => {
    for (const [page, matrix] of [
      [8, '400 0 0 400 260 290'],
      [8, '120 0 0 120 80 650'],
      [7, '120 0 0 120 360 300'],
    ] as const)
      expect(await linesAfter(picture(page, matrix)), matrix).to.deep.equal([
        `unvouched picture Do (${page})`,
      ]);
    const comment = annotation(8, `/Subtype /FreeText\n/Rect [${onSignature}]`);
    expect(await linesAfter(comment)).to.deep.equal(['unvouched annotation /FreeText (8)']);
  });
});

describe('doubts about a PDF of another program', () => {
  /** Draws each stretch of text character by character. */
  const redraw = (operators: string): string =>
    operators.replace(/\[<([0-9a-f]+)> 0\] TJ/g, (_, codes: string) =>
      (codes.match(/..../g) ?? []).map((code) => `<${code}> Tj`).join(' '),
    );

  it('are one for each page, and only the first pages are named', async () => {
    const alter: Alteration = (draft) => {
      for (let page = 1; page <= 8; page++) draft.editContent(page, redraw);
      return behind(1, '1 g 1 1 9 9 re f')(draft);
    };
    expect(await linesAfter(alter)).to.deep.equal([
      'unvouched redrawn /Contents (1)',
      'unvouched redrawn /Contents (2)',
      'unvouched redrawn /Contents (3)',
      'unvouched redrawn /Contents ×5',
    ]);
  });
  it('are that another program wrote the same in streams of objects', async () => {
    const built = await builtPdf();
    const packed = new PdfDraft(built).writePacked();
    expect(linesOf(await findDoubts('pdf', packed, built))).to.deep.equal(['harmless repacked']);
  });
});

describe('a PDF that two programs may show differently', () => {
  const lineAfter = async (alter: Alteration): Promise<string> =>
    (await linesAfter(alter)).join('; ');

  it('cannot be vouched for if it is encrypted', async () => {
    const encrypt: Alteration = (draft) => {
      draft.trailer = replaced(draft.trailer, /^<</, '<<\n/Encrypt << /Filter /Standard >>');
      return undefined;
    };
    expect(await lineAfter(encrypt)).to.equal('unvouched encrypted /Encrypt');
  });
  it('cannot be vouched for if something stands before or behind it', async () => {
    expect(await linesOfEdited((text) => ` ${text}`)).to.deep.equal(['unvouched structure %PDF']);
    expect(await linesOfEdited((text) => `${text}x`)).to.deep.equal(['unvouched structure %%EOF']);
  });
  it('cannot be vouched for if its objects do not stand where it says', async () => {
    const moved = await linesOfEdited((text) =>
      text.replace(/\d{10} 00000 n /g, '0000000015 00000 n '),
    );
    expect(moved).to.deep.equal(['unvouched structure obj']);
    const short = await linesOfEdited((text) => text.replace(/00000 n \n/, '00000 n\n\n'));
    expect(short).to.deep.equal(['unvouched structure xref']);
  });
  it('cannot be vouched for if a key stands twice, or a stream ends elsewhere', async () => {
    const twice: Alteration = (draft) => void draft.addEntries(draft.page(3), '/Tabs /R');
    expect(await lineAfter(twice)).to.equal('unvouched structure /Tabs twice');
    const shorter: Alteration = (draft) => {
      const content = draft.entry(draft.page(3), 'Contents');
      return void draft.edit(content, /\/Length (\d+)\d/, '/Length $1');
    };
    expect(await lineAfter(shorter)).to.equal('unvouched structure endstream');
  });
  it('cannot be vouched for if its pages are within each other', async () => {
    const circle: Alteration = (draft) => {
      const [pages] = draft.numbersOf('/Type /Pages\n') as [number];
      return void draft.edit(pages, '/Kids [', `/Kids [${pages} 0 R `);
    };
    expect(await lineAfter(circle)).to.equal('unvouched structure Pages');
  });
  it('cannot be vouched for if it has a list that only new programs know', async () => {
    const hybrid: Alteration = (draft) => {
      draft.trailer = replaced(draft.trailer, /^<</, '<<\n/XRefStm 15');
      return undefined;
    };
    expect(await lineAfter(hybrid)).to.equal('unvouched structure XRefStm');
  });
  it('cannot be vouched for if the operators of a page are not known here', async () => {
    const filter: Alteration = (draft) =>
      void draft.edit(draft.entry(draft.page(3), 'Contents'), '/FlateDecode', '/LZWDecode');
    expect(await lineAfter(filter)).to.equal('unvouched structure /Filter (3)');
    const elsewhere: Alteration = (draft) =>
      void draft.addEntries(draft.entry(draft.page(3), 'Contents'), '/F (other.txt)');
    expect(await lineAfter(elsewhere)).to.equal('unvouched structure /Filter (3)');
  });
});
