import { expect } from 'chai';
import { strToU8, zipSync } from 'fflate';
import { checkReport, readReport } from '../../src/core/build.js';
import { ReadError } from '../../src/core/extract/read-error.js';
import { correctedBytes, isFixable, withoutOverlaps } from '../../src/core/problem/fixable.js';
import { readAnyReport } from '../../src/core/reading/read-report.js';
import { ofdOf, pdfOf } from '../support/drawn-files.js';
import { type Json, sample } from '../support/sample-reports.js';

/** Twice as much may take this many times as long; what grows with the square takes four times. */
const MOST = 2.6;
/** Seconds that count for nothing: a single run may be held up that long. */
const NOISE = 0.02;
/** The shortest of at most so many runs counts: other programs slow single runs down. */
const RUNS = 15;

/** Something that is done to an input of `size` parts. */
type Work = (size: number) => (() => unknown) | (() => Promise<unknown>);

const withProse = (otherMatters: readonly unknown[]): Json => ({
  ...sample('county-2025.json'),
  otherMatters,
});

const unknownKeys = (size: number): Json => ({
  ...sample('county-2025.json'),
  ...Object.fromEntries(times(size, (i) => [`agencyx${i}`, 1]) as [string, number][]),
});

const times = (size: number, make: (i: number) => unknown): unknown[] =>
  Array.from({ length: size }, (_, i) => make(i));

const check =
  (make: (size: number) => string): Work =>
  (size) => {
    const bytes = new TextEncoder().encode(make(size));
    return () => checkReport(readReport(bytes));
  };

const checkProse = (make: (size: number) => readonly unknown[]): Work =>
  check((size) => JSON.stringify(withProse(make(size))));

const fix =
  (make: (size: number) => readonly unknown[]): Work =>
  (size) => {
    const bytes = new TextEncoder().encode(JSON.stringify(withProse(make(size))));
    const fixable = checkReport(readReport(bytes)).problems.filter(isFixable);
    return () => correctedBytes(bytes, withoutOverlaps(fixable));
  };

const checkText = (part: string): Work => checkProse((size) => [`字${part.repeat(size)}字`]);

/** Reads a Word file or a workbook of some markup, which is no report. */
const readWord =
  (make: (size: number) => string): Work =>
  (size) => {
    const xml = `<w:document xmlns:w="w"><w:body>${make(size)}</w:body></w:document>`;
    const bytes = zipSync({ 'word/document.xml': strToU8(xml) });
    return () => refusals(() => readAnyReport(bytes, 'word.docx'));
  };

const readSheet =
  (make: (size: number) => string): Work =>
  (size) => {
    const bytes = zipSync({
      'xl/workbook.xml': strToU8(
        '<workbook xmlns:r="r"><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': strToU8(`<worksheet>${make(size)}</worksheet>`),
    });
    return () => refusals(() => readAnyReport(bytes, 'sheet.xlsx'));
  };

/** Reads a drawn file of some operators or objects, which is no report. */
const readDrawn =
  (file: (parts: string) => Uint8Array, make: (size: number) => string): Work =>
  (size) => {
    const bytes = file(make(size));
    return () => refusals(() => readAnyReport(bytes, 'drawn'));
  };

const textObject = (x: number, code: string): string =>
  '<TextObject Boundary="0 0 200 9" Size="4">' +
  `<TextCode X="${x}" Y="4" ${code}</TextCode></TextObject>`;

/** Reads a page, which is no report. */
const read =
  (make: (size: number) => string): Work =>
  (size) => {
    const bytes = new TextEncoder().encode(`<!DOCTYPE html><h1>报告</h1>${make(size)}`);
    return () => refusals(() => readAnyReport(bytes, 'page.html'));
  };

const refusals = async (work: () => Promise<unknown>): Promise<unknown> =>
  work().catch((cause) => {
    if (!(cause instanceof ReadError)) throw cause;
  });

/** What is done, and the size at which it takes some hundredths of a second. */
const works: Readonly<Record<string, readonly [size: number, work: Work]>> = {
  'checking unknown keys': [500, check((size) => JSON.stringify(unknownKeys(size)))],
  'checking keys that are repeated': [
    1000,
    check((size) => `{${'"agency": "某县",'.repeat(size)}"year": 2025}`),
  ],
  'checking headings without text': [
    1000,
    checkProse((size) => times(size, (i) => ({ heading: `标题${i}` }))),
  ],
  'checking paragraphs with typed numbers': [
    500,
    checkProse((size) => times(size, (i) => `${(i % 9) + 1}.标题。正文`)),
  ],
  'checking values of the wrong type': [2000, checkProse((size) => times(size, () => 1))],
  'checking one word without an end': [20_000, checkText('a')],
  'checking brackets without an end': [20_000, checkText('（')],
  'checking blanks in a paragraph': [20_000, checkText(' ')],
  'checking line breaks and blanks in a paragraph': [10_000, checkText(' \n')],
  'checking numbers in one sentence': [1000, checkText('收到申请5件，')],
  'checking sentences about last year': [500, checkText('2024年收到申请5件。')],
  'correcting many places': [1000, fix((size) => times(size, (i) => `第${i}条,字,字。`))],
  'correcting headings with typed numbers': [
    500,
    fix((size) => times(size, (i) => `${(i % 9) + 1}.标题。正文`)),
  ],
  'reading a page of tags without an end': [20_000, read((size) => '<a'.repeat(size))],
  'reading a page of unclosed tags': [2000, read((size) => '<p><font>'.repeat(size))],
  'reading a page of spans': [
    200,
    read((size) => `<table>${'<tr><td rowspan=9999 colspan=100>1'.repeat(size)}</table>`),
  ],
  'reading a tag of attributes': [
    20_000,
    read((size) => `<p ${times(size, (i) => `a${i}=1`).join(' ')}>`),
  ],
  'reading a row of cells in a Word file': [
    1000,
    readWord((size) => `<w:tbl><w:tr>${'<w:tc><w:p/></w:tc>'.repeat(size)}</w:tr></w:tbl>`),
  ],
  'reading merged rows in a Word file': [
    500,
    readWord((size) => {
      const cell = '<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>';
      return `<w:tbl>${`<w:tr>${cell}</w:tr>`.repeat(size)}</w:tbl>`;
    }),
  ],
  'reading attributes in a Word file': [
    2000,
    readWord((size) => `<w:p ${times(size, (i) => `w:a${i}="1"`).join(' ')}/>`),
  ],
  'reading a sheet whose cells are all A1': [
    500,
    readSheet((size) => {
      const cells = '<c r="A1"><v>1</v></c>'.repeat(size);
      return `<sheetData><row r="1">${cells}</row></sheetData>`;
    }),
  ],
  'reading the states of a PDF': [3000, readDrawn(pdfOf, (size) => 'q Q '.repeat(size))],
  'reading the lines of a PDF': [2000, readDrawn(pdfOf, (size) => '9 9 m 9 99 l S '.repeat(size))],
  'reading the texts of a PDF': [
    1000,
    readDrawn(pdfOf, (size) => `BT /F 9 Tf ${'1 0 Td (a) Tj '.repeat(size)}ET`),
  ],
  'reading the texts of an OFD file': [
    3000,
    readDrawn(ofdOf, (size) => times(size, (i) => textObject(i % 99, '>字')).join('')),
  ],
  'reading the lines of an OFD file': [
    1000,
    readDrawn(ofdOf, (size) => {
      const data = '<AbbreviatedData>M 0 0 L 9 0</AbbreviatedData>';
      return `<PathObject Boundary="0 0 9 9">${data}</PathObject>`.repeat(size);
    }),
  ],
  'reading long distances in an OFD file': [
    50_000,
    readDrawn(ofdOf, (size) => {
      const distances = '1 '.repeat(size);
      return textObject(0, `DeltaX="${distances}">${'字'.repeat(size)}`);
    }),
  ],
  'reading the rows of a table': [
    500,
    read((size) => `<table>${'<tr><td>1<td>2'.repeat(size)}</table>`),
  ],
};

/** Seconds of processor time. */
async function timeOf(run: ReturnType<Work>): Promise<number> {
  const start = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

describe('twice as large an input', () => {
  for (const [name, [size, work]] of Object.entries(works))
    it(`takes some twice as long: ${name}`, async () => {
      const [once, twice] = [work(size), work(2 * size)];
      let [one, two] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
      for (let i = 0; i < RUNS && (i < 2 || two > MOST * one + NOISE); i++) {
        one = Math.min(one, await timeOf(once));
        two = Math.min(two, await timeOf(twice));
      }
      expect(two, `${one} s, then ${two} s`).to.be.below(MOST * one + NOISE);
    });
});
