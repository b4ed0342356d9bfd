import { expect } from 'chai';
import { readPdf, textOfPdf } from '../../support/render-pdf.js';
import { renderSample, sampleNames, withoutSpace } from '../../support/render-samples.js';
import { all, parseXml, textIn, unzip } from '../../support/render-xml.js';

describe('Word and PDF', () => {
  for (const name of sampleNames)
    it(`say the same of ${name}, in the same order`, async () => {
      const document = parseXml(
        unzip(await renderSample(name, 'docx'))['word/document.xml'] as string,
      );
      const paragraphs = all(document, 'w:p').map((p) => withoutSpace(textIn(p)));
      const printed = withoutSpace(textOfPdf(await readPdf(await renderSample(name, 'pdf'))));
      // Paragraph by paragraph, so that a difference shows where it begins.
      let at = 0;
      for (const text of paragraphs) {
        expect(printed.slice(at, at + text.length)).to.equal(text);
        at += text.length;
      }
      expect(printed.slice(at)).to.equal('');
      expect(paragraphs.length).to.be.above(250);
    });
});
