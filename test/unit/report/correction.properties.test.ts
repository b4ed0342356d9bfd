import { expect } from 'chai';
import fc from 'fast-check';
import { correctReport } from '../../support/corrected-report.js';
import { runs } from '../../support/runs.js';
import { edited, type Json, sample } from '../../support/sample-reports.js';

const county = sample('county-2025.json');
const fee = '本年度收取信息处理费0元。';

/** The numbers that somebody reads in a text; commas and blanks part them. */
const numbersIn = (text: string): string[] =>
  text.normalize('NFKC').match(/\d+(?:\.\d+)?|[〇零一二三四五六七八九十百千]+/g) ?? [];

/** A piece of a sentence. */
interface Piece {
  readonly text: string;
  /** Whether its commas part thousands. */
  readonly isThousands?: boolean;
  /** Stays letter for letter: a domain, an address, the number of a document. */
  readonly isName?: boolean;
}

const fullWidth = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const inEitherWidth = (texts: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(texts, fc.boolean()).map(([text, isFull]) => (isFull ? fullWidth(text) : text));

const threeDigits = fc.integer({ min: 100, max: 999 }).map(String);
const thousands = inEitherWidth(
  fc
    .tuple(
      fc.constantFrom('收到申请', '公开', '共', '收费'),
      fc.integer({ min: 1, max: 99 }).map(String),
      fc.array(threeDigits, { minLength: 1, maxLength: 2 }),
      fc.constantFrom('件', '条', '元', '万元', '人次', ' 件', '余件', '', '号'),
    )
    .map(([words, first, more, unit]) => `${words}${[first, ...more].join(',')}${unit}`),
).map((text): Piece => ({ text, isThousands: true }));
const list = inEitherWidth(
  fc
    .tuple(
      fc.constantFrom('分别办理', '办理', '位于房间', '见第', '依次为', '转', '共办理', '共'),
      fc.array(threeDigits, { minLength: 3, maxLength: 4 }),
      fc.constantFrom('件', '号', '', '条', '室'),
      fc.constantFrom(',', '，', '、', ' ', '　', ', ', '\t'),
    )
    .map(([words, numbers, unit, mark]) => `${words}${numbers.join(mark)}${unit}`),
).map((text): Piece => ({ text }));
const listOfTwo = inEitherWidth(
  fc
    .tuple(fc.constantFrom('分别为', '房间', '第'), fc.integer({ min: 1, max: 999 }), threeDigits)
    .map(([words, first, second]) => `${words}${first},${second}`),
).map((text): Piece => ({ text }));

const name = fc
  .constantFrom(
    '某县人民政府.政务',
    '中国.政务',
    '某县.公益',
    'www.example.gov.cn',
    'https://example.gov.cn/公开(甲)?页=乙,丙',
    'gk@example.gov.cn',
    '附件(一).doc',
    '国办发〔2021〕30号',
    '国办公开办函〔2021〕30号',
    'GB/T 9704—2012',
    '0513-88888888',
    '8:30',
    '3:1',
    '24×7小时',
    '1-12月',
    '1.5倍',
    'v1.2.3',
    '阿不都.热合曼',
    '1:500地形图',
    '“A,B两类”',
    '“1,2,3”级',
  )
  .map((text): Piece => ({ text, isName: true }));
const words = fc
  .constantFrom(
    '一、二、三产业',
    '十二项(含上年三项)',
    '《条例》第二十条第(一)项',
    '省,市,县',
    '５６７条',
    '12 13件',
    '12\t13件',
    '１２\t１３件',
    '五\t六月',
    '12\n13件',
    '二十\n三件',
    '24\u{f0b4}7小时',
    '12\u{2800}13件',
    '4\u{200b}5件',
    '12\u{3164}13',
  )
  .map((text): Piece => ({ text }));

const joint = fc.constantFrom('，', ',', '；', ';', '。', '.', '：', ':', '!', '\t', '\n', '　');
const paragraph = fc.array(fc.tuple(fc.oneof(thousands, list, listOfTwo, name, words), joint), {
  minLength: 1,
  maxLength: 5,
});
type Paragraph = readonly (readonly [piece: Piece, joint: string])[];

const textOf = (pieces: Paragraph): string =>
  `有关情况${pieces.map(([{ text }, mark]) => `${text}${mark}另有`).join('')}内容.`;

/** Whether a text has the numbers of its pieces, thousands in one number or in groups. */
function hasNumbersOf(text: string, pieces: Paragraph): boolean {
  let rest = numbersIn(text);
  for (const [piece] of pieces) {
    const was = piece.text.replace(/[\u200b]/g, '');
    const readings = [was, ...(piece.isThousands ? [was.replaceAll(',', '')] : [])].map(numbersIn);
    const reading = readings.find((numbers) => numbers.every((n, i) => n === rest[i]));
    if (!reading) return false;
    rest = rest.slice(reading.length);
  }
  return !rest.length;
}

const stringsIn = (value: Json): string[] =>
  typeof value === 'string' ? [value] : Object.values(value).flatMap(stringsIn);
const correctMatters = (otherMatters: Json): { text: string; corrected: Json } => {
  const { corrected } = correctReport({ ...county, otherMatters });
  return { text: stringsIn(corrected.otherMatters).join('\n'), corrected };
};

describe('any correction', () => {
  it('leaves every number, domain and name of a paragraph', () =>
    fc.assert(
      fc.property(paragraph, (pieces) => {
        const { text } = correctMatters([textOf(pieces), fee]);
        const prose = text.slice(0, text.lastIndexOf(fee));
        expect(hasNumbersOf(prose, pieces), `${textOf(pieces)} → ${prose}`).to.equal(true);
        for (const [piece] of pieces) if (piece.isName) expect(prose).to.include(piece.text);
      }),
      runs(60),
    ));

  it('has nothing to correct a second time', () =>
    fc.assert(
      fc.property(paragraph, (pieces) => {
        const { corrected } = correctMatters([textOf(pieces), fee]);
        expect(correctReport(corrected).corrected).to.deep.equal(corrected);
      }),
      runs(20),
    ));

  const headingNumber = fc.constantFrom(
    '（一）',
    '(二)',
    '一、',
    '十一、',
    '1.',
    '２．',
    '3、',
    '（1）',
    '2)',
    '①',
    '一.',
  );
  const headingWords = fc.constantFrom(
    '主动公开。',
    '二、三产业信息公开。',
    '三公经费公开。',
    '五月份工作。',
    '1号文件。',
    '（二）项。',
    '5倍增长。',
    '②项。',
    ' 二季度。',
    '第二季度,公开.',
    '某县.政务公开。',
  );
  const numeral = /^\s*[（(]?[\d②一二三四五六七八九十]/;
  // After a bracket only another number of its kind makes it a list.
  const listed = /^\s*(?:[（(][\d一二三四五六七八九十]|②)/;
  it('takes no number off a heading whose words begin with another', () =>
    fc.assert(
      fc.property(headingNumber, headingWords, (number, heading) => {
        const { corrected } = correctMatters([{ heading: `${number}${heading}`, text: fee }]);
        const read = corrected.otherMatters[0].heading as string;
        const isNumeral = (/[）)①]$/.test(number) ? listed : numeral).test(heading);
        const expected = numbersIn(isNumeral ? `${number}${heading}` : heading);
        expect(numbersIn(read), read).to.deep.equal(expected);
      }),
      runs(30),
    ));

  const cell = fc
    .array(fc.constantFrom('1', '20', '130', '345', ' ', ',', '　', '\t', '\n', '.', '，'), {
      minLength: 2,
      maxLength: 6,
    })
    .map((parts) => parts.join(''));
  it('makes a number of a cell only of digits, or of groups of three', () =>
    fc.assert(
      fc.property(cell, (typed) => {
        const pointer = '/disclosure/licences/decisions';
        const { corrected } = correctReport(edited(county, pointer, typed));
        const { decisions } = corrected.disclosure.licences;
        const read = typed.normalize('NFKC').trim();
        const isNumber = /^\d+(?:\.\d+)?$|^\d{1,3}(?:( |,)\d{3})(?:\1\d{3})*(?:\.\d+)?$/.test(read);
        if (isNumber && Number.isInteger(decisions))
          expect(decisions).to.equal(Number(read.replace(/[ ,]/g, '')));
        else expect(decisions).to.equal(typed);
      }),
      runs(60),
    ));
});
