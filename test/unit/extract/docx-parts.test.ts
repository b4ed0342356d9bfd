import { expect } from 'chai';
import { strToU8, zipSync } from 'fflate';
import { contentOf } from '../../support/read-documents.js';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT_WORD = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const documentOf = (body: string, namespace = WORD): string =>
  `<w:document xmlns:w="${namespace}"><w:body>${body}</w:body></w:document>`;
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const relationships = (...targets: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${RELATIONSHIPS}">${targets
    .map(([type, target], i) => `<Relationship Id="r${i}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;
const pack = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));

const textsOf = async (parts: Readonly<Record<string, string>>): Promise<string[]> =>
  (await contentOf(pack(parts))).blocks.map((b) => (b.type === 'table' ? '' : b.text));

describe('the text of a Word file', () => {
  it('is the part that the package says, wherever a decoy lies', async () => {
    const parts = {
      '[Content_Types].xml': '<Types/>',
      '_rels/.rels': relationships(
        ['http://example.com/officeDocument', 'word/document.xml'],
        [`${TYPES}/officeDocument`, '/text/./real.xml'],
      ),
      'word/document.xml': documentOf(paragraph('假')),
      'text/real.xml': documentOf(
        `<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>真</w:t></w:r></w:p>`,
      ),
      'text/_rels/real.xml.rels': relationships([`${TYPES}/styles`, '../looks.xml']),
      'looks.xml':
        `<w:styles xmlns:w="${WORD}"><w:style w:styleId="a"><w:name w:val="Title"/>` +
        '</w:style></w:styles>',
    };
    const [block] = (await contentOf(pack(parts))).blocks;
    expect(block).to.include({ text: '真', level: 0 });
  });

  it('is read by the namespaces of its elements, whatever their prefixes', async () => {
    const usual = documentOf(paragraph('文'));
    for (const xml of [
      usual.replaceAll('w:', 'x:').replace('xmlns:w', 'xmlns:x'),
      usual.replaceAll('w:', '').replace('xmlns:w', 'xmlns'),
      documentOf(paragraph('文'), STRICT_WORD),
    ])
      expect(await textsOf({ 'word/document.xml': xml }), xml).to.deep.equal(['文']);
    const foreign = documentOf(paragraph('文'), 'http://example.com/main');
    const both = documentOf(`<o:p xmlns:o="http://example.com/main"/>${paragraph('文')}`);
    expect(await textsOf({ 'word/document.xml': both })).to.deep.equal(['文']);
    expect(await contentOf(pack({ 'word/document.xml': foreign })).catch(String)).to.match(
      /not-docx/,
    );
  });

  it('has of several choices the first that Word knows, else the other one', async () => {
    const choice = (namespace: string): string =>
      `<mc:AlternateContent xmlns:mc="${COMPATIBILITY}" xmlns:n="${namespace}">` +
      `<mc:Choice Requires="n">${paragraph('选')}</mc:Choice>` +
      `<mc:Fallback>${paragraph('备')}</mc:Fallback></mc:AlternateContent>`;
    const known = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape';
    for (const [namespace, text] of [
      [known, '选'],
      ['http://example.com/shapes', '备'],
    ] as const)
      expect(await textsOf({ 'word/document.xml': documentOf(choice(namespace)) })).to.deep.equal([
        text,
      ]);
  });

  it('is decoded as its declaration says', async () => {
    const declared = (encoding: string) =>
      `<?xml version="1.0" encoding="${encoding}"?>${documentOf(paragraph('文'))}`;
    expect(await textsOf({ 'word/document.xml': declared('utf-8') })).to.deep.equal(['文']);
    const other = await textsOf({ 'word/document.xml': declared('gbk') });
    expect(other).not.to.deep.equal(['文']);
    const wide = Buffer.from(`\ufeff${declared('utf-16')}`, 'utf16le');
    const { blocks } = await contentOf(zipSync({ 'word/document.xml': wide }));
    expect(blocks[0]).to.include({ text: '文' });
  });
});
