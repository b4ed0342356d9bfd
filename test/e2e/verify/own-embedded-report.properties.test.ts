import { expect } from 'chai';
import fc from 'fast-check';
import type { EmbeddedReport } from '../../../src/core/embedded-report.js';
import { embeddedInPdf } from '../../../src/core/extract/pdf/open.js';
import { embeddedInOwnPdf } from '../../../src/core/extract/pdf/own-embedded-report.js';
import { loadPdf, refusingDamage } from '../../../src/core/extract/pdf/pdfjs.js';
import { ReadError } from '../../../src/core/extract/read-error.js';
import { buildReport, readReport } from '../../../src/index.js';
import { documentOf, fileOf } from '../../support/built-samples.js';
import { sampleNames } from '../../support/render-samples.js';
import { runs } from '../../support/runs.js';

/** What pdf.js finds: the report, nothing, or why the file is refused. */
async function foundByPdfjs(bytes: Uint8Array): Promise<EmbeddedReport | string | undefined> {
  try {
    const pdf = await loadPdf(bytes);
    try {
      return await refusingDamage(() => embeddedInPdf(pdf));
    } finally {
      await pdf.loadingTask.destroy();
    }
  } catch (cause) {
    if (cause instanceof ReadError) return cause.code;
    throw cause;
  }
}

/** The text of a file, each byte as one character, and back. */
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

const samplePdf = async (name: string): Promise<string> => textOf(await documentOf(name, 'pdf'));

/** Numbers of objects that every sample has. */
const [FILE, SPECIFICATION] = [8, 9];

/** A PDF with what a later version adds to its end: objects, and entries of the trailer. */
function updated(pdf: string, number: number, object: string, entries = ''): string {
  const [, size, root, start] =
    /\/Size (\d+)\n\/Root (\d+) 0 R.*startxref\n(\d+)\n%%EOF\n$/s.exec(pdf) ?? [];
  const offset = String(pdf.length).padStart(10, '0');
  const added = `${number} 0 obj\n${object}\nendobj\n`;
  return [
    `${pdf}${added}xref\n${number} 1\n${offset} 00000 n \ntrailer\n<<\n/Size ${size}\n`,
    `/Root ${root} 0 R\n/Prev ${start}\n${entries}>>\n`,
    `startxref\n${pdf.length + added.length}\n%%EOF\n`,
  ].join('');
}

describe('the report that a PDF of this software embeds', () => {
  it('is found without pdf.js, the same that pdf.js finds', async () => {
    for (const name of sampleNames) {
      const bytes = await documentOf(name, 'pdf');
      const found = embeddedInOwnPdf(bytes);
      expect(found?.name).to.equal(`${name}.json`);
      expect(found).to.deep.equal(await foundByPdfjs(bytes));
    }
  });

  it('is found under any name', async () => {
    for (const name of ['某县（2025）', 'a (1)', '\\', '(', '年\n报', '\u{20000}', 'é']) {
      const reading = readReport(fileOf('bureau-2020'), `${name}.json`);
      const { outputs } = await buildReport(reading, { formats: ['pdf'] });
      const bytes = outputs.pdf as Uint8Array;
      const found = embeddedInOwnPdf(bytes);
      expect(found, name).to.deep.equal(await foundByPdfjs(bytes));
    }
  });

  /** Each must be a file that pdf.js is asked about. */
  const left: Readonly<Record<string, (pdf: string) => string>> = {
    'that was updated': (pdf) => updated(pdf, SPECIFICATION, '<< /Type /Filespec >>'),
    'that was encrypted': (pdf) => updated(pdf, FILE, '<< >>', '/Encrypt << >>\n'),
    'with an encrypted trailer': (pdf) => pdf.replace('/Root', '/Encrypt << >>\n/Root'),
    'with two attachments': (pdf) =>
      pdf.replace(/(\n {4}\(.*\) 9 0 R)(\n\]\n>>\n>>)/, '$1 (a) 9 0 R$2'),
    'with other entries in its catalogue': (pdf) =>
      pdf.replace('/PageMode /UseOutlines', '/NeedsRendering true  '),
    'with bytes before it': (pdf) => `\n${pdf}`,
    'with bytes after it': (pdf) => `${pdf}\n`,
    'of a first object that says it is linearised': (pdf) =>
      pdf.replace('/Type /EmbeddedFile', '/Linearized 1\n/Type /E'),
    'of which the file was changed': (pdf) =>
      pdf.replace(/(\/Length \d+\n\/Filter \/FlateDecode\n>>\nstream\n.{20})./s, '$1\0'),
    'of which the file has another size': (pdf) => pdf.replace(/\/Size \d/, '/Size 1'),
    'that was cut off': (pdf) => pdf.slice(0, -1),
    'of which a page is none': (pdf) => pdf.replace('/Type /Page\n', '/Type /Paga\n'),
    'with fewer pages than it says': (pdf) => pdf.replace(/\/Count \d/, '/Count 9'),
    'with a description that is not ours': (pdf) => pdf.replace('/Desc (nianbao', '/Desc (another'),
  };
  for (const [what, change] of Object.entries(left))
    it(`is left to pdf.js in a file ${what}`, async () => {
      const pdf = await samplePdf('county-2025');
      const changed = change(pdf);
      expect(changed).not.to.equal(pdf);
      expect(embeddedInOwnPdf(bytesOf(changed))).to.equal(undefined);
    });

  it('is never another than pdf.js finds, whatever was changed', async () => {
    const pdf = await samplePdf('bureau-2020');
    // Where pdf.js reads, and anywhere else.
    const places = [
      ...['/Catalog', '/Pages\n', '/Page\n', '/EmbeddedFiles', '/Filespec', '/EmbeddedFile\n'].map(
        (text) => ({ from: pdf.indexOf(text) - 40, length: 300 }),
      ),
      { from: 0, length: 4000 },
      { from: pdf.lastIndexOf('\nxref'), length: 200 },
      { from: pdf.length - 250, length: 250 },
      { from: 0, length: pdf.length },
    ];
    const change = fc.record({
      place: fc.constantFrom(...places),
      at: fc.nat({ max: 9999 }),
      removed: fc.nat({ max: 2 }),
      put: fc.oneof(
        fc.constantFrom(...'0123456789', ' ', '\n', '\r', '/', '(', ')', '<', '>', '[', ']', '%'),
        fc.constant(''),
      ),
    });
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        let text = pdf;
        for (const { place, at, removed, put } of changes) {
          const position = place.from + Math.floor((at / 10_000) * place.length);
          text = text.slice(0, position) + put + text.slice(position + removed);
        }
        const bytes = bytesOf(text);
        const found = embeddedInOwnPdf(bytes);
        if (!found) return;
        compared += 1;
        expect(await foundByPdfjs(bytes)).to.deep.equal(found);
      }),
      { ...runs(600), seed: 2025 },
    );
    expect(compared).to.be.greaterThan(10);
  });
});
