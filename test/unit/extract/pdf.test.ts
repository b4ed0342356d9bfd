import { expect } from 'chai';
import { loadPdf, loadPdfjs, refusingDamage } from '../../../src/core/extract/pdf/pdfjs.js';
import { readErrorOf } from '../../support/read-documents.js';

describe('pdf.js', () => {
  it('leaves the functions of the language as they were', async () => {
    await loadPdfjs();
    // Those that pdf.js puts in their place are functions of a script, which have a prototype.
    for (const native of [Array.prototype.push, JSON.parse, JSON.stringify])
      expect(native, native.name).not.to.have.property('prototype');
  });
});

describe('an error while a PDF is read', () => {
  it('is a damaged file if pdf.js has an exception for it', async () =>
    expect(await readErrorOf(() => loadPdf(new TextEncoder().encode('%PDF-1.7 nothing')))).to.equal(
      'not-pdf',
    ));

  it('passes if it is any other: a defect, or a function that the browser lacks', async () => {
    const defect = new TypeError('Promise.withResolvers is not a function');
    const thrown = await refusingDamage(() => Promise.reject(defect)).catch((cause) => cause);
    expect(thrown).to.equal(defect);
  });

  it('passes if a name is not defined where pdf.js works, which it tells as its own', async () => {
    const { InvalidPDFException } = await loadPdfjs();
    // As pdf.js makes it of any error of its worker: the first error is text.
    const told = (details: string) =>
      readErrorOf(() =>
        refusingDamage(() =>
          Promise.reject(Object.assign(new InvalidPDFException(details), { details })),
        ),
      ).catch((cause: Error) => cause.message);
    expect(await told('ReferenceError: DOMMatrix is not defined')).to.match(/^ReferenceError/);
    expect(await told('TypeError: dict.get is not a function')).to.equal('not-pdf');
  });
});
