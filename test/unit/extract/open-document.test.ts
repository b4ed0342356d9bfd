import { expect } from 'chai';
import { strToU8, zipSync } from 'fflate';
import { EMBEDDED_REPORT_NAMESPACE } from '../../../src/core/embedded-report.js';
import { openDocument } from '../../../src/core/extract/open-document.js';
import { ZipPackage } from '../../../src/core/extract/zip-package.js';
import { contentOf, readErrorOf } from '../../support/read-documents.js';

const document =
  '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  '<w:body><w:p><w:r><w:t>总体情况</w:t></w:r></w:p></w:body></w:document>';
const report = `<report xmlns="${EMBEDDED_REPORT_NAMESPACE}" name="a.json">{}</report>`;
const docx = (): Uint8Array =>
  zipSync({
    'word/document.xml': strToU8(document),
    'customXml/item1.xml': strToU8(report),
  });

describe('an open document', () => {
  it('gives what it shows and its embedded report', async () => {
    const open = await openDocument(docx());
    expect(open.format).to.equal('docx');
    expect((await open.content()).blocks).to.deep.equal([
      { type: 'paragraph', text: '总体情况', position: { part: 'paragraph', number: 1 } },
    ]);
    expect(await open.embeddedReport()).to.deep.equal({
      name: 'a.json',
      version: '',
      digest: '',
      bytes: strToU8('{}'),
    });
    expect(await open.sheets()).to.equal(undefined);
  });

  it('of symbols shows those that are characters', async () => {
    const symbols = ['41', 'FFFFFFFF', '-5', 'x'].map((hex) => `<w:sym w:char="${hex}"/>`).join('');
    const word = document.replace('<w:t>总体情况</w:t>', symbols);
    const open = await openDocument(zipSync({ 'word/document.xml': strToU8(word) }));
    const [block] = (await open.content()).blocks;
    expect(block).to.include({ type: 'paragraph', text: 'A' });
  });

  it('is read once, however often it is asked', async () => {
    const bytes = docx();
    const open = await openDocument(bytes);
    const first = [await open.content(), await open.embeddedReport()];
    bytes.fill(0);
    const second = [await open.content(), await open.embeddedReport()];
    expect(second[0]).to.equal(first[0]);
    expect(second[1]).to.equal(first[1]);
  });

  it('is refused if it is a report file or of no known format', async () => {
    expect(await readErrorOf(() => openDocument(strToU8('{}')))).to.equal('unknown-format');
    expect(await readErrorOf(() => openDocument(strToU8('text')))).to.equal('unknown-format');
  });

  it('has no embedded report if base64 of it is damaged: it is refused', async () => {
    const part = report.replace('name=', 'encoding="base64" name=').replace('{}', '§');
    const bytes = zipSync({ 'customXml/item1.xml': strToU8(part) });
    const open = await openDocument(bytes);
    expect(await readErrorOf(() => open.embeddedReport())).to.equal('broken-xml');
  });
});

describe('a part of a zip package', () => {
  it('is unpacked once', () => {
    const zip = new ZipPackage(docx());
    const part = zip.part('word/document.xml');
    expect(part).to.deep.equal(strToU8(document));
    expect(zip.part('word/document.xml')).to.equal(part);
  });

  it('is undefined if there is none', () =>
    expect(new ZipPackage(docx()).part('word/styles.xml')).to.equal(undefined));
});

describe('a worksheet', () => {
  it('shows a row with one text as a paragraph and the rows between as tables', async () => {
    const row = (number: number, ...texts: readonly string[]): string =>
      `<row r="${number}">${texts
        .map((t, i) => `<c r="${'ABC'.charAt(i)}${number}" t="str"><v>${t}</v></c>`)
        .join('')}</row>`;
    const content = await contentOf(
      zipSync({
        'xl/workbook.xml': strToU8(
          '<workbook xmlns:r="r"><sheets><sheet name="年报" r:id="1"/></sheets></workbook>',
        ),
        'xl/_rels/workbook.xml.rels': strToU8(
          '<Relationships><Relationship Id="1" Target="worksheets/sheet1.xml"/></Relationships>',
        ),
        'xl/worksheets/sheet1.xml': strToU8(
          `<worksheet><sheetData>${row(1, '标题')}${row(3, '规章', '1')}${row(4, '第二十条第（五）项')}` +
            `${row(5, '许可', '2')}</sheetData></worksheet>`,
        ),
      }),
    );
    expect(
      content.blocks.map((b) => (b.type === 'table' ? b.cells.map((c) => c.text) : b.text)),
    ).to.deep.equal(['标题', ['规章', '1'], '第二十条第（五）项', ['许可', '2']]);
    expect(content.blocks.map((b) => b.position)).to.deep.equal(
      new Array(4).fill({ part: 'sheet', name: '年报' }),
    );
  });
});
