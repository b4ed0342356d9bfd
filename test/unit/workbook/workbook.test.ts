import { expect } from 'chai';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { ReadError } from '../../../src/core/extract/read-error.js';
import { readSheets } from '../../../src/core/extract/xlsx-sheets.js';
import { ZipPackage } from '../../../src/core/extract/zip-package.js';
import { readWorkbook } from '../../../src/core/workbook/read.js';
import { writeWorkbook } from '../../../src/core/workbook/write.js';
import { deflateEntry, zip } from '../../../src/core/zip.js';
import { checkReport, type Edition, editions, type Problem } from '../../../src/index.js';
import { changed, figure, insertRow, put, text } from '../../support/edit-workbook.js';
import { parsedReport } from '../../support/parsed-report.js';
import { edited, type Json, sample, sampleNames } from '../../support/sample-reports.js';
import { expectSameReport, workbookOf } from '../../support/workbooks.js';

const sheetsOf = (workbook: Uint8Array) => readSheets(new ZipPackage(workbook));
const [cover, prose, two, three, four, remarks] = [1, 2, 3, 4, 5, 6] as const;
const problemsOf = (workbook: Uint8Array): readonly Problem[] =>
  checkReport(readWorkbook(workbook, 'workbook.xlsx')).problems;
const problemLines = (workbook: Uint8Array): string[] =>
  problemsOf(workbook).map((p) => `${p.cell} ${p.code} ${p.severity}`);

describe('a workbook', () => {
  for (const name of sampleNames)
    it(`a workbook of ${name} gives the report back`, async () => {
      const report = sample(name);
      const { edition } = parsedReport(report);
      const { edition: named, ...unnamed } = report;
      await expectSameReport(
        edition,
        editions().find((e) => e.years.from <= report.year && report.year <= (e.years.to ?? 9999))
          ?.edition === named
          ? unnamed
          : report,
      );
    });

  it('a workbook keeps another year’s edition, waived warnings and long paragraphs', async () => {
    const long = `${'很长的一段。'.repeat(9000)}𰻝${'尾'.repeat(9)}`;
    const report = {
      ...sample('bureau-2020.json'),
      year: 2022,
      edition: '2019',
      waive: [{ rule: 'edition-year', reason: '试用' }],
    };
    await expectSameReport(editions()[0] as Edition, {
      ...report,
      overview: [long, { heading: '甲', text: long }],
    });
  });

  it('the same report gives the same bytes', async () => {
    const [a, b] = [
      await workbookOf(sample('county-2025.json')),
      await workbookOf(sample('county-2025.json')),
    ];
    expect(Buffer.from(a).equals(Buffer.from(b))).to.equal(true);
  });

  it('the sheet of a table has the words and spans of the form, below its heading', async () => {
    for (const name of ['bureau-2020.json', 'county-2025.json']) {
      const { edition } = parsedReport(sample(name));
      const sheets = sheetsOf(await workbookOf(sample(name)));
      expect(sheets.map((s) => s.name)).to.deep.equal(['封面', '文字', '二', '三', '四', '附注']);
      const own = edition.sections.filter((s) => s.table);
      own.forEach(({ heading, table }, i) => {
        const cells = sheets[2 + i]?.cells ?? [];
        expect(cells[0]).to.include({ text: heading, row: 0, colSpan: table?.widths.length });
        for (const { row, column, rowSpan, colSpan, ...cell } of table?.cells ?? []) {
          const found = cells.find((c) => c.row === row + 1 && c.column === column);
          expect(found, `${heading} ${row} ${column}`).to.include({
            rowSpan,
            colSpan,
            ...(cell.kind === 'figure' ? {} : { text: cell.text }),
          });
          if (cell.kind === 'figure')
            expect(!!found?.formula).to.equal(edition.computedTotals.has(cell.pointer));
        }
      });
    }
  });

  it('is compressed by the same bytes wherever it is written', async () => {
    const workbook = await workbookOf(sample('county-2025.json'));
    const parts = Object.entries(unzipSync(workbook));
    expect(zip(parts.map(([path, bytes]) => [path, deflateEntry(bytes)]))).to.deep.equal(workbook);
  });

  it('words and totals are locked, and figures take whole numbers only', async () => {
    const parts = unzipSync(await workbookOf(sample('county-2025.json')));
    const xml = strFromU8(parts[`xl/worksheets/sheet${three}.xml`] as Uint8Array);
    const styles = strFromU8(parts['xl/styles.xml'] as Uint8Array);
    const formats = [
      ...(/<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0] ?? '').matchAll(
        /<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs,
      ),
    ].map(([xf]) => xf);
    const isOpen = (cell: string): boolean =>
      /locked="0"/.test(
        formats[
          Number(
            new RegExp(`<c r="${cell}" s="(\\d+)"|<c r="${cell}"[^>]* s="(\\d+)"`)
              .exec(xml)
              ?.slice(1)
              .find(Boolean),
          )
        ] ?? '',
      );
    expect(xml).to.include('<sheetProtection sheet="1"');
    expect(['A5', 'D3', 'D5', 'I7', 'J5', 'D28'].map(isOpen)).to.deep.equal([
      false,
      false,
      true,
      true,
      false,
      false,
    ]);
    expect(xml).to.match(/<dataValidation type="whole" sqref="D5" operator="greaterThanOrEqual"/);
    expect(xml)
      .to.include('<c r="J5"')
      .and.to.include('<f>SUM(D5:I5)</f>')
      .and.to.include('<f>SUM(D7:D27)</f>');
  });

  it('a total that differs from its terms is kept as its author wrote it', async () => {
    const workbook = await workbookOf(
      edited(sample('county-2025.json'), '/applications/received/total', 999),
    );
    expect(sheetsOf(workbook)[3]?.cells.find((c) => c.at === '三!J5')).to.include({
      text: '999',
      formula: '',
    });
    expect(problemLines(workbook).slice(0, 1)).to.deep.equal(['三!J5 wrong-figure error']);
  });

  it('an empty workbook has a problem for every section that is blank', async () => {
    const workbook = await writeWorkbook(editions()[1] as Edition, { year: 2025, agency: '某县' });
    expect(problemLines(workbook)).to.deep.equal([
      ...['D2', 'D3', 'D4'].map((c) => `文字!${c} empty-text error`),
      ...['二!B4', '三!D5', '四!A5'].map((c) => `${c} blank warning`),
    ]);
  });
});

describe('a workbook that was changed', () => {
  let workbook: Uint8Array;
  before(async () => {
    workbook = await workbookOf({
      ...sample('county-2025.json'),
      overview: ['主动公开、依申请、信息管理、平台、监督保障各项工作按要求开展。'],
    });
  });
  const withSheet = (sheet: number, ...changes: ((xml: string) => string)[]): Uint8Array =>
    changes.reduce((f, change) => changed(f, sheet, change), workbook);

  it('a workbook without changes has no problem', () =>
    expect(problemLines(workbook)).to.deep.equal([]));

  it('a figure that breaks an equation is reported at its sheet and cell', () => {
    const problem = problemsOf(withSheet(three, put('D5', '<v>9999</v>')))[0];
    expect(problem).to.include({
      code: 'carry-identity',
      cell: '三!D28',
      sheet: 4,
      line: 28,
      column: 4,
    });
  });

  it('blank rows and headings that a clerk inserted are ignored', () => {
    expect(problemLines(withSheet(three, insertRow(8), insertRow(20)))).to.deep.equal([]);
    expect(
      problemLines(
        withSheet(
          three,
          insertRow(8, '<c r="A8" t="inlineStr"><is><t>以下由办公室填</t></is></c>'),
        ),
      ),
    ).to.deep.equal([]);
    expect(problemLines(withSheet(four, insertRow(5)))).to.deep.equal([]);
  });

  it('a row with figures that the form does not have is an error', () => {
    const cells = ['C', 'D', 'E']
      .map((c, i) =>
        i
          ? `<c r="${c}12"><v>${i}</v></c>`
          : `<c r="${c}12" t="inlineStr"><is><t>9.涉及商业秘密</t></is></c>`,
      )
      .join('');
    expect(problemLines(withSheet(three, insertRow(12, cells)))).to.deep.equal([
      '三!D12 form-extra-row error',
    ]);
  });

  it('a renamed row is known by its neighbours, with a warning', () => {
    expect(problemLines(withSheet(three, text('C10', '2.别的法规不让公开')))).to.deep.equal([
      '三!C10 form-label warning',
    ]);
    expect(problemLines(withSheet(three, text('C10', '乱写的名字')))).to.deep.equal([
      '三!C10 form-label warning',
    ]);
    expect(problemsOf(withSheet(three, text('C10', '乱写的名字')))[0]?.message).to.equal(
      '这里写的是“乱写的名字”，当作“2.其他法律行政法规禁止公开”',
    );
  });

  it('a deleted row is an error', () => {
    expect(
      problemLines(withSheet(three, (xml) => xml.replace(/<row r="10".*?<\/row>/, ''))),
    ).to.include('三!A10 form-row error');
  });

  it('a total that was typed over is an error only if it is wrong', () => {
    expect(problemLines(withSheet(three, put('J5', '<v>713</v>')))).to.deep.equal([]);
    expect(problemLines(withSheet(three, put('J5', '<v>712</v>')))).to.deep.equal([
      '三!J5 wrong-figure error',
    ]);
    expect(problemLines(withSheet(three, put('J6', '<f>SUM(D6:H6)</f><v>30</v>')))).to.deep.equal([
      '三!J6 wrong-figure error',
    ]);
  });

  it('digits that are text are read, with a warning', () => {
    expect(problemLines(withSheet(three, text('D5', '７０５')))).to.deep.equal([
      '三!D5 form-digits warning',
    ]);
    expect(problemLines(withSheet(two, text('B8', '517,645')))).to.deep.equal([
      '二!B8 form-digits warning',
    ]);
    expect(problemLines(withSheet(two, text('B8', '517645（其中网上办理3件）')))).to.deep.equal([]);
  });

  it('a cell that cannot be read breaks no sum, also none that it crosses, and comes first', () => {
    const unread = withSheet(three, text('D5', '许多'), figure('J6', 37));
    const [first, ...others] = problemsOf(changed(unread, two, put('B15', '<v>-1</v>')));
    expect(first).to.include({
      cell: '三!D5',
      code: 'form-figure',
      place: '表三·一、本年新收政府信息公开申请数量·自然人',
      pointer: '/applications/received/naturalPerson',
    });
    const aboutSums = others.filter((p) => /sum|identity|figure|blank/.test(p.code));
    expect(aboutSums.map((p) => `${p.cell} ${p.code}`)).to.deep.equal([]);
  });

  it("a unit that is the count's own is left out, with a warning", () => {
    for (const typed of ['517645件', '517645 件（其中网上办理3件）'])
      expect(problemLines(withSheet(two, text('B8', typed))), typed).to.deep.equal([
        '二!B8 form-digits warning',
      ]);
  });

  it('words and formulas without a result are no figures', () => {
    expect(problemLines(withSheet(two, text('B8', '约五十万')))[0]).to.equal(
      '二!B8 form-figure error',
    );
    expect(problemLines(withSheet(two, put('B8', '<f>[1]Sheet1!A1</f>')))[0]).to.equal(
      '二!B8 form-formula error',
    );
    expect(problemLines(withSheet(two, put('B8', '<f>1/0</f><v>#DIV/0!</v>', 'e')))[0]).to.equal(
      '二!B8 form-formula error',
    );
    expect(problemLines(withSheet(two, text('B4', '—')))).to.include('二!B4 form-blank warning');
  });

  it('a column that moved is an error, and a table that moved as a whole is read', () => {
    const moveColumns = (from: number) => (xml: string) => {
      const letters = (n: number): string => String.fromCharCode(65 + n);
      const move = (reference: string): string =>
        reference.replace(
          /([A-Z])(\d+)/g,
          (_, c: string, r: string) =>
            letters(c.charCodeAt(0) - 65 + (c.charCodeAt(0) - 65 >= from ? 1 : 0)) + r,
        );
      return xml
        .replace(/ r="([A-Z]\d+)"/g, (_, ref) => ` r="${move(ref)}"`)
        .replace(/ref="([A-Z]\d+:[A-Z]\d+)"/g, (_, ref) => `ref="${move(ref)}"`)
        .replace(/<f>(.*?)<\/f>/g, (_, f) => `<f>${move(f)}</f>`);
    };
    expect(problemLines(withSheet(three, moveColumns(0)))).to.deep.equal([]);
    for (const column of [3, 4, 6, 9]) {
      const lines = problemLines(withSheet(three, moveColumns(column)));
      expect(lines.join()).to.match(/form-(head|place) error/);
      expect(lines.join()).not.to.match(/blank|sum|identity/);
    }
  });

  it('sheets that were renamed are known by their words', () => {
    const parts = unzipSync(workbook);
    const sheetList = strFromU8(parts['xl/workbook.xml'] as Uint8Array)
      .replace('name="三"', 'name="Sheet3"')
      .replace('name="封面"', 'name="首页"')
      .replace('name="文字"', 'name="Sheet2"');
    expect(
      problemLines(zipSync({ ...parts, 'xl/workbook.xml': strToU8(sheetList) })),
    ).to.deep.equal([]);
  });

  it('a table whose cells are gone is an error', () => {
    const parts = unzipSync(workbook);
    const empty = strToU8(
      strFromU8(parts[`xl/worksheets/sheet${three}.xml`] as Uint8Array).replace(
        /<sheetData>.*<\/sheetData>/s,
        '<sheetData/>',
      ),
    );
    expect(
      problemLines(zipSync({ ...parts, [`xl/worksheets/sheet${three}.xml`]: empty })),
    ).to.include('三!A1 form-table error');
  });

  it('dates and years are read as spreadsheets and clerks write them', () => {
    const signed = (change: (xml: string) => string): Json =>
      JSON.parse(Buffer.from(readWorkbook(withSheet(cover, change), 'f.xlsx').bytes).toString());
    expect(signed(put('B8', '<v>46050</v>')).signature.date).to.equal('2026-01-28');
    for (const date of ['2026年1月28日', '2026/1/28', '２０２６-01-28'])
      expect(signed(text('B8', date)).signature.date).to.equal('2026-01-28');
    expect(signed(text('B3', '2025年度')).year).to.equal(2025);
    expect(problemLines(withSheet(cover, text('B3', '前年')))[0]).to.equal(
      '封面!B3 wrong-type error',
    );
    expect(
      problemLines(withSheet(cover, text('B8', '月底'))).map((t) =>
        t.split(' ').slice(0, 2).join(' '),
      ),
    ).to.include('封面!B8 date');
  });

  it('remarks without a figure, levels without a heading and unknown sections are errors', () => {
    expect(problemLines(withSheet(remarks, text('B2', '三!Z9'), text('D2', '附注')))).to.deep.equal(
      ['附注!B2 form-remark error'],
    );
    for (const cell of ['三!d5', ' 三！$D$5'])
      expect(
        problemLines(withSheet(remarks, text('B2', cell), text('D2', '其中网上1件'))),
      ).to.deep.equal([]);
    expect(problemLines(withSheet(prose, text('B2', '（1）'), text('C2', '标题')))[0]).to.equal(
      '文字!B2 form-level error',
    );
    expect(problemLines(withSheet(prose, text('A2', '七、其他')))[0]).to.equal(
      '文字!A2 form-section error',
    );
  });

  it('a cell with line breaks is several paragraphs, and is told', async () => {
    const workbook = await workbookOf({ ...sample('county-2025.json'), preface: ['前言。'] });
    const read = (change: (xml: string) => string) => {
      const broken = changed(workbook, prose, change);
      const { source, findings } = readWorkbook(broken, 'workbook.xlsx');
      return {
        report: source?.value as Json,
        found: findings.map((f) => f.code),
        lines: problemLines(broken),
      };
    };
    const first = read(text('D2', '甲。&#10;&#10;（一）乙。丙。&#10;'));
    expect(first.report.preface).to.deep.equal(['甲。', '（一）乙。丙。']);
    expect(first.found).to.deep.equal(['form-paragraphs']);
    expect(first.lines).to.deep.equal([
      '文字!D2 form-paragraphs warning',
      '文字!D2 typed-heading warning',
    ]);
    const heading = read(text('D4', '甲。&#10;乙。'));
    expect(heading.report.overview[1]).to.deep.equal({
      heading: '主动公开。',
      text: '甲。',
      content: ['乙。'],
    });
    const continued = read((xml) =>
      text('D4', '甲。&#10;乙')(text('B4', '接上')(text('C4', '')(xml))),
    );
    expect(continued.report.overview.slice(0, 2)).to.deep.equal([
      `${sample('county-2025.json').overview[0]}甲。`,
      '乙',
    ]);
  });

  it('a file that is not our workbook is refused', async () => {
    const why = (bytes: Uint8Array): string => {
      try {
        readWorkbook(bytes, 'x.xlsx');
      } catch (cause) {
        if (cause instanceof ReadError) return cause.code;
        throw cause;
      }
      return 'was read';
    };
    expect(why(zipSync({ 'a.txt': strToU8('a') }))).to.equal('not-docx');
    expect(why(workbook.subarray(0, 3000))).to.equal('not-zip');
    const parts = unzipSync(workbook);
    expect(
      why(
        zipSync({
          ...parts,
          'xl/worksheets/sheet2.xml': strToU8(
            '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
              '<sheetData/></worksheet>',
          ),
        }),
      ),
    ).to.equal('was read');
    const without = (...names: string[]): Uint8Array => {
      const sheetList = names.reduce(
        (xml, name) => xml.replace(new RegExp(`<sheet name="${name}".*?/>`), ''),
        strFromU8(parts['xl/workbook.xml'] as Uint8Array),
      );
      return zipSync({ ...parts, 'xl/workbook.xml': strToU8(sheetList) });
    };
    expect(why(without('封面', '文字'))).to.equal('not-workbook');
    expect(why(without('封面'))).to.equal('missing-sheet');
    expect(why(without('文字'))).to.equal('missing-sheet');
    expect(problemsOf(without('四'))[0]).to.include({
      code: 'form-table',
      message: '填报表缺少“四”这张工作表（四、政府信息公开行政复议、行政诉讼情况）',
    });
  });

  it('a hidden sheet is read, with a warning', () => {
    const parts = unzipSync(workbook);
    for (const [name, state] of [
      ['四', 'hidden'],
      ['文字', 'veryHidden'],
    ]) {
      const sheetList = strFromU8(parts['xl/workbook.xml'] as Uint8Array).replace(
        `<sheet name="${name}"`,
        `<sheet state="${state}" name="${name}"`,
      );
      expect(
        problemLines(zipSync({ ...parts, 'xl/workbook.xml': strToU8(sheetList) })),
      ).to.deep.equal([`${name}!A1 form-hidden-sheet warning`]);
    }
  });
});
