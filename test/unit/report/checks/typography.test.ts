import { expect } from 'chai';
import fc from 'fast-check';
import { checkReport, type Problem, readReport } from '../../../../src/index.js';
import { sample } from '../../../support/sample-reports.js';

const county = sample('county-2025.json');
const codes = new Set(['punctuation', 'text-digits', 'typed-numbers']);
const listProblems = (problems: readonly Problem[]): string[] =>
  problems.map((p) => `${p.code} ${p.pointer}`);

/** A file's text after every correction; the edits are made from the last to the first. */
function applyFixes(text: string, problems: readonly Problem[]): string {
  const edits = problems.flatMap((p) => p.fix ?? []).sort((a, b) => b.start - a.start);
  return edits.reduce(
    (result, { start, end, text: replacement }) =>
      result.slice(0, start) + replacement + result.slice(end),
    text,
  );
}

/** The problems of a file's typography, and the file corrected once. */
function correct(text: string): { problems: Problem[]; text: string } {
  const problems = checkReport(readReport(text)).problems.filter(
    (p) => codes.has(p.code) || p.code === 'digits',
  );
  return { problems, text: applyFixes(text, problems) };
}

const place = '@@';
const withParagraph = JSON.stringify(
  { ...county, otherMatters: [place, '本年度收取信息处理费0元。'] },
  null,
  2,
);
const withHeading = JSON.stringify(
  { ...county, otherMatters: [{ heading: place, text: '本年度收取信息处理费0元。' }] },
  null,
  2,
);
/** Puts a JSON string into a report, corrects the report and returns what the string becomes. */
function correctString(template: string, was: string): { codes: string[]; becomes: string } {
  const [head = '', tail = ''] = template.split(`"${place}"`);
  const { problems, text } = correct(head + was + tail);
  expect(text.startsWith(head) && text.endsWith(tail), 'nothing else is changed').to.equal(true);
  return {
    codes: problems.map((p) => p.code),
    becomes: text.slice(head.length, text.length - tail.length),
  };
}
const correctText = (template: string, was: string) => {
  const { codes, becomes } = correctString(template, JSON.stringify(was));
  return { codes, becomes: JSON.parse(becomes) };
};

describe('the marks and digits of a paragraph', () => {
  const faults: readonly (readonly [was: string, becomes: string, code: string])[] = [
    ['甲,乙:丙;丁!戊?己', '甲，乙：丙；丁！戊？己', 'punctuation'],
    ['全年公开甲,', '全年公开甲，', 'punctuation'],
    ['甲公开.', '甲公开。', 'punctuation'],
    ['《条例》,“办法”;（试行）:“甲”', '《条例》，“办法”；（试行）：“甲”', 'punctuation'],
    ['共5件,同比增长3%;其中2％,减少', '共5件，同比增长3%；其中2％，减少', 'punctuation'],
    ['收到申请(含上年)与(甲)', '收到申请（含上年）与（甲）', 'punctuation'],
    ['共１２件，占４．５%', '共12件，占4.5%', 'text-digits'],
    ['共12,345件，1,234,567元', '共12345件，1234567元', 'text-digits'],
  ];
  for (const [was, becomes, code] of faults)
    it(`a paragraph ${was} is corrected to ${becomes}`, () =>
      expect(correctText(withParagraph, was)).to.deep.equal({ codes: [code], becomes }));

  it('a paragraph with wrong marks and wrong digits has two problems', () =>
    expect(correctText(withParagraph, '甲,共1,234件;乙(丙)５')).to.deep.equal({
      codes: ['punctuation', 'text-digits'],
      becomes: '甲，共1234件；乙（丙）5',
    }));

  for (const good of [
    '见 http://example.gov.cn:8080/a?b=c;d 一栏',
    '上午10:30开始，比例为3:2，增长1.5倍',
    '代码(A-1)与f(x)',
    'GB/T 9704-2012, GB/T 15834',
    '共1,2两项与12,34',
    '甲，乙：丙；丁！戊？己。（庚）',
    '（一）甲；1.乙',
    '登录某县人民政府.政务查询',
    '网站为中国.政务、某县.公益和www.example.gov.cn',
    '阿不都.热合曼主持会议',
    '见文件.docx和表(一).xls',
    '见 https://example.gov.cn/公开(甲)?年=乙,丙',
    '第一.二节，增长3.5倍',
    '国办发〔2021〕30号,12:30,3:1',
    '分别办理120,130,140件',
    '房间101,102,103',
    '见第101,102号',
    '见第1,234条，2,024年',
    '电话8888,001',
  ])
    it(`a paragraph ${good} is correct`, () =>
      expect(correctText(withParagraph, good)).to.deep.equal({ codes: [], becomes: good }));

  it('wrong marks are counted, and shown with words around the first and in the whole text', () => {
    const [problem] = correct(withParagraph.replace(place, '一二三四五六七八,九十甲乙丙丁戊己;庚'))
      .problems as [Problem];
    expect(problem.severity).to.equal('warning');
    expect(problem.data).to.deep.equal({
      found: '三四五六七八,九十甲乙丙丁',
      corrected: '三四五六七八，九十甲乙丙丁',
      whole: '一二三四五六七八，九十甲乙丙丁戊己；庚',
      count: 2,
    });
    expect(problem.hint).to.equal('改为：“一二三四五六七八，九十甲乙丙丁戊己；庚”');
  });
});

describe('the number of a heading', () => {
  for (const number of [
    '（一）',
    '(二)',
    '（十二）',
    '一、',
    '十一、',
    '1.',
    '12、',
    '3．',
    '（1）',
    '(2)',
    ' （三） ',
    '1. ',
  ])
    it(`a heading with the typed number ${number} is corrected`, () => {
      expect(correctText(withHeading, `${number}强化监管。`)).to.deep.equal({
        codes: ['typed-numbers'],
        becomes: '强化监管。',
      });
    });
  for (const [heading, found] of [
    ['一、二、三产业信息公开。', '一、'],
    ['五、六月份工作。', '五、'],
    ['一、 二产业。', '一、'],
    ['一.二季度。', '一.'],
    ['1、2季度。', '1、'],
    ['1. 2号文件。', '1.'],
    ['（一）（二）项公开。', '（一）'],
    ['①②项公开。', '①'],
  ] as const)
    it(`a heading ${heading} is kept, with a warning`, () => {
      const text = withHeading.replace(place, heading);
      const { problems, report } = checkReport(readReport(text));
      expect(listProblems(problems)).to.deep.equal(['typed-numbers /otherMatters/0/heading']);
      expect(problems[0]).to.include({ severity: 'warning' }).and.not.to.have.property('fix');
      expect(problems[0]?.data).to.deep.equal({ found, corrected: '' });
      expect(report, 'it can be built').not.to.equal(undefined);
    });

  it('the warning about a heading says what is doubtful, and what to do', () => {
    const text = withHeading.replace(place, '一、二、三产业信息公开。');
    const [problem] = checkReport(readReport(text)).problems;
    expect([problem?.message, problem?.hint]).to.deep.equal([
      '标题开头的“一、”像是序号，后面又是数字，不能确定',
      '是序号的，请删去（序号是自动生成的）；不是的，不必改',
    ]);
  });

  it('the warning about a heading may be waived, the error may not', () => {
    const waive = [{ rule: 'typed-numbers', reason: '不是序号' }];
    const problemsOf = (heading: string): readonly Problem[] => {
      const otherMatters = [{ heading, text: '本年度收取信息处理费0元。' }];
      return checkReport(readReport({ ...county, otherMatters, waive })).problems;
    };
    expect(problemsOf('一、二、三产业信息公开。')[0]?.waived).to.equal('不是序号');
    expect(problemsOf('一、主动公开。')[0]?.waived).to.equal(undefined);
  });

  for (const good of [
    '一季度公开情况。',
    '三公经费公开。',
    '四议两公开。',
    '2.1号文件。',
    '1.5倍增长。',
    '2025年工作。',
    '一体推进。',
    '3项措施。',
    '十、',
    '（一）',
    '（某）强化监管。',
  ])
    it(`a heading ${good} is correct`, () =>
      expect(correctText(withHeading, good)).to.deep.equal({ codes: [], becomes: good }));

  it('a heading with a typed number is an error, reported with the heading without it', () => {
    const [problem] = correct(withHeading.replace(place, '（一） 强化监管。')).problems as [
      Problem,
    ];
    expect(problem).to.include({ severity: 'error', pointer: '/otherMatters/0/heading' });
    expect(problem.data).to.deep.equal({ found: '（一）', corrected: '强化监管。' });
  });

  it('a typed number, wrong marks and wrong digits are corrected at once', () =>
    expect(correctText(withHeading, '(一)甲,乙(丙)５')).to.deep.equal({
      codes: ['typed-numbers', 'punctuation', 'text-digits'],
      becomes: '甲，乙（丙）5',
    }));
});

describe('the place of a correction', () => {
  const correctInFile = (was: string): string => correctString(withParagraph, was).becomes;

  it('a mark after escapes, quotation marks and characters of two units is corrected', () => {
    expect(correctInFile('"\\u4e00\\"甲\\"\\\\\\/𠮷\\ud842\\udfb7乙,丙"')).to.equal(
      '"\\u4e00\\"甲\\"\\\\\\/𠮷\\ud842\\udfb7乙，丙"',
    );
  });
  it('a mark that is written as an escape is corrected', () =>
    expect(correctInFile('"\\u7532\\u002c\\u4e59\\u0028丙\\u0029"')).to.equal(
      '"\\u7532，\\u4e59（丙）"',
    ));
  it('a mark next to escapes is corrected', () =>
    expect(correctInFile('"\\u7532,\\u4e59,\\ud842\\udfb7"')).to.equal(
      '"\\u7532，\\u4e59，\\ud842\\udfb7"',
    ));
  it('a mark at either end of a string is corrected', () =>
    expect(correctInFile('"(甲)"')).to.equal('"（甲）"'));

  it('a correction is the same however the characters are escaped', () => {
    const unit = fc.constantFrom(
      '甲',
      '乙',
      ',',
      ';',
      '(',
      ')',
      '1',
      '5',
      '８',
      '"',
      '\\',
      '/',
      'a',
      '𠮷',
      '“',
      '”',
      '。',
    );
    const written = (c: string, how: number): string =>
      how % 2 && c !== '"' && c !== '\\'
        ? c
        : Array.from(
            { length: c.length },
            (_, i) => `\\u${c.charCodeAt(i).toString(16).padStart(4, '0')}`,
          ).join('');
    fc.assert(
      fc.property(fc.array(fc.tuple(unit, fc.nat(1)), { minLength: 1, maxLength: 25 }), (units) => {
        const plain = units.map(([c]) => c).join('');
        fc.pre(/\S/.test(plain));
        const escaped = correctInFile(`"${units.map(([c, how]) => written(c, how)).join('')}"`);
        expect(JSON.parse(escaped)).to.equal(correctText(withParagraph, plain).becomes);
      }),
      { numRuns: 25 },
    );
  });

  it('a correction fits a file with CRLF line ends and a byte order mark', () => {
    const text = withParagraph.replace(place, '甲,乙').replaceAll('\n', '\r\n');
    const { problems } = checkReport(readReport(`\ufeff${text}`));
    expect(listProblems(problems)).to.deep.equal(['punctuation /otherMatters/0']);
    // Offsets start after the byte order mark.
    expect(applyFixes(text, problems)).to.equal(text.replace('甲,乙', '甲，乙'));
  });

  it('a correction changes the later of two values of one key', () => {
    const text = withParagraph
      .replace(place, '甲,乙')
      .replace('"year"', '"otherMatters": ["丙,丁"],\n  "year"');
    expect(applyFixes(text, checkReport(readReport(text)).problems)).to.equal(
      text.replace('甲,乙', '甲，乙'),
    );
  });
});
