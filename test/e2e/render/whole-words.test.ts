import { expect } from 'chai';
import { buildReport, prepareReport, readReport } from '../../../src/core/build.js';
import { copiedText } from '../../support/render-pdf.js';
import { prepareSample, renderSample, sampleNames } from '../../support/render-samples.js';
import { looseReport, tornWord, wordsOfProse } from '../../support/whole-words.js';

describe('what is copied from the PDF file', () => {
  for (const name of sampleNames)
    it(`has every number and word of ${name} whole`, async () => {
      const words = wordsOfProse(prepareSample(name).document);
      const text = await copiedText(await renderSample(name, 'pdf'));
      expect(tornWord(words, text)).to.equal(undefined);
    });

  it('has every number and word of loosely set lines whole', async function () {
    this.timeout(30_000);
    const report = readReport(looseReport(300));
    const { prepared } = prepareReport(report, {});
    const words = prepared ? wordsOfProse(prepared.document) : [];
    expect(words).to.have.length.above(5000);
    const { outputs } = await buildReport(report, { formats: ['pdf'] });
    expect(tornWord(words, await copiedText(outputs.pdf as Uint8Array))).to.equal(undefined);
  });
});
