import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import type { Block, Document } from '../../../src/core/document/document.js';
import { documentDigest, visibleLines } from '../../../src/core/document/text.js';
import { type Recognised, recognise } from '../../../src/core/recognise/recognise.js';
import { formatNames } from '../../../src/core/render/formats.js';
import { buildReport, checkReport, compose, readReport } from '../../../src/index.js';
import { contentOf, readErrorOf } from '../../support/read-documents.js';
import { type HtmlStyle, htmlOf } from '../../support/render-html.js';
import {
  prepare,
  prepareSample,
  type Report,
  sampleNames,
  samplePath,
  sampleReport,
} from '../../support/render-samples.js';

const bare = (text: string): string => text.replace(/\s+/gu, '');
/** What a report that was read shows when it is composed again. */
function shownBy({ report }: Recognised): string[] {
  const { problems, report: checked } = checkReport(readReport(report));
  if (!checked) throw new Error(problems.map((p) => `${p.place} ${p.message}`).join('\n'));
  return visibleLines(compose(checked));
}
const seenHtml = async (document: Document, style: HtmlStyle): Promise<Recognised> =>
  recognise(await contentOf(Buffer.from(htmlOf(document, style))));
const codes = ({ findings }: Recognised): string[] => findings.map((f) => f.code);
const county = (): Document => prepareSample('county-2025').document;
const why = (bytes: Uint8Array): Promise<string> =>
  readErrorOf(async () => recognise(await contentOf(bytes)));

describe('a document without its report', () => {
  for (const name of sampleNames)
    for (const format of formatNames)
      it(`gives back all that ${name}.${format} shows, with nothing doubtful`, async () => {
        const { outputs } = await buildReport(readReport(readFileSync(samplePath(name))), {
          formats: [format],
          embed: false,
        });
        const found = recognise(await contentOf(outputs[format] as Uint8Array));
        expect(found.findings.filter((f) => f.code !== 'number-in-text')).to.deep.equal([]);
        expect(shownBy(found)).to.deep.equal(visibleLines(prepareSample(name).document));
      });

  it('gives back the very report where it is written as the page shows it', async () => {
    const { outputs } = await buildReport(readReport(readFileSync(samplePath('county-2025'))), {
      formats: ['docx'],
      embed: false,
    });
    const { $schema, ...report } = sampleReport('county-2025');
    expect($schema).to.be.a('string');
    const { report: found } = recognise(await contentOf(outputs.docx as Uint8Array));
    for (const key of [
      'year',
      'agency',
      'preface',
      'overview',
      'disclosure',
      'disputes',
      'problems',
      'otherMatters',
      'signature',
    ])
      expect(found[key], key).to.deep.equal(report[key]);
  });

  it('gives back an agency whose name takes two lines', async () => {
    const agency = '新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县人民政府办公室';
    const { document } = prepare({ ...sampleReport('county-2025'), agency });
    for (const format of formatNames) {
      const { outputs } = await buildReport(
        readReport({ ...sampleReport('county-2025'), agency }),
        { formats: [format], embed: false },
      );
      const found = recognise(await contentOf(outputs[format] as Uint8Array));
      expect(found.report.agency).to.equal(agency);
      expect(shownBy(found)).to.deep.equal(visibleLines(document));
    }
  });

  it('is read with whatever figures it has', async () => {
    const figure = fc.nat({ max: 9999 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(figure, { minLength: 6, maxLength: 6 }),
        figure,
        fc.constantFrom(...formatNames),
        async (values, fee, format) => {
          const report: Report = sampleReport('county-2025');
          report.disclosure.rules = { issued: values[0], repealed: values[1], inForce: values[2] };
          report.disclosure.penalties.decisions = values[3];
          report.disclosure.fees.amount = fee / 100;
          report.disputes.reconsideration = {
            upheld: values[4],
            corrected: values[5],
            other: 0,
            pending: 1,
          };
          const { outputs } = await buildReport(readReport(report), {
            formats: [format],
            embed: false,
          });
          if (!outputs[format]) return;
          const { report: found } = recognise(await contentOf(outputs[format]));
          expect((found.disclosure as Report).rules).to.deep.equal(report.disclosure.rules);
          expect((found.disclosure as Report).penalties).to.deep.equal(report.disclosure.penalties);
          expect((found.disclosure as Report).fees).to.deep.equal(report.disclosure.fees);
        },
      ),
      { numRuns: 12 },
    );
  });
});

describe('a web page of a report', () => {
  for (const name of sampleNames)
    for (const style of ['plain', 'spans', 'word', 'layout', 'split'] as const)
      it(`of ${name}, made in the manner “${style}”, is read whole`, async () => {
        const { document } = prepareSample(name);
        const found = await seenHtml(document, style);
        const figures = (all: readonly string[]): string[] =>
          all.filter((line) => /^[\d-]/.test(line) && line.length < 30);
        // Word's web pages break lines, and so have blanks, anywhere.
        const [shown, wanted] = [shownBy(found).map(bare), visibleLines(document).map(bare)];
        expect(figures(shown)).to.deep.equal(figures(wanted));
        expect(shown.join('')).to.equal(wanted.join(''));
      });

  it('in the code of old pages is read', async () => {
    const page = htmlOf(county(), 'plain').replace('charset="utf-8"', 'charset="gb2312"');
    // Government pages in GB 2312: every character of these by its two bytes.
    const table = new Map<string, number[]>();
    const decoder = new TextDecoder('gb18030');
    for (let a = 0x81; a <= 0xfe; a++)
      for (let b = 0x40; b <= 0xfe; b++)
        if (b !== 0x7f) table.set(decoder.decode(Uint8Array.of(a, b)), [a, b]);
    const bytes = Uint8Array.from(
      [...page].flatMap((c) => (c < '\u0080' ? [c.charCodeAt(0)] : (table.get(c) ?? [0x3f]))),
    );
    expect(shownBy(recognise(await contentOf(bytes)))).to.deep.equal(visibleLines(county()));
  });

  /** A page of the county, with a change. */
  const page = async (...changes: [string | RegExp, string][]): Promise<Recognised> => {
    let html = htmlOf(county(), 'plain');
    for (const [from, to] of changes) {
      const next = html.replace(from, to);
      expect(next, String(from)).not.to.equal(html);
      html = next;
    }
    return recognise(await contentOf(Buffer.from(html)));
  };

  for (const [what, from, to] of [
    ['“规范性文件” for “行政规范性文件”', '>行政规范性文件<', '>规范性文件<'],
    ['“1、” for “1.”', '>1.申请人无正当理由', '>1、申请人无正当理由'],
    ['“2.其他法律行政止公开”', '>2.其他法律行政法规禁止公开<', '>2.其他法律行政止公开<'],
    ['words cut in two', '>本年制发件数<', '>本年制<br>发件 数<'],
    ['full-width digits', '>693957<', '>６９３９５７<'],
    ['a thousands comma', '>693957<', '>693,957<'],
  ] as const)
    it(`with ${what} is read as it is meant, without a word`, async () => {
      const found = await page([from, to]);
      expect(codes(found)).to.deep.equal([]);
      expect(shownBy(found)).to.deep.equal(visibleLines(county()));
    });

  for (const [from, to] of [
    ['五、存在的主要问题及改进情况', '五、政府信息公开工作存在的主要问题及改进情况'],
    ['五、存在的主要问题及改进情况', '五、存在问题及改进情况'],
    ['五、存在的主要问题及改进情况', '五、存在的主要问题和改进情况'],
    ['一、总体情况', '一、概述'],
    ['二、主动公开政府信息情况', '二、主动公开政府信息的情况'],
    [
      '四、政府信息公开行政复议、行政诉讼情况',
      '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    ],
  ] as const)
    it(`with the heading “${to}” is read, and says so`, async () => {
      const found = await page([from, to]);
      expect(codes(found)).to.deep.equal(['other-heading']);
      expect(shownBy(found)).to.deep.equal(visibleLines(county()));
    });

  it('with （六）其他处理 in one row, as the form of 2019 has it, is read, and says so', async () => {
    const figures = (html: string): string[] =>
      [...html.matchAll(/<td>(\d+)<\/td>/g)].map((m) => m[1] as string);
    const rows = [...htmlOf(county(), 'plain').matchAll(/<tr>(?:(?!<tr>)[\s\S])*?<\/tr>/g)].map(
      (m) => m[0],
    );
    const from = rows.findIndex((r) => r.includes('（六）其他处理'));
    const sums = figures(rows[from] as string).map((_, c) =>
      [0, 1, 2].reduce((sum, k) => sum + Number(figures(rows[from + k] as string)[c]), 0),
    );
    const html = htmlOf(county(), 'plain');
    const start = html.indexOf(rows[from] as string);
    const end = html.indexOf(rows[from + 2] as string) + (rows[from + 2] as string).length;
    const one = `<tr><td colspan="2">（六）其他处理</td>${sums.map((n) => `<td>${n}</td>`).join('')}</tr>`;
    const found = recognise(
      await contentOf(Buffer.from(html.slice(0, start) + one + html.slice(end))),
    );
    expect(codes(found)).to.deep.equal(['merged-rows']);
    const other = ((found.report.applications as Report).outcomes as Report).other;
    expect(other.other.total).to.equal(sums.at(-1));
    expect([other.notCorrected.total, other.feeUnpaid.total]).to.deep.equal([0, 0]);
    expect(checkReport(readReport(found.report)).report).not.to.equal(undefined);
  });
  it('takes marks for figures that are not filled, and says so', async () => {
    for (const mark of ['-', '—', '/', '无']) {
      const found = await page(['>693957<', `>${mark}<`]);
      expect(codes(found)).to.deep.equal(['blank-mark']);
      expect((found.report.disclosure as Report).penalties.decisions).to.equal(null);
    }
  });
  it('reports every figure, added row and text among the tables that it leaves out', async () => {
    expect(codes(await page(['>693957<', '>见附件<']))).to.include.oneOf([
      'no-figure',
      'missing-row',
    ]);
    expect(
      codes(await page(['</tbody>', '<tr><td>行政征收</td><td colspan="3">12</td></tr></tbody>'])),
    ).to.deep.equal(['extra-row']);
    const cut = '</tbody></table><p>续表。</p><table><tbody><tr><td rowspan="2">行政处罚';
    expect(codes(await page([/<tr><td[^>]*>行政处罚/, cut]))).to.include('stray-text');
    expect(
      codes(await page([/<tr>(?:(?!<tr>)[\s\S])*?四、结转下年度继续办理[\s\S]*?<\/tr>/, ''])),
    ).to.deep.equal(['missing-row']);
  });
  it('keeps the paragraphs beside a table in their places, its note apart', async () => {
    const paragraphs = (...texts: string[]): string => texts.map((t) => `<p>${t}</p>`).join('');
    const found = await page(
      [
        '<p>三、收到',
        `${paragraphs('注：含年检。', '注：不含基层。', '（二）来源', '部门。')}<p>三、收到`,
      ],
      [
        /(<p>二、主动.*?<\/p>)/,
        `$1${paragraphs('以下是全年数据。', '注：件数。', '（一）口径。不重复。')}`,
      ],
      [/(<p>三、收到.*?<\/p>)/, `$1${paragraphs('表前。')}`],
      ['<p>五、存在', `${paragraphs('表后。', '注：也是表后。')}<p>五、存在`],
    );
    expect(codes(found)).to.deep.equal([]);
    const { disclosure, applications, disputes } = found.report as Report;
    expect(disclosure).to.deep.include({
      before: ['以下是全年数据。', '注：件数。', { heading: '口径。', text: '不重复。' }],
      note: '含年检。不含基层。',
      after: [{ heading: '来源', content: ['部门。'] }],
    });
    expect(applications.before).to.deep.equal(['表前。']);
    expect(applications).to.not.have.any.keys('note', 'after');
    expect(disputes.after).to.deep.equal(['表后。', '注：也是表后。']);
    expect(shownBy(found)).to.include.members(['（一）口径。不重复。', '（二）来源']);
  });
  it('with unknown elements in its lines and a page’s foot is read whole', async () => {
    const found = await page(
      ['除上述内容外', '<sdfield>除上述</sdfield><o:p>内容</o:p>外'],
      ['<footer>', '<div title="footer"><p>— <sdfield>5</sdfield> —</p></div><footer>'],
    );
    expect(codes(found)).to.deep.equal([]);
    expect(shownBy(found)).to.deep.equal(visibleLines(county()));
  });
  it('that is no such report is refused with the reason', async () => {
    expect(
      await why(
        Buffer.from(
          '<html><p>通知</p><table><tr><td>1</td><td>2</td><td>3</td></tr></table></html>',
        ),
      ),
    ).to.equal('not-report');
    const untitled = htmlOf(county(), 'plain').replace(/<(h1|title)>.*?<\/\1>/g, '');
    expect(await why(Buffer.from(untitled))).to.equal('no-title');
    expect(await why(Buffer.from(`<html>${'<div>'.repeat(3000)}`))).to.equal('document-too-large');
  });
});

/** The lines of a block that is no table. */
function linesOf(block: Exclude<Block, { type: 'table' }>): readonly string[] {
  if (block.type === 'title') return [block.groups.join('')];
  if (block.type === 'heading') return [block.text];
  if (block.type === 'paragraph') return [block.runs.map((r) => r.text).join('')];
  return [block.agency, block.date];
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;');
/** A string of a workbook in two runs, with its reading, which is not shown. */
const stringItem = (text: string): string =>
  `<si><r><t>${escaped(text.slice(0, 2))}</t></r><r><t>${escaped(text.slice(2))}</t></r>` +
  '<rPh><t>zhuyin</t></rPh></si>';

describe('a workbook of a report', () => {
  /**
   * Rows as a clerk would have them: the page's paragraphs in a column, its tables below them,
   * cells merged.
   */
  function workbookOf(document: Document): Uint8Array {
    const letters = (c: number): string => String.fromCharCode(65 + c);
    const rows: string[] = [];
    const merges: string[] = [];
    const strings: string[] = [];
    const cell = (row: number, column: number, text: string): string => {
      const at = `${letters(column)}${row + 1}`;
      if (/^-?\d+(\.\d+)?$/.test(text)) return `<c r="${at}"><v>${text}</v></c>`;
      return `<c r="${at}" t="s"><v>${strings.push(text) - 1}</v></c>`;
    };
    for (const block of document.blocks) {
      const top = rows.length;
      if (block.type === 'table') {
        for (let r = 0; r < block.rowCount; r++)
          rows.push(
            block.cells
              .filter((c) => c.row === r)
              .map((c) => cell(top + r, c.column, c.runs.map((x) => x.text).join('')))
              .join(''),
          );
        for (const c of block.cells)
          if (c.rowSpan > 1 || c.colSpan > 1)
            merges.push(
              `${letters(c.column)}${top + c.row + 1}:${letters(c.column + c.colSpan - 1)}` +
                `${top + c.row + c.rowSpan}`,
            );
      } else for (const text of linesOf(block)) rows.push(cell(rows.length, 0, text));
    }
    const xml = (text: string): Uint8Array =>
      strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
    const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    return zipSync({
      'xl/workbook.xml': xml(
        `<workbook ${main} ` +
          `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>` +
          `<sheet name="年报" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': xml(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
          '<Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/sharedStrings.xml': xml(`<sst ${main}>` + `${strings.map(stringItem).join('')}</sst>`),
      'xl/worksheets/sheet1.xml': xml(
        `<worksheet ${main}><sheetData>` +
          `${rows.map((r, i) => `<row r="${i + 1}">${r}</row>`).join('')}</sheetData><mergeCells>` +
          `${merges.map((m) => `<mergeCell ref="${m}"/>`).join('')}</mergeCells></worksheet>`,
      ),
    });
  }
  for (const name of sampleNames)
    it(`of ${name} is read whole`, async () => {
      const { document } = prepareSample(name);
      expect(shownBy(recognise(await contentOf(workbookOf(document)))).join('')).to.equal(
        visibleLines(document).join(''),
      );
    });
});

describe('the digest of what a document shows', () => {
  it('is another for another figure, and the same for the same', () => {
    const report = sampleReport('county-2025');
    const one = documentDigest(prepare(report).document);
    expect(documentDigest(prepare(structuredClone(report)).document)).to.equal(one);
    report.disclosure.penalties.decisions = 1;
    expect(documentDigest(prepare(report, ['disclosure-in-text']).document)).not.to.equal(one);
  });
});
