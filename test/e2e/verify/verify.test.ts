import { expect } from 'chai';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { visibleLines } from '../../../src/core/document/text.js';
import { formatNames } from '../../../src/core/render/formats.js';
import { compare } from '../../../src/core/verify/compare.js';
import { buildReport, readReport, renderDocument, version } from '../../../src/index.js';
import { documentOf, fileOf, whyRefused } from '../../support/built-samples.js';
import { contentOf, embeddedReportOf, verifyBytes } from '../../support/read-documents.js';
import {
  prepareSample,
  type Report,
  sampleNames,
  sampleReport,
  smallReport,
} from '../../support/render-samples.js';

const bare = (text: string): string => text.replace(/\s+/gu, '');

/** A Word file with a part changed. */
function changed(docx: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(docx);
  parts[path] = strToU8(change(strFromU8(parts[path] as Uint8Array)));
  return zipSync(parts);
}
const codesOf = async (bytes: Uint8Array): Promise<string[]> =>
  (await verifyBytes(bytes)).map((p) => p.code);

for (const format of formatNames)
  describe(`a .${format}`, () => {
    for (const name of sampleNames) {
      it(`of ${name} shows what its document says, cell by cell`, async () => {
        const seen = await contentOf(await documentOf(name, format));
        const { document } = prepareSample(name);
        expect(compare(document, seen)).to.deep.equal([]);
        const said = seen.blocks.flatMap((b) =>
          b.type === 'table' ? b.cells.map((c) => bare(c.text)) : [bare(b.text)],
        );
        expect(said.join('')).to.equal(visibleLines(document).map(bare).join(''));
      });
      it(`of ${name} carries the report file, byte for byte, under its own name`, async () => {
        const carried = await embeddedReportOf(await documentOf(name, format));
        expect(Buffer.from(carried?.bytes ?? []).equals(fileOf(name))).to.equal(true);
        expect(carried).to.include({ name: `${name}.json`, version });
        expect(await verifyBytes(await documentOf(name, format))).to.deep.equal([]);
      });
    }

    it('carries whatever bytes the file has', async () => {
      const text = JSON.stringify(smallReport(), null, 2);
      for (const odd of [
        `\ufeff${text}`,
        text.replaceAll('\n', '\r\n'),
        text.replace('无。', '无]]>&amp;<&#13;。'),
        `${text}\n\n\t`,
        text.replace('无。', '无\u2028\u2029\u0085。'),
      ]) {
        const { ok, outputs } = await buildReport(Buffer.from(odd), { formats: [format] });
        if (!ok) continue;
        const carried = await embeddedReportOf(outputs[format] as Uint8Array);
        expect(Buffer.from(carried?.bytes ?? []).toString()).to.equal(odd);
      }
    });

    it('carries no report if it must not, or if it is rendered from a document', async () => {
      const { outputs } = await buildReport(readReport(fileOf('county-2025')), {
        formats: [format],
        embed: false,
      });
      const alone = await renderDocument(format, prepareSample('county-2025').document);
      for (const bytes of [outputs[format] as Uint8Array, alone]) {
        expect(await embeddedReportOf(bytes)).to.equal(undefined);
        expect(await whyRefused(bytes)).to.equal('no-embedded-report');
        expect(await verifyBytes(bytes, readReport(fileOf('county-2025')))).to.deep.equal([]);
      }
    });

    it('that shows another report has a problem at every place that differs', async () => {
      const report = sampleReport('county-2025');
      const against = structuredClone(report) as Report;
      against.signature.date = '2026-01-30';
      const problems = await verifyBytes(
        await documentOf('county-2025', format),
        readReport(against),
      );
      expect(problems.map((p) => [p.code, p.pointer, p.data.expected, p.data.found])).to.deep.equal(
        [
          ['carried-other', '', undefined, undefined],
          ['shown-text', '/signature/date', '2026年1月30日', '2026年1月28日'],
        ],
      );
      expect(problems[1]?.place).to.equal('落款·成文日期');
    });
  });

describe('the report within', () => {
  it('is an associated file of the PDF, with name, date, kind and relationship', async () => {
    const text = Buffer.from(await documentOf('county-2025', 'pdf')).toString('latin1');
    expect(text).to.match(/\/AF \[\d+ 0 R\]/);
    expect(text).to.match(/\/EmbeddedFiles/);
    expect(text).to.match(
      /\/Type \/Filespec\s+\/AFRelationship \/Source\s+\/F \(county-2025\.json\)/,
    );
    expect(text).to.match(/\/Subtype \/application#2Fjson/);
    expect(text.match(/\/(?:CreationDate|ModDate) \(D:20260128000000Z\)/g)?.length).to.be.at.least(
      2,
    );
    expect(text).to.include(`/Size ${fileOf('county-2025').length}`);
  });
  it('is a part of the Word file that is related from the document and has a kind', async () => {
    const parts = unzipSync(await documentOf('county-2025', 'docx'));
    const text = (path: string): string => strFromU8(parts[path] as Uint8Array);
    expect(text('word/_rels/document.xml.rels')).to.include('Target="../customXml/item1.xml"');
    expect(text('customXml/_rels/item1.xml.rels')).to.include('Target="itemProps1.xml"');
    expect(text('[Content_Types].xml')).to.include('PartName="/customXml/itemProps1.xml"');
  });
  it('says nothing of the machine: no path, no user', async () => {
    const docx = unzipSync(await documentOf('county-2025', 'docx'));
    const all =
      Object.values(docx)
        .map((part) => strFromU8(part))
        .join('') + Buffer.from(await documentOf('county-2025', 'pdf')).toString('latin1');
    expect(all).not.to.match(/some\/county|\/home\/|\/tmp\/|\/root\//);
  });
});

describe('a Word file edited by hand', () => {
  const edited = async (from: string | RegExp, to: string): Promise<string[]> => {
    const docx = changed(await documentOf('county-2025', 'docx'), 'word/document.xml', (xml) => {
      expect(xml).to.match(typeof from === 'string' ? new RegExp(from) : from);
      return xml.replace(from, to);
    });
    return (await verifyBytes(docx)).map((p) => `${p.code} ${p.place}：${p.message}`);
  };

  it('has a changed figure found and named', async () => {
    expect(await edited('>4068.208<', '>4068.28<')).to.deep.equal([
      'shown-cell 表二·行政事业性收费·本年收费金额（单位：万元）：应为“4068.208”，成品上是“4068.28”（成品第 1 张表）',
    ]);
  });
  it('has a paragraph found that is gone, and one that is too many', async () => {
    expect(await edited(/<w:p>(?:(?!<w:p>).)*除上述内容外.*?<\/w:p>/, '')).to.deep.equal([
      'shown-missing 六、其他需要报告的事项·第2段：成品上没有“除上述内容外，没有其他需要报告的事项。”（成品第 22 段）',
    ]);
    expect(
      await edited('<w:sectPr>', '<w:p><w:r><w:t>另行说明。</w:t></w:r></w:p><w:sectPr>'),
    ).to.have.length(1);
  });
  it('shows no hidden and no deleted words, and does show inserted ones', async () => {
    expect(
      await edited(
        '<w:t xml:space="preserve">除上述',
        '<w:t></w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见</w:t></w:r><w:r><w:t ' +
          'xml:space="preserve">除上述',
      ),
    ).to.deep.equal([]);
    expect(
      await edited(
        '<w:t xml:space="preserve">除上述',
        '<w:t></w:t></w:r><w:del><w:r><w:delText>删去</w:delText></w:r></w:del><w:r><w:t ' +
          'xml:space="preserve">除上述',
      ),
    ).to.deep.equal([]);
    expect(
      await edited(
        '<w:t xml:space="preserve">除上述',
        '<w:t></w:t></w:r><w:ins><w:r><w:t>加上</w:t></w:r></w:ins>' +
          '<w:r><w:t xml:space="preserve">除上述',
      ),
    ).to.have.length(1);
  });
  it('has a row found that is gone', async () => {
    expect(
      await edited(/<w:tr>(?:(?!<w:tr>).)*四、结转下年度继续办理.*?<\/w:tr>/, ''),
    ).to.have.length.above(5);
  });
  it('has a changed report within found out', async () => {
    const docx = changed(await documentOf('county-2025', 'docx'), 'customXml/item1.xml', (xml) =>
      xml.replace('4068.208', '4068.28').replace('4068.208', '4068.28'),
    );
    expect(await codesOf(docx)).to.include.members(['carried-digest', 'shown-cell']);
  });
});

describe('what cannot be read', () => {
  it('is refused with the reason', async () => {
    const docx = await documentOf('bureau-2020', 'docx');
    const pdf = await documentOf('bureau-2020', 'pdf');
    expect(await whyRefused(Buffer.from('{}'))).to.equal('unknown-format');
    expect(await whyRefused(docx.subarray(0, 5000))).to.equal('not-zip');
    expect(await whyRefused(zipSync({ 'a.txt': strToU8('a') }), contentOf)).to.equal('archive');
    const other = zipSync({ 'ppt/presentation.xml': strToU8('<a/>') });
    expect(await whyRefused(other, contentOf)).to.equal('not-docx');
    expect(await whyRefused(pdf.subarray(0, 3000))).to.equal('not-pdf');
    const doctype = changed(docx, 'word/document.xml', (xml) =>
      xml.replace('<w:document', '<!DOCTYPE a [<!ENTITY b "b">]><w:document'),
    );
    expect(await whyRefused(doctype, contentOf)).to.equal('doctype');
    expect(
      await whyRefused(
        changed(docx, 'word/document.xml', (xml) => xml.slice(0, 9000)),
        contentOf,
      ),
    ).to.equal('broken-xml');
    expect(
      await whyRefused(zipSync({ 'word/document.xml': new Uint8Array(30 << 20) }), contentOf),
    ).to.equal('document-too-large');
    const faulty = changed(docx, 'customXml/item1.xml', (xml) =>
      xml.replace('&quot;agency&quot;', '&quot;agenc&quot;'),
    );
    expect(await whyRefused(faulty)).to.equal('faulty-report');
  });

  it('for nesting and spans that no document has, is refused at once', async () => {
    const word = (body: string): Uint8Array =>
      zipSync({
        'word/document.xml': strToU8(
          `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
            `<w:body>${body}</w:body></w:document>`,
        ),
      });
    const nested = (open: string, close: string): string =>
      open.repeat(100_000) + close.repeat(100_000);
    const sheet = (content: string): Uint8Array =>
      zipSync({
        'xl/workbook.xml': strToU8(
          '<workbook xmlns:r="r"><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>',
        ),
        'xl/_rels/workbook.xml.rels': strToU8(
          '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
        ),
        'xl/worksheets/sheet1.xml': strToU8(`<worksheet>${content}</worksheet>`),
      });
    const page = (body: string): Uint8Array => Buffer.from(`<!doctype html><body>${body}`);
    for (const bytes of [
      word(nested('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>')),
      word(nested('<w:sdt>', '</w:sdt>')),
      page(nested('<div>', '</div>')),
      page(`${'</b>'.repeat(1000)}${'<b>'.repeat(100_000)}`),
      page('<table><tr><td>'.repeat(20_000)),
      sheet(
        `<sheetData/><mergeCells>` +
          ['A1', 'A2', 'B1']
            .map((cell) => `<mergeCell ref="${cell}:XFD1048576"/>`)
            .join('')
            .repeat(9) +
          '</mergeCells>',
      ),
      sheet('<sheetData><row r="5000"><c r="A5000"><v>1</v></c></row></sheetData>'),
    ])
      expect(await whyRefused(bytes, contentOf)).to.equal('document-too-large');
    expect(await whyRefused(page(`${'<p>段落<br><font>'.repeat(3000)}`), contentOf)).to.equal(
      'was read',
    );
  });

  it('for an attachment that is damaged, is refused', async () => {
    const pdf = Buffer.from(await documentOf('bureau-2020', 'pdf'));
    const object = pdf.indexOf('/Type /EmbeddedFile');
    const dictionary = pdf.subarray(object, pdf.indexOf('stream', object)).toString('latin1');
    // Found by chance: a length that leads nowhere leaves pdf.js without the content.
    for (const [from, to] of [
      [/\/Length \d+/, '/Lengxh 99'],
      [/\/Filter/, '/Filxer'],
      [/FlateDecode/, 'FlateDecodx'],
    ] as const) {
      const damaged = Buffer.concat([
        pdf.subarray(0, object),
        Buffer.from(dictionary.replace(from, to), 'latin1'),
        pdf.subarray(object + dictionary.length),
      ]);
      expect(damaged.length - pdf.length, to).to.be.within(-9, 9);
      expect(await whyRefused(damaged)).to.be.oneOf(['not-pdf', 'faulty-report', 'was read']);
    }
  });
});
