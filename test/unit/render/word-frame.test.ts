import { expect } from 'chai';
import { compileFrame } from '../../../src/core/render/docx/compile-frame.js';
import { packWord } from '../../../src/core/render/docx/frame.js';
import { editPart, type WordParts } from '../../../src/core/render/docx/word-parts.js';
import { unzip } from '../../support/render-xml.js';

/** What the frame rests on within the docx package; each test names what a new version dropped. */
describe('the docx package', () => {
  const parts = compileFrame();

  it('has Packer.compiler, which makes the parts of a file before they are zipped', () => {
    expect([...parts.keys()]).to.include.members([
      '[Content_Types].xml',
      'docProps/core.xml',
      'word/document.xml',
      'word/settings.xml',
      'word/styles.xml',
      'word/fontTable.xml',
      'word/_rels/document.xml.rels',
    ]);
  });
  it('writes an empty paragraph of a style as the place of the body is looked for', () => {
    expect(parts.get('word/document.xml')).to.include(
      '<w:body><w:p><w:pPr><w:pStyle w:val="body"/></w:pPr></w:p><w:sectPr>',
    );
  });
  it('writes the dates of creation and change as dcterms elements', () => {
    expect(parts.get('docProps/core.xml')).to.match(/<dcterms:created[^>]*>[^<]+</);
    expect(parts.get('docProps/core.xml')).to.match(/<dcterms:modified[^>]*>[^<]+</);
  });
  it('writes w:compat without attributes into the settings', () => {
    expect(parts.get('word/settings.xml')).to.include('<w:compat>');
  });
  it('ends relationships and content types with the tags before which others are added', () => {
    expect(parts.get('word/_rels/document.xml.rels')).to.match(/<\/Relationships>$/);
    expect(parts.get('[Content_Types].xml')).to.match(/<\/Types>$/);
  });
});

describe('packWord', () => {
  const texts = {
    title: 'the title',
    creator: 'the creator',
    description: 'the description',
    date: '2026-01-23T00:00:00Z',
    body: '<w:p>$& {{title}}</w:p>',
  };
  const parts = unzip(packWord(texts, new Map([['word/styles.xml', '<styles/>']]), false));

  it('puts in the body and leaves it unchanged', () => {
    expect(parts['word/document.xml']).to.include(`<w:body>${texts.body}<w:sectPr>`);
  });
  it('puts in title, creator, description and the only date', () => {
    const { 'docProps/core.xml': core = '' } = parts;
    expect(core).to.include('<dc:title>the title</dc:title>');
    expect(core).to.include('<dc:creator>the creator</dc:creator>');
    expect(core).to.include('<cp:lastModifiedBy>the creator</cp:lastModifiedBy>');
    expect(core).to.include('<dc:description>the description</dc:description>');
    expect(core.match(/2026-01-23T00:00:00Z/g)).to.have.length(2);
    expect(core.match(/\d{4}-\d\d-\d\dT/g)).to.have.length(2);
  });
  it('writes the content types first, and the parts of the file itself', () => {
    expect(Object.keys(parts)[0]).to.equal('[Content_Types].xml');
    expect(parts['word/styles.xml']).to.equal('<styles/>');
  });
  it('relates an embedded report in files that have one, and in no others', () => {
    const embedding = unzip(packWord(texts, new Map(), true));
    expect(embedding['word/_rels/document.xml.rels']).to.include('customXml/item1.xml');
    const plain = unzip(packWord(texts, new Map(), false));
    expect(plain['word/_rels/document.xml.rels']).to.not.include('customXml');
    expect(Object.keys(plain).join()).to.not.include('customXml');
  });
});

describe('editPart', () => {
  const parts = (): WordParts => new Map([['a.xml', '<a>$1</a>']]);
  it('replaces text, dollar signs unchanged', () => {
    const changed = parts();
    editPart(changed, 'a.xml', '</a>', () => '$&</a>');
    expect(changed.get('a.xml')).to.equal('<a>$1$&</a>');
  });
  it('throws an Error if the part or the text is not there', () => {
    expect(() => editPart(parts(), 'b.xml', 'a', () => '')).to.throw(/no b\.xml/);
    expect(() => editPart(parts(), 'a.xml', /z+/g, () => '')).to.throw(/z\+.*a\.xml/);
  });
});
