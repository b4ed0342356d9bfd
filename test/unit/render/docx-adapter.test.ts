import { expect } from 'chai';
import { Document as WordFile } from 'docx';
import {
  compileParts,
  packWord,
  tablePlaceholder,
} from '../../../src/core/render/docx/docx-adapter.js';
import { editPart, type WordParts } from '../../../src/core/render/docx/word-parts.js';
import { unzip } from '../../support/render-xml.js';

const fileWith = (tables: number): WordFile =>
  new WordFile({
    title: 'title',
    compatibility: { version: 15 },
    sections: [{ children: Array.from({ length: tables }, (_, i) => tablePlaceholder(i)) }],
  });
const partOf = (path: string): string => String(compileParts(fileWith(2)).get(path));
const additions = {
  date: '2026-01-23T00:00:00Z',
  tables: ['<w:tbl>first</w:tbl>', '<w:tbl>second</w:tbl>'],
  stylesXml: '<styles/>',
  fontTableXml: '<fonts/>',
};

/**
 * What the adapter rests on within the docx package; each test names what a new version dropped.
 */
describe('the docx package', () => {
  it('has Packer.compiler, which makes the parts of a file before they are zipped', () => {
    expect([...compileParts(fileWith(0)).keys()]).to.include.members([
      '[Content_Types].xml',
      'docProps/core.xml',
      'word/document.xml',
      'word/settings.xml',
      'word/styles.xml',
      'word/fontTable.xml',
      'word/_rels/document.xml.rels',
    ]);
  });
  it('writes an empty paragraph of a style as the placeholder of a table is looked for', () => {
    expect(partOf('word/document.xml')).to.include(
      '<w:p><w:pPr><w:pStyle w:val="place-of-table-1"/></w:pPr></w:p>',
    );
  });
  it('writes the dates of creation and change as dcterms elements', () => {
    expect(partOf('docProps/core.xml')).to.match(/<dcterms:created[^>]*>[^<]+</);
    expect(partOf('docProps/core.xml')).to.match(/<dcterms:modified[^>]*>[^<]+</);
  });
  it('writes w:compat without attributes into the settings', () => {
    expect(partOf('word/settings.xml')).to.include('<w:compat>');
  });
  it('ends relationships and content types with the tags before which others are added', () => {
    expect(partOf('word/_rels/document.xml.rels')).to.match(/<\/Relationships>$/);
    expect(partOf('[Content_Types].xml')).to.match(/<\/Types>$/);
  });
});

describe('packWord', () => {
  it('puts each table in the place of its placeholder', () => {
    const parts = unzip(packWord(fileWith(2), additions));
    expect(parts['word/document.xml'])
      .to.match(/first.*second/s)
      .and.not.include('place-of-table');
  });
  it('puts in styles, font table and the only date', () => {
    const parts = unzip(packWord(fileWith(2), additions));
    expect(parts['word/styles.xml']).to.equal('<styles/>');
    expect(parts['word/fontTable.xml']).to.equal('<fonts/>');
    expect(parts['docProps/core.xml']?.match(/2026-01-23T00:00:00Z/g)).to.have.length(2);
  });
  it('writes the content types first', () => {
    expect(Object.keys(unzip(packWord(fileWith(0), { ...additions, tables: [] })))[0]).to.equal(
      '[Content_Types].xml',
    );
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
