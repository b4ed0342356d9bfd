import { expect } from 'chai';
import {
  formatAttachmentDescription,
  parseAttachmentDescription,
} from '../../src/core/embedded-report.js';

const digest = '0123456789abcdef'.repeat(4);

describe('the description of a PDF attachment that holds a report', () => {
  it('names the software, its version and the digest', () => {
    expect(formatAttachmentDescription({ version: '0.1.0', digest })).to.equal(
      `nianbao 0.1.0 sha256:${digest}`,
    );
  });
  it('is parsed into what it was written from', () => {
    const facts = { version: '1.20.3-rc.1', digest };
    expect(parseAttachmentDescription(formatAttachmentDescription(facts))).to.deep.equal(facts);
  });
  it('states how the document was made, if that is known', () => {
    const recipe = { program: digest, 'font-title': digest, wordFaces: 'windows' };
    const text = formatAttachmentDescription({ version: '1.0.0', digest, recipe });
    expect(text).to.equal(
      `nianbao 1.0.0 sha256:${digest} program:${digest} font-title:${digest} wordFaces:windows`,
    );
    expect(parseAttachmentDescription(text)).to.deep.equal({ version: '1.0.0', digest, recipe });
    expect(parseAttachmentDescription(`${text} more`)).to.equal(undefined);
  });
  it('is not parsed if other software wrote it', () => {
    for (const text of ['', 'report', `other 0.1.0 sha256:${digest}`, 'nianbao 0.1.0 sha256:12'])
      expect(parseAttachmentDescription(text), text).to.equal(undefined);
  });
});
