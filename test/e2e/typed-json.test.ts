import { expect } from 'chai';
import { sample, text } from '../support/sample-reports.js';
import { Sandbox } from '../support/sandbox.js';

const county = text('samples/county-2025.json');
const meant = sample('county-2025.json');

/** The county's report with words in place of others, which it must have. */
const typed = (...edits: readonly (readonly [from: string | RegExp, to: string])[]): string =>
  edits.reduce((report, [from, to]) => {
    const result = report.replace(from, to);
    if (result === report) throw new Error(`the report has no ${from}`);
    return result;
  }, county);

const licences = '"decisions": 517645';
const tenFaults = typed(
  ['"edition": "2021",', '"edition"： "2021"，'],
  ['"year": 2025,', '"year": ２０２５'],
  ['"agency": "沭阳县人民政府"', 'agency: “沭阳县人民政府”'],
  ['"rules": {', '"rules": ｛'],
  ['"repealed": 1,', '"repealed": 01, /* 待核 */'],
  [licences, '"decisions": 517,645'],
  ['"decisions": 2154', '"decisions": 2154件'],
  ['"amount": 4068.208 }', '"amount": "4068.208万元",'],
  ['推行“经办人', '推行"经办人'],
  ['签发”的流程', '签发"的流程'],
  ['"date": "2026-01-28" }', '"date": "2026年1月28日 }'],
);

/** Reports as people type them, of which `--fix` makes the one that was meant. */
const fixed: Readonly<Record<string, string>> = {
  'ten faults at once': tenFaults,
  'Chinese colons everywhere': county.replaceAll('": ', '"：'),
  'Chinese commas after every line': county.replaceAll(',\n', '，\n'),
  'single quotes everywhere': county.replaceAll('"', "'"),
  'Chinese quotes around every key': county.replace(/"(\w+)":/g, '“$1”:'),
  'full-width brackets': county.replaceAll('{', '｛').replaceAll('}', '｝'),
  'keys without quotes': county.replace(/"(\w+)":/g, '$1:'),
  'no commas at the ends of lines': county.replaceAll(',\n', '\n'),
  'commas after every last value': county.replace(/([\d"])( ?)([}\]])/g, '$1,$2$3'),
  comments: county.replaceAll(',\n', ', // 已核\n').replace('{', '{ /* 初稿 */'),
  'numbers with leading zeros': county.replace(/: ([1-9]\d*)([ ,])/g, ': 0$1$2'),
  'full-width figures': typed([licences, '"decisions": ５１７６４５']),
  'a figure with commas': typed([licences, '"decisions": 517,645']),
  'a figure with its unit': typed([licences, '"decisions": "517645件"']),
  'an amount with its unit': typed(['"amount": 4068.208', '"amount": "4068.208万元"']),
  'a figure in words': typed(['"issued": 6', '"issued": "六"']),
  'words for nothing': typed(
    ['"issued": 0', '"issued": "无"'],
    ['"repealed": 0', '"repealed": "-"'],
    ['"inForce": 0', '"inForce": "——"'],
    ['"research": 0', '"research": "－"'],
  ),
  'the year with its word': typed(['"year": 2025', '"year": "2025年"']),
  'the date in words': typed(['"2026-01-28"', '"二〇二六年一月二十八日"']),
  'the date with slashes': typed(['"2026-01-28"', '"2026/1/28"']),
  'a single figure without its key': typed(['{ "decisions": 517645 }', '517645']),
  'the date alone for the signature': typed(['{ "date": "2026-01-28" }', '"2026年1月28日"']),
  'a paragraph that is no list': typed([/"preface": \[([^\]]*)\]/, '"preface": $1']),
  'a text that is a list': typed([/"heading": "主动公开。"/, '"heading": ["主动公开。"]']),
  'titles of the form for keys': typed(
    ['"year"', '"报告年度"'],
    ['"overview"', '"总体情况"'],
    ['"applications"', '"三、收到和处理政府信息公开申请情况"'],
    ['"naturalPerson"', '"自然人"'],
  ),
  'a missing bracket in the middle': typed(['"amount": 4068.208 }', '"amount": 4068.208']),
  'a missing bracket of a section': typed(['"amount": 4068.208 }\n  },', '"amount": 4068.208 },']),
  'a missing bracket at the end': county.trimEnd().slice(0, -1),
  'a bracket too many': `${county.trimEnd()}}\n`,
  'a pasted quotation mark and a typed one': typed(['负责人签发”', '负责人签发"']),
  'a missing quotation mark': typed(['"沭阳县人民政府",', '"沭阳县人民政府,']),
};

/** Reports of which a person has to correct a line: its number and the cause. */
const told: Readonly<Record<string, readonly [report: string, line: number, said: RegExp]>> = {
  'a value that is missing': [typed([licences, '"decisions": ']), 35, /键 "decisions" 没有值/],
  'a figure that is none': [typed([licences, '"decisions": "若干"']), 35, /填的是"若干"/],
  'a figure that is empty': [typed([licences, '"decisions": ""']), 35, /没有填写/],
  'two numbers': [typed([licences, '"decisions": "12 13"']), 35, /填的是"12 13"/],
  'a comment before figures': [
    typed(['"issued": 6, ', '"issued": 6, // 法制科核对过 ']),
    34,
    /注释里有像是数据的文字/,
  ],
  'a comma for a decimal point': [typed(['4068.208 }', '4068,208 }']), 38, /数值里有逗号/],
  'a number too many': [typed(['705, "', '705, 3, "']), 41, /3 前面少了键/],
  'a decimal for a count': [typed([licences, '"decisions": "517.645"']), 35, /件数应为非负整数/],
  'a figure that no row has': [
    typed(['"naturalPerson": 705, ', '"个体工商户": 2, "naturalPerson": 705, ']),
    41,
    /不认识的键 "个体工商户"/,
  ],
  'a date that does not exist': [typed(['2026-01-28', '2026-02-30']), 113, /不是有效的日期/],
  'a comma left out between keys of a line': [
    typed(['"issued": 6, "repealed": 1', '"issued": "6, "repealed": 1']),
    34,
    /文字没有写右引号/,
  ],
};

describe('a report as people type it', () => {
  const sandbox = new Sandbox();
  after(() => sandbox.remove());

  for (const [what, report] of Object.entries(fixed))
    it(`with ${what} becomes the one that was meant, by one --fix`, async () => {
      sandbox.write('typed.json', report);
      const { exit: before, stdout } = await sandbox.run('nianbao check typed.json');
      expect(before, stdout).to.equal(1);
      const { exit, stdout: left } = await sandbox.run('nianbao check --fix typed.json');
      expect(exit, left).to.equal(0);
      expect(JSON.parse(sandbox.read('typed.json'))).to.deep.equal(meant);
      const again = await sandbox.run('nianbao check --fix typed.json');
      expect(again).to.deep.include({ exit: 0, files: [] });
    });

  for (const [what, [report, line, said]] of Object.entries(told))
    it(`with ${what} is explained at its line, and not changed`, async () => {
      sandbox.write('typed.json', report);
      const { exit, stdout, files } = await sandbox.run('nianbao check --fix typed.json');
      expect({ exit, files }).to.deep.equal({ exit: 1, files: [] });
      const [first = ''] = stdout.split('\n').filter((words) => words.startsWith('typed.json:'));
      expect(first)
        .to.match(new RegExp(`^typed\\.json:${line}:`))
        .and.match(said);
    });

  it('is checked further where its syntax can be corrected', async () => {
    sandbox.write(
      'typed.json',
      typed(['"agency": ', '"agency"： '], ['"total": 61 ', '"total": 60 ']),
    );
    const { exit, stdout } = await sandbox.run('nianbao check typed.json');
    expect(exit).to.equal(1);
    expect(stdout).to.match(/^typed\.json:5:11 错误 syntax /m);
    expect(stdout).to.match(/^typed\.json:78:\d+ 错误 (?:case-sum|wrong-figure) /m);
  });
});
