import { DOMParser } from '@xmldom/xmldom';
import { expect } from 'chai';
import { strFromU8, unzipSync } from 'fflate';
import { visibleLines } from '../../../src/core/document/text.js';
import { page } from '../../../src/core/layout/style.js';
import { formatNames } from '../../../src/core/render/formats.js';
import { buildReport, prepareReport, readReport } from '../../../src/index.js';
import { extremeReport } from '../../support/extreme-report.js';
import { verifyBytes } from '../../support/read-documents.js';
import { pdfTables } from '../../support/render-grid.js';
import { isPageNumber, type Pdf, readPdf, textOfPdf } from '../../support/render-pdf.js';
import { withoutSpace } from '../../support/render-samples.js';
import { type Json, sample } from '../../support/sample-reports.js';

describe('the longest of everything', function () {
  this.timeout(60_000);
  let outputs: Record<string, Uint8Array>;
  let pdf: Pdf;
  before(async () => {
    const built = await buildReport(readReport(extremeReport()), { formats: formatNames });
    expect(built.problems.filter((p) => p.severity === 'error')).to.deep.equal([]);
    outputs = built.outputs as Record<string, Uint8Array>;
    pdf = await readPdf(outputs.pdf as Uint8Array);
  });

  it('is all there, word for word and cell by cell, in every format', async () => {
    for (const bytes of Object.values(outputs)) expect(await verifyBytes(bytes)).to.deep.equal([]);
    const { prepared } = prepareReport(readReport(extremeReport()));
    expect(withoutSpace(textOfPdf(pdf)).length).to.be.at.least(
      withoutSpace(visibleLines(prepared?.document as never).join('')).length,
    );
  });

  it('stays in the type area, on every page', () => {
    for (const [i, { texts }] of pdf.pages.entries())
      for (const t of texts) {
        if (isPageNumber(t)) continue;
        expect(t.x, `page ${i + 1}: ${t.text}`).to.be.at.least(page.left - 1);
        // A mark may hang past the edge.
        expect(t.x + t.width, `page ${i + 1}: ${t.text}`).to.be.at.most(
          page.left + page.measure + 9,
        );
        expect(t.baseline, `page ${i + 1}: ${t.text}`).to.be.within(
          page.top,
          page.top + page.depth + 1,
        );
      }
  });

  it('stays in its cells', () => {
    // Throws where a text sticks out of its cell.
    const tables = pdf.pages.flatMap((p) => (p.rules.length ? pdfTables(p) : []));
    expect(tables.flat().some((cell) => cell.text === '740740734790')).to.equal(true);
  });

  it('is numbered up to sixty', () =>
    expect(withoutSpace(textOfPdf(pdf))).to.include('（六十）第59个小标题'));
});

describe('text that would be something else', () => {
  const hostile = [
    ']]>',
    '<w:p/>',
    '</w:t></w:r><w:fldSimple w:instr="DATE"/>',
    '&lt;',
    '&#x41;',
    '&copy;',
    '<!--',
    '<?xml?>',
    '<!DOCTYPE a>',
    '\\)',
    '(\\051)',
    ') Tj ET Q',
    'endstream endobj',
    '/JavaScript',
    '<</S/JavaScript/JS(app.alert(1))>>',
    '%PDF',
    '\\u0041',
    '<FEFF0041>',
    '{ HYPERLINK "javascript:alert(1)" }',
    'javascript:alert(1)',
    '=cmd|calc!A1',
    'file:///etc/passwd',
    'http://example.com/a?b=<c>',
    '{{agency}}',
    ['$', '{agency}'].join(''),
    '$&',
    '{year}',
    '__proto__',
  ];
  const report = (): Json => {
    const r = sample('county-2025.json');
    const text = hostile.join('，');
    r.agency = `某县${hostile.slice(0, 4).join('')}局`;
    r.title = `${r.agency}2025年${hostile.slice(9, 14).join('')}政府信息公开工作年度报告`;
    r.overview = [text, { heading: hostile.slice(4, 20).join(''), text }, ...r.overview];
    r.disclosure.note = text;
    r.disclosure.licences.decisions = {
      value: 517645,
      unit: '<b>',
      note: hostile.slice(0, 6).join(''),
    };
    r.signature.agency = `${hostile[2]}局`;
    return r;
  };

  it('is shown as it is in both formats', async () => {
    const { outputs, problems } = await buildReport(readReport(report()));
    expect(problems.filter((p) => p.severity === 'error')).to.deep.equal([]);
    for (const bytes of Object.values(outputs)) expect(await verifyBytes(bytes)).to.deep.equal([]);
  });

  it('makes no field, link, script or part of a document', async () => {
    const { outputs } = await buildReport(readReport(report()));
    const plain = await buildReport(readReport(sample('county-2025.json')));
    const [docx, usual] = [outputs.docx, plain.outputs.docx].map((bytes) =>
      unzipSync(bytes as Uint8Array),
    ) as [Record<string, Uint8Array>, Record<string, Uint8Array>];
    expect(Object.keys(docx).sort()).to.deep.equal(Object.keys(usual).sort());
    for (const [path, bytes] of Object.entries(docx)) {
      const xml = strFromU8(bytes);
      expect(xml, path).not.to.match(
        /TargetMode="External"|<w:hyperlink|<w:fldSimple|<!DOCTYPE|<!ENTITY/,
      );
      expect(
        [...xml.matchAll(/<w:instrText[^>]*>([^<]*)/g)]
          .map((m) => m[1])
          .filter((field) => field !== 'PAGE'),
        path,
      ).to.deep.equal([]);
    }
    const metadata =
      /<x:xmpmeta[\s\S]*?<\/x:xmpmeta>/.exec(
        Buffer.from(outputs.pdf as Uint8Array).toString('utf8'),
      )?.[0] ?? '';
    const root = new DOMParser({
      onError: (_level, message) => expect.fail(message),
    }).parseFromString(metadata, 'text/xml');
    expect(root.getElementsByTagName('dc:title')[0]?.textContent?.trim()).to.equal(report().title);
    const pdf = Buffer.from(outputs.pdf as Uint8Array)
      .toString('latin1')
      .replace(/stream\r?\n[\s\S]*?\nendstream/g, '')
      .replace(/\((?:\\.|[^\\()])*\)/gs, '()');
    expect(pdf).not.to.match(
      /\/(JavaScript|JS|Launch|URI|SubmitForm|ImportData|GoToR|RichMedia|AA)\b/,
    );
  });
});
