import { expect } from 'chai';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readWorkbook } from '../../src/core/workbook/read.js';
import { checkReport } from '../../src/index.js';
import * as edit from '../support/edit-workbook.js';
import { parsedReport } from '../support/parsed-report.js';
import { at, edited, type Json, sample, withoutFiguresInText } from '../support/sample-reports.js';
import { workbookOf } from '../support/workbooks.js';

const { put, text, figure } = edit;
const [cover, two, three, four, remarks] = [1, 3, 4, 5, 6] as const;
const county = withoutFiguresInText('county-2025.json');
const office = sample('city-office-2019.json');

/** A form with a clerk's mistakes. */
interface TypedForm {
  readonly name: string;
  /** The report that the form was made from; the county's unless given. */
  readonly report?: Json;
  readonly change: (workbook: Uint8Array) => Uint8Array;
  /** Every problem of reading: cell, code and severity. */
  readonly told: readonly string[];
  /** The report that was meant, if one is read. */
  readonly meant?: Json;
}

const on =
  (sheet: number, ...changes: edit.Change[]) =>
  (workbook: Uint8Array): Uint8Array =>
    changes.reduce<Uint8Array>((changed, change) => edit.changed(changed, sheet, change), workbook);

/** A report with the values at two pointers exchanged. */
const exchanged = (report: Json, a: string, b: string): Json =>
  edited(edited(report, a, at(report, b)), b, at(report, a));
const app = (rest: string): string => `/applications/${rest}`;

/** Every row of table three with two kinds of applicants exchanged. */
function withExchangedApplicants(report: Json, a: string, b: string): Json {
  const exchange = (value: Json): Json => {
    if (typeof value !== 'object' || value === null) return value;
    const { [a]: first, [b]: second, ...rest } = value;
    if (first !== undefined) return { ...rest, [a]: second, [b]: first };
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, exchange(v)]));
  };
  return { ...report, applications: exchange(report.applications) };
}

/** Gives a cell a number format, as spreadsheets do with what looks like a date. */
const typed =
  (sheet: number, cell: string, value: number, format: number) =>
  (workbook: Uint8Array): Uint8Array => {
    const parts = unzipSync(workbook);
    const styles = strFromU8(parts['xl/styles.xml'] as Uint8Array);
    const count = /<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0].match(/<xf /g)?.length ?? 0;
    const more = `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0"/></cellXfs>`;
    parts['xl/styles.xml'] = strToU8(styles.replace('</cellXfs>', more));
    const path = `xl/worksheets/sheet${sheet}.xml`;
    parts[path] = strToU8(
      strFromU8(parts[path] as Uint8Array).replace(
        new RegExp(`<c r="${cell}".*?</c>`),
        `<c r="${cell}" s="${count}"><v>${value}</v></c>`,
      ),
    );
    return zipSync(parts);
  };

/** Adds a copy of a sheet under another name. */
const withCopy =
  (sheet: number, name: string) =>
  (workbook: Uint8Array): Uint8Array => {
    const parts: Record<string, Uint8Array> = unzipSync(workbook);
    const add = (path: string, before: string, more: string): void => {
      parts[path] = strToU8(
        strFromU8(parts[path] as Uint8Array).replace(before, `${more}${before}`),
      );
    };
    parts['xl/worksheets/sheet70.xml'] = parts[`xl/worksheets/sheet${sheet}.xml`] as Uint8Array;
    add('xl/workbook.xml', '</sheets>', `<sheet name="${name}" sheetId="70" r:id="rId70"/>`);
    const target = 'Type="worksheet" Target="worksheets/sheet70.xml"';
    add('xl/_rels/workbook.xml.rels', '</Relationships>', `<Relationship Id="rId70" ${target}/>`);
    return zipSync(parts);
  };

const words = (cell: string, content: string): string =>
  `<c r="${cell}" t="inlineStr"><is><t>${content}</t></is></c>`;

/** The cells of a sheet as another workbook has it, with their words in place. */
async function pasted(report: Json, sheet: number): Promise<edit.Change> {
  const parts = unzipSync(await workbookOf(report));
  const strings = strFromU8(parts['xl/sharedStrings.xml'] as Uint8Array);
  const items = [...strings.matchAll(/<si>(.*?)<\/si>/gs)].map(([, item]) => item);
  const xml = strFromU8(parts[`xl/worksheets/sheet${sheet}.xml`] as Uint8Array)
    .replace(/ s="\d+"/g, '')
    .replace(
      /<c r="(\w+)" t="s"><v>(\d+)<\/v><\/c>/g,
      (_, cell, i) => `<c r="${cell}" t="inlineStr"><is>${items[i]}</is></c>`,
    );
  return () => xml;
}

/** Rows become columns. */
const transposed: edit.Change = (xml) =>
  edit
    .unmerge()(xml)
    .replace(/<c r="([A-Z])(\d+)"/g, (_, column: string, row: string) => {
      const n = Number(row) - 1;
      const letter = String.fromCharCode(65 + (n % 26));
      return `<c r="${n < 26 ? '' : 'A'}${letter}${column.charCodeAt(0) - 64}"`;
    });

/** Moves cells of some rows to the right by one column. */
const shifted =
  (from: number, to: number, firstColumn: string): edit.Change =>
  (xml) =>
    xml.replace(/<c r="([A-Z])(\d+)"/g, (all, column: string, row: string) =>
      Number(row) < from || Number(row) > to || column < firstColumn
        ? all
        : `<c r="${String.fromCharCode(column.charCodeAt(0) + 1)}${row}"`,
    );

const received = app('received');
const carriedOver = app('carriedOver');
const refused = app('outcomes/refused/');

const forms: TypedForm[] = [
  {
    name: 'two rows were exchanged with their figures',
    change: on(three, edit.swapRows(5, 6)),
    told: ['三!A5 form-moved warning'],
    meant: county,
  },
  {
    name: 'the names of two rows were exchanged, and their numbers kept',
    change: on(
      three,
      text('A5', '一、上年结转政府信息公开申请数量'),
      text('A6', '二、本年新收政府信息公开申请数量'),
    ),
    told: ['三!A5 form-moved warning'],
    meant: exchanged(county, received, carriedOver),
  },
  {
    name: 'penalties and compulsory measures were exchanged',
    change: on(two, text('A11', '行政强制'), text('A12', '行政处罚')),
    told: ['二!A11 form-moved warning'],
    meant: exchanged(
      county,
      '/disclosure/penalties/decisions',
      '/disclosure/compulsoryMeasures/decisions',
    ),
  },
  {
    name: 'two rows of a group were exchanged, the first of them too',
    change: on(three, text('C9', '2.其他法律行政法规禁止公开'), text('C10', '1.属于国家秘密')),
    told: ['三!C9 form-moved warning'],
    meant: exchanged(county, `${refused}stateSecret`, `${refused}forbiddenByLaw`),
  },
  {
    name: 'two rows far from each other were exchanged',
    change: on(three, edit.swapRows(11, 14)),
    told: ['三!C11 form-moved warning', '三!C14 form-moved warning'],
    meant: county,
  },
  {
    name: 'one row has the name of another',
    change: on(three, text('A5', '二、上年结转政府信息公开申请数量')),
    told: ['三!A5 form-row error', '三!A6 form-twice error'],
  },
  {
    name: 'a row was deleted and another copied in its place',
    change: on(three, edit.copyRow(11, 10)),
    told: ['三!A10 form-row error', '三!C11 form-twice error'],
  },
  {
    name: 'the names of two rows were exchanged and reworded',
    change: on(
      three,
      text('A5', '上年结转的政府信息公开申请'),
      text('A6', '本年新收的政府信息公开申请'),
    ),
    told: ['三!A5 form-place error', '三!A6 form-place error'],
  },
  {
    name: 'the names of two groups were exchanged',
    change: on(three, text('B17', '（五）不予处理'), text('B20', '（四）无法提供')),
    told: ['三!B17 form-place error', '三!B20 form-place error'],
  },
  {
    name: 'labels have other spaces, brackets and numbers',
    change: on(
      three,
      text('A5', '1、本年新收 政府信息公开申请数量'),
      text('B7', '(一) 予以公开'),
      text('B28', '(七)总计'),
      text('C12', '４．保护第三方合法权益'),
    ),
    told: [],
    meant: county,
  },
  {
    name: 'merged cells were taken apart',
    change: (workbook) => on(two, edit.unmerge())(on(three, edit.unmerge())(workbook)),
    told: [],
    meant: county,
  },
  {
    name: 'a short name stands for a row’s',
    change: on(two, text('A5', '规范性文件')),
    told: ['二!A5 form-label warning'],
    meant: county,
  },
  {
    name: 'heads were exchanged without their figures',
    change: on(three, text('D3', '商业企业'), text('E4', '自然人')),
    told: ['三!E3 form-moved warning', '三!D4 form-moved warning'],
    meant: withExchangedApplicants(county, 'naturalPerson', 'enterprise'),
  },
  {
    name: 'columns were exchanged with heads and figures',
    change: on(three, edit.swapColumns('E', 'F', 4, 29)),
    told: ['三!E4 form-moved warning', '三!F4 form-moved warning'],
    meant: county,
  },
  {
    name: 'one head has the words of another',
    change: on(three, text('D3', '商业企业')),
    told: ['三!D3 form-place error'],
  },
  {
    name: 'heads of which each is there three times were exchanged',
    change: on(four, text('A3', '结果纠正'), text('B3', '结果维持')),
    told: ['四!A3 form-place error', '四!B3 form-place error'],
  },
  {
    name: 'the blocks of a table were exchanged',
    change: on(four, text('F3', '复议后起诉'), text('K3', '未经复议直接起诉')),
    told: ['四!F3 form-place error', '四!K3 form-place error'],
  },
  {
    name: 'a row of heads was deleted',
    change: on(three, edit.deleteRow(4)),
    told: ['三!A3 form-head error'],
  },
  {
    name: 'a head has unknown words',
    change: on(three, text('D3', '公民')),
    told: ['三!D3 form-label warning'],
    meant: county,
  },
  {
    name: 'a head is of another edition',
    change: on(two, text('B7', '上一年项目数量')),
    told: ['二!B7 form-place error'],
  },
  {
    name: 'a table was pasted with rows as columns',
    change: on(three, transposed),
    told: ['三!A1 form-table error'],
  },
  {
    name: 'figures were pasted one column too far to the right',
    change: on(three, shifted(5, 5, 'D')),
    told: ['三!K5 form-extra-figure error', '三!D5 wrong-figure error', '三!D5 blank warning'],
  },
  {
    name: 'the only figure of merged cells stands in another of them',
    change: on(two, edit.unmerge('B8:D8'), figure('B8', ''), figure('C8', 517645)),
    told: ['二!C8 form-extra-figure error', '二!B8 blank warning'],
  },
  {
    name: 'the program made a date of a count',
    change: typed(three, 'D5', 46086, 14),
    told: ['三!D5 form-date error'],
  },
  {
    name: 'a fee is a percentage',
    change: typed(two, 'B15', 0.05, 10),
    told: ['二!B15 form-figure error'],
  },
  {
    name: 'counts are negative, broken and no number',
    change: on(
      three,
      figure('D5', -3),
      figure('D6', 3.5),
      put('D8', '<v>1</v>', 'b'),
      put('D9', '<v>#N/A</v>', 'e'),
    ),
    told: [
      '三!D8 form-figure error',
      '三!D9 form-formula error',
      '三!D5 count error',
      '三!D6 count error',
    ],
  },
  {
    name: 'a count is a text with blanks around it, another one a sum',
    change: on(three, text('D5', ' 705 '), put('D6', '<f>30+6</f><v>36</v>')),
    told: ['三!D5 form-digits warning'],
    meant: county,
  },
  {
    name: 'words stand for figures',
    change: on(three, text('E8', '无'), text('F8', '-')),
    told: ['三!E8 form-blank warning', '三!E8 blank warning', '三!F8 form-blank warning'],
    meant: edited(
      edited(county, app('outcomes/partlyGranted/enterprise'), null),
      app('outcomes/partlyGranted/research'),
      null,
    ),
  },
  {
    name: 'two cells of figures were merged',
    change: on(three, edit.merge('D5:E5')),
    told: ['三!E5 form-merged error'],
  },
  {
    name: 'a row with figures is hidden',
    change: on(three, edit.hideRow(7)),
    told: ['三!D7 form-hidden warning'],
    meant: county,
  },
  {
    name: 'a column with figures is hidden',
    change: on(three, (xml) => xml.replace('<col min="4"', '<col hidden="1" min="4"')),
    told: ['三!D5 form-hidden warning'],
    meant: county,
  },
  {
    name: 'a sheet was copied',
    change: withCopy(three, '三 (2)'),
    told: ['三 (2)!A1 form-sheet warning'],
    meant: county,
  },
  {
    name: 'texts and figures stand below a table',
    change: on(two, (xml) =>
      xml.replace(
        '</sheetData>',
        `<row r="18">${words('A18', '填表人：张三')}</row>` +
          `<row r="19">${words('A19', '政府采购')}<c r="B19"><v>12</v></c></row></sheetData>`,
      ),
    ),
    told: ['二!A18 form-stray warning', '二!A19 form-stray warning'],
    meant: county,
  },
  {
    name: 'figures were typed one row too low, below an empty row',
    change: on(four, ...['A', 'B', 'C', 'D'].map((column) => figure(`${column}5`, '')), (xml) =>
      xml.replace(
        '</sheetData>',
        '<row r="7"><c r="A7"><v>27</v></c><c r="B7"><v>10</v></c></row></sheetData>',
      ),
    ),
    told: ['四!A7 form-extra-row error', '四!A5 blank warning'],
  },
  {
    name: 'a row with figures was inserted',
    change: on(
      three,
      edit.insertRow(12, `${words('C12', '9.涉及商业秘密')}<c r="D12"><v>1</v></c>`),
    ),
    told: ['三!D12 form-extra-row error'],
  },
  {
    name: 'a remark’s place and cell are two figures',
    change: on(
      remarks,
      text('A2', '表三·一、本年新收政府信息公开申请数量·自然人'),
      text('B2', '三!D6'),
      text('D2', '其中网上1件'),
    ),
    told: ['附注!B2 form-remark-place error'],
  },
  {
    name: 'a figure has two remarks',
    change: on(
      remarks,
      ...[2, 3].flatMap((row) => [text(`B${row}`, '三!D5'), text(`D${row}`, '其中网上1件')]),
    ),
    told: ['附注!B3 form-remark-twice error'],
  },
  {
    name: 'a remark names the cell of a row that was moved',
    change: (workbook) =>
      on(remarks, text('B2', '三!D7'), text('D2', '甲'))(on(three, edit.insertRow(6))(workbook)),
    told: [],
    meant: edited(county, app('carriedOver/naturalPerson'), {
      value: at(county, app('carriedOver/naturalPerson')),
      note: '甲',
    }),
  },
  {
    name: 'a question of the cover has other words',
    change: on(cover, text('A6', '报告标题'), text('B6', '某县年报')),
    told: ['封面!A6 form-stray warning'],
    meant: county,
  },
  {
    name: 'rows of the form of 2019 were exchanged',
    report: office,
    change: on(
      three,
      text('A5', '二、上年结转政府信息公开申请数量'),
      text('A6', '一、本年新收政府信息公开申请数量'),
    ),
    told: ['三!A5 form-moved warning', '三!E6 blank warning', '四!B5 blank warning'],
    meant: exchanged(office, received, carriedOver),
  },
  {
    name: 'heads of the form of 2019 were exchanged',
    report: office,
    change: on(two, text('B3', '对外公开总数量'), text('D3', '本年新制作数量')),
    told: [
      '二!B3 form-moved warning',
      '二!D3 form-moved warning',
      '三!F5 blank warning',
      '四!B5 blank warning',
    ],
    meant: edited(
      edited(
        exchanged(office, '/disclosure/rules/made', '/disclosure/rules/total'),
        '/disclosure/normativeDocuments/made',
        368,
      ),
      '/disclosure/normativeDocuments/total/value',
      60,
    ),
  },
];

/** Problems of reading and of shape, and those about equations and blanks, but not of the prose. */
const isOfFigures = (problem: { cell?: string | undefined }): boolean =>
  !problem.cell?.startsWith('文字');

describe('a form with a clerk’s mistakes is read as it was meant, or refused at the cell', () => {
  for (const { name, report = county, change, told, meant } of forms)
    it(name, async () => {
      const reading = readWorkbook(change(await workbookOf(report)), 'form.xlsx');
      const { problems, report: checked } = checkReport(reading);
      expect(
        problems.filter(isOfFigures).map((p) => `${p.cell} ${p.code} ${p.severity}`),
      ).to.deep.equal(told);
      if (!meant) expect(checked).to.equal(undefined);
      else expect([...(checked?.figures ?? [])]).to.deep.equal([...parsedReport(meant).figures]);
    });

  it('the sheets of one edition are refused in the workbook of another', async () => {
    const editionsOfBoth = [
      [county, office],
      [office, county],
    ];
    for (const [report, other] of editionsOfBoth)
      for (const sheet of [two, three]) {
        const workbook = on(sheet, await pasted(other, sheet))(await workbookOf(report));
        const { report: checked, problems } = checkReport(readWorkbook(workbook, 'form.xlsx'));
        expect(checked).to.equal(undefined);
        expect(problems[0]?.code).to.match(/^form-/);
      }
  });
});
