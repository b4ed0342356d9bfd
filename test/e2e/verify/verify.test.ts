import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { visibleLines } from '../../../src/core/document/text.js';
import { compare } from '../../../src/core/verify/compare.js';
import { buildReport, readReport, renderDocx, renderPdf, version } from '../../../src/index.js';
import {
  contentOf,
  embeddedReportOf,
  readErrorOf,
  verifyBytes,
} from '../../support/read-documents.js';
import {
  prepareSample,
  type Report,
  sampleNames,
  samplePath,
  sampleReport,
  smallReport,
} from '../../support/render-samples.js';

const bare = (text: string): string => text.replace(/\s+/gu, '');
const fileOf = (name: string): Buffer => readFileSync(samplePath(name));
const built = new Map<string, ReturnType<typeof buildReport>>();
const buildSample = (name: string) => {
  const known = built.get(name) ?? buildReport(readReport(fileOf(name), `some/${name}.json`));
  built.set(name, known);
  return known;
};
const documentOf = async (name: string, format: 'docx' | 'pdf'): Promise<Uint8Array> =>
  (await buildSample(name)).outputs[format] as Uint8Array;
/** A Word file with a part changed. */
function changed(docx: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(docx);
  parts[path] = strToU8(change(strFromU8(parts[path] as Uint8Array)));
  return zipSync(parts);
}
const codesOf = async (bytes: Uint8Array): Promise<string[]> =>
  (await verifyBytes(bytes)).map((p) => p.code);
const why = (
  bytes: Uint8Array,
  read: (bytes: Uint8Array) => Promise<unknown> = verifyBytes,
): Promise<string> => readErrorOf(() => read(bytes));

for (const format of ['docx', 'pdf'] as const)
  describe(`a .${format}`, () => {
    for (const name of sampleNames) {
      it(`the .${format} of ${name} shows what its document says, cell by cell`, async () => {
        const seen = await contentOf(await documentOf(name, format));
        const { document } = prepareSample(name);
        expect(compare(document, seen)).to.deep.equal([]);
        const said = seen.blocks.flatMap((b) =>
          b.type === 'table' ? b.cells.map((c) => bare(c.text)) : [bare(b.text)],
        );
        expect(said.join('')).to.equal(visibleLines(document).map(bare).join(''));
      });
      it(`the .${format} of ${name} embeds the report file, byte for byte, under its own name`, async () => {
        const carried = await embeddedReportOf(await documentOf(name, format));
        expect(Buffer.from(carried?.bytes ?? []).equals(fileOf(name))).to.equal(true);
        expect(carried).to.include({ name: `${name}.json`, version });
        expect(await verifyBytes(await documentOf(name, format))).to.deep.equal([]);
      });
    }

    it(`a .${format} embeds whatever bytes the report file has`, async () => {
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

    it(`a .${format} built without embedding, or rendered from a document alone, embeds nothing`, async () => {
      const { outputs } = await buildReport(readReport(fileOf('county-2025')), {
        formats: [format],
        embed: false,
      });
      const alone = await (format === 'docx' ? renderDocx : renderPdf)(
        prepareSample('county-2025').document,
      );
      for (const bytes of [outputs[format] as Uint8Array, alone]) {
        expect(await embeddedReportOf(bytes)).to.equal(undefined);
        expect(await why(bytes)).to.equal('no-embedded-report');
        expect(await verifyBytes(bytes, readReport(fileOf('county-2025')))).to.deep.equal([]);
      }
    });

    it(`a .${format} that shows another report has a problem at every difference`, async () => {
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

    it(`a .${format} that shows one report and embeds another has a problem wherever they differ`, async () => {
      const { document } = prepareSample('county-2025');
      const cells = document.blocks.flatMap((b) => (b.type === 'table' ? b.cells : []));
      const paragraphs = document.blocks.flatMap((b) => (b.type === 'paragraph' ? [b] : []));
      const original = await embeddedReportOf(await documentOf('county-2025', format));
      const render = format === 'docx' ? renderDocx : renderPdf;
      await fc.assert(
        fc.asyncProperty(
          fc.nat(),
          fc.nat(),
          fc.constantFrom('7', '另', '，'),
          fc.boolean(),
          async (pick, at, char, inTable) => {
            const target = inTable
              ? cells[pick % cells.length]
              : paragraphs[pick % paragraphs.length];
            const run = target?.runs.at(-1);
            if (!target || !run?.text) return;
            const chars = [...run.text];
            if (chars[at % chars.length] === char) return;
            chars[at % chars.length] = char;
            const swap = <T extends { runs: readonly unknown[] }>(part: T): T =>
              (part as unknown) === target
                ? { ...part, runs: [...part.runs.slice(0, -1), { ...run, text: chars.join('') }] }
                : part;
            const forged = {
              ...document,
              blocks: document.blocks.map((b) =>
                b.type === 'table'
                  ? { ...b, cells: b.cells.map(swap) }
                  : b.type === 'paragraph'
                    ? swap(b)
                    : b,
              ),
            };
            const problems = await verifyBytes(await render(forged, { embeddedReport: original }));
            expect(problems.length, `${run.text} as ${chars.join('')}`).to.equal(1);
            expect(problems[0]).to.include({
              code: inTable ? 'shown-cell' : 'shown-text',
              pointer: run.pointer,
            });
          },
        ),
        { numRuns: format === 'docx' ? 60 : 25 },
      );
    });
  });

describe('the embedded report', () => {
  it('the embedded report of a PDF is an associated file with name, date, kind and relationship', async () => {
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
  it('the embedded report of a Word file is a part with a relationship and a content type', async () => {
    const parts = unzipSync(await documentOf('county-2025', 'docx'));
    const text = (path: string): string => strFromU8(parts[path] as Uint8Array);
    expect(text('word/_rels/document.xml.rels')).to.include('Target="../customXml/item1.xml"');
    expect(text('customXml/_rels/item1.xml.rels')).to.include('Target="itemProps1.xml"');
    expect(text('[Content_Types].xml')).to.include('PartName="/customXml/itemProps1.xml"');
  });
  it('documents with an embedded report name no path and no user', async () => {
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

  it('a changed figure in a Word file is a problem that names it', async () => {
    expect(await edited('>4068.208<', '>4068.28<')).to.deep.equal([
      'shown-cell 表二·行政事业性收费·本年收费金额（单位：万元）：应为“4068.208”，成品上是“4068.28”（成品第 1 张表）',
    ]);
  });
  it('a paragraph that is deleted from or added to a Word file is a problem', async () => {
    expect(await edited(/<w:p>(?:(?!<w:p>).)*除上述内容外.*?<\/w:p>/, '')).to.deep.equal([
      'shown-missing 六、其他需要报告的事项·第2段：成品上没有“除上述内容外，没有其他需要报告的事项。”（成品第 22 段）',
    ]);
    expect(
      await edited('<w:sectPr>', '<w:p><w:r><w:t>另行说明。</w:t></w:r></w:p><w:sectPr>'),
    ).to.have.length(1);
  });
  it('hidden and deleted words of a Word file are not shown, inserted ones are', async () => {
    expect(
      await edited(
        '<w:t xml:space="preserve">除上述',
        '<w:t></w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见</w:t></w:r><w:r><w:t xml:space="preserve">除上述',
      ),
    ).to.deep.equal([]);
    expect(
      await edited(
        '<w:t xml:space="preserve">除上述',
        '<w:t></w:t></w:r><w:del><w:r><w:delText>删去</w:delText></w:r></w:del><w:r><w:t xml:space="preserve">除上述',
      ),
    ).to.deep.equal([]);
    expect(
      await edited(
        '<w:t xml:space="preserve">除上述',
        '<w:t></w:t></w:r><w:ins><w:r><w:t>加上</w:t></w:r></w:ins><w:r><w:t xml:space="preserve">除上述',
      ),
    ).to.have.length(1);
  });
  it('a row that is deleted from a Word file is a problem at each of its cells', async () => {
    expect(
      await edited(/<w:tr>(?:(?!<w:tr>).)*四、结转下年度继续办理.*?<\/w:tr>/, ''),
    ).to.have.length.above(5);
  });
  it('a changed embedded report in a Word file is a problem', async () => {
    const docx = changed(await documentOf('county-2025', 'docx'), 'customXml/item1.xml', (xml) =>
      xml.replace('4068.208', '4068.28').replace('4068.208', '4068.28'),
    );
    expect(await codesOf(docx)).to.include.members(['carried-digest', 'shown-cell']);
  });
});

describe('what cannot be read', () => {
  it('a file that cannot be read is refused with the reason', async () => {
    const docx = await documentOf('bureau-2020', 'docx');
    const pdf = await documentOf('bureau-2020', 'pdf');
    expect(await why(Buffer.from('{}'))).to.equal('unknown-format');
    expect(await why(docx.subarray(0, 5000))).to.equal('not-zip');
    expect(await why(zipSync({ 'a.txt': strToU8('a') }), contentOf)).to.equal('not-docx');
    expect(await why(pdf.subarray(0, 3000))).to.equal('not-pdf');
    const doctype = changed(docx, 'word/document.xml', (xml) =>
      xml.replace('<w:document', '<!DOCTYPE a [<!ENTITY b "b">]><w:document'),
    );
    expect(await why(doctype, contentOf)).to.equal('doctype');
    expect(
      await why(
        changed(docx, 'word/document.xml', (xml) => xml.slice(0, 9000)),
        contentOf,
      ),
    ).to.equal('broken-xml');
    expect(
      await why(zipSync({ 'word/document.xml': new Uint8Array(30 << 20) }), contentOf),
    ).to.equal('document-too-large');
    const faulty = changed(docx, 'customXml/item1.xml', (xml) =>
      xml.replace('&quot;agency&quot;', '&quot;agenc&quot;'),
    );
    expect(await why(faulty)).to.equal('faulty-report');
  });

  it('a file with nesting or spans that no document has is refused at once', async () => {
    const word = (body: string): Uint8Array =>
      zipSync({
        'word/document.xml': strToU8(
          `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
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
        `<sheetData/><mergeCells>${'<mergeCell ref="A1:XFD1048576"/><mergeCell ref="A2:XFD1048576"/><mergeCell ref="B1:XFD1048576"/>'.repeat(9)}</mergeCells>`,
      ),
      sheet('<sheetData><row r="5000"><c r="A5000"><v>1</v></c></row></sheetData>'),
    ])
      expect(await why(bytes, contentOf)).to.equal('document-too-large');
    expect(await why(page(`${'<p>段落<br><font>'.repeat(3000)}`), contentOf)).to.equal('was read');
  });

  it('a PDF with a damaged attachment is refused or read', async () => {
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
      expect(await why(damaged)).to.be.oneOf(['not-pdf', 'faulty-report', 'was read']);
    }
  });

  it('a file that is damaged anywhere is refused or read', async () => {
    const files = [await documentOf('bureau-2020', 'docx'), await documentOf('bureau-2020', 'pdf')];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.nat({ max: 9999 }),
        fc.uint8Array({ minLength: 1, maxLength: 60 }),
        async (bytes, at, damage) => {
          const damaged = Uint8Array.from(bytes);
          damaged.set(damage, Math.floor((at / 10_000) * (bytes.length - damage.length)));
          await why(damaged, contentOf);
          await why(damaged);
        },
      ),
      { numRuns: 40 },
    );
  });
});
