import { expect } from 'chai';
import { detectFormat } from '../../../../src/core/extract/detect-format.js';
import {
  documentXml,
  entryXml,
  type OfdParts,
  ofdFile,
  PAGE_PATH,
  pageOf,
  textAt,
  withDefaultNamespace,
} from '../../../support/ofd-files.js';
import { contentOf, readErrorOf } from '../../../support/read-documents.js';

const shown = [{ type: 'paragraph', text: '总体情况', position: { part: 'page', number: 1 } }];
const blocksOf = async (bytes: Uint8Array): Promise<unknown> => (await contentOf(bytes)).blocks;
const refusal = (parts: OfdParts): Promise<string> => readErrorOf(() => contentOf(ofdFile(parts)));

describe('an OFD file', () => {
  it('is known by its entry', () => expect(detectFormat(ofdFile())).to.equal('ofd'));

  it('shows the same with a prefix, a default namespace or none', async () => {
    expect(await blocksOf(ofdFile())).to.deep.equal(shown);
    expect(await blocksOf(ofdFile({}, withDefaultNamespace))).to.deep.equal(shown);
    expect(await blocksOf(ofdFile({}, (xml) => xml))).to.deep.equal(shown);
  });

  it('names its parts from the root of the package or from where they are named', async () => {
    for (const page of [
      '/Doc_0/Pages/Page_0/Content.xml',
      './Pages/Page_0/Content.xml',
      '../Doc_0/Pages/Page_0/Content.xml',
      'Doc_0/Pages/Page_0/Content.xml',
    ])
      expect(
        await blocksOf(
          ofdFile({
            'OFD.xml': entryXml('', '/Doc_0/Document.xml'),
            'Doc_0/Document.xml': documentXml({ page }),
          }),
        ),
        page,
      ).to.deep.equal(shown);
  });

  it('shows its first document, if it has more than one', async () => {
    const entry = entryXml().replace(
      '</OFD>',
      '<DocBody><DocRoot>Doc_1/Document.xml</DocRoot></DocBody></OFD>',
    );
    expect(await blocksOf(ofdFile({ 'OFD.xml': entry }))).to.deep.equal(shown);
  });

  it('is refused if a part is missing', async () => {
    expect(await refusal({ 'OFD.xml': '<OFD/>' })).to.equal('not-ofd');
    expect(await refusal({ 'Doc_0/Document.xml': undefined })).to.equal('not-ofd');
    expect(await refusal({ [PAGE_PATH]: undefined })).to.equal('not-ofd');
    const common = '<TemplatePage ID="7" BaseLoc="Tpls/0.xml"/>';
    expect(
      await refusal({
        'Doc_0/Document.xml': documentXml({ common }),
        [PAGE_PATH]: pageOf(textAt(30, 40, '一'), '<Template TemplateID="7"/>'),
      }),
    ).to.equal('not-ofd');
  });

  it('is refused if it has no pages, or too many', async () => {
    const withPages = (count: number): OfdParts => {
      const pages = '<Page BaseLoc="x"/>'.repeat(count);
      return { 'Doc_0/Document.xml': `<Document><Pages>${pages}</Pages></Document>` };
    };
    expect(await refusal(withPages(0))).to.equal('no-text');
    expect(await refusal(withPages(501))).to.equal('document-too-large');
  });

  it('is refused if it is encrypted, or a part is no XML', async () => {
    expect(await refusal({ 'Encryptions.xml': '<Encryptions/>' })).to.equal('encrypted');
    const bytes = ofdFile({ [PAGE_PATH]: '\u0001\u0002§§' }, (xml) => xml);
    expect(await readErrorOf(() => contentOf(bytes))).to.equal('broken-xml');
  });
});
