import { expect } from 'chai';
import { applyEdits } from '../../../src/core/problem/apply-edits.js';
import type { TextPosition } from '../../../src/core/problem/position.js';
import { readJson } from '../../../src/core/source/json.js';

const read = (text: string) => readJson(new TextEncoder().encode(text), 'report.json');

/** The causes of a faulty text, each with its place, and the text with its corrections. */
function explain(text: string): { causes: string[]; corrected: string } {
  const { findings } = read(text);
  const causes = findings.map(({ code, at, data }) => {
    const { line, column } = at as TextPosition;
    return `${line}:${column} ${code === 'syntax' ? (data as { cause: string }).cause : code}`;
  });
  const corrected = applyEdits(
    text,
    findings.flatMap((f) => f.fileEdits ?? []),
  );
  return { causes, corrected };
}

describe('a text that is no JSON', () => {
  const faults: readonly [what: string, text: string, causes: string[], corrected: string][] = [
    ['Chinese colons', '{"a"：1}', ['1:5 colon'], '{"a":1}'],
    ['Chinese quotes', '{“a”: “甲“}', ['1:2 quotes'], '{"a": "甲"}'],
    ['quotes of which one is Chinese', '{"a": "甲”}', ['1:9 quotes'], '{"a": "甲"}'],
    ['single quotes', "{'a': '甲'}", ['1:2 quotes'], '{"a": "甲"}'],
    ['Chinese commas', '{"a": 1，"b": ["x"、"y"]}', ['1:8 comma'], '{"a": 1,"b": ["x","y"]}'],
    ['full-width brackets', '｛"a": ［1］｝', ['1:1 bracket'], '{"a": [1]}'],
    ['a full-width blank', '{　"a": 1}', ['1:2 blank'], '{ "a": 1}'],
    ['a missing comma', '{"a": 1\n"b": 2}', ['1:8 missing-comma'], '{"a": 1,\n"b": 2}'],
    ['a missing comma in a line', '{"a": 1 "b": 2}', ['1:8 missing-comma'], '{"a": 1, "b": 2}'],
    ['a comma too many', '{"a": [1,,2,],}', ['1:10 extra-comma'], '{"a": [1,2]}'],
    ['comments', '{"a": 1 // 甲\n}', ['1:9 comment'], '{"a": 1 \n}'],
    ['inner quotes', '{"a": "他"好"，说"}', ['1:9 inner-quote'], '{"a": "他“好”，说"}'],
    [
      'inner quotes of which some are Chinese',
      '{"a": "推行“甲"和"乙”的"}',
      ['1:10 inner-quote'],
      '{"a": "推行“甲”和“乙”的"}',
    ],
    [
      'inner quotes with a comma between',
      '{"a": "规范"甲","乙"开设", "b": 1}',
      ['1:10 inner-quote'],
      '{"a": "规范“甲”,“乙”开设", "b": 1}',
    ],
    ['a comment after #', '{"a": 2025, # 年\n"b": 1}', ['1:13 comment'], '{"a": 2025, \n"b": 1}'],
    ['leading zeros', '{"a": -03}', ['1:7 number'], '{"a": -3}'],
    ['a full-width number', '{"a": ３}', ['1:7 number'], '{"a": 3}'],
    ['a plus sign', '{"a": +5}', ['1:7 number'], '{"a": 5}'],
    ['a bare decimal point', '{"a": .5}', ['1:7 number'], '{"a": 0.5}'],
    ['a decimal point at the end', '{"a": 5.}', ['1:7 number'], '{"a": 5}'],
    ['commas in a number', '{"a": 1,234, "b": 1}', ['1:7 number'], '{"a": 1234, "b": 1}'],
    ['a number with a unit', '{"a": 45件}', ['1:7 text-quotes'], '{"a": "45件"}'],
    [
      'a text without quotes',
      '{"a": 甲局,\n"b": 1}',
      ['1:7 text-quotes'],
      '{"a": "甲局",\n"b": 1}',
    ],
    ['a text without its first quote', '{"a": 甲"}', ['1:7 text-quotes'], '{"a": "甲"}'],
    ['keys without quotes', '{a: 1}', ['1:2 key-quotes'], '{"a": 1}'],
    ['a key with one quote', '{"a: 1}', ['1:2 key-quotes'], '{"a": 1}'],
    ['words of other languages', '{"a": None}', ['1:7 word'], '{"a": null}'],
    ['a line break', '{"a": "甲\n  乙"}', ['1:9 line-break'], '{"a": "甲\\n乙"}'],
    ['a control character in a key', '{"\u0000a": 1}', ['1:2 control'], '{"\\u0000a": 1}'],
    ['a tab', '{"a": "甲\t乙"}', ['1:9 control'], '{"a": "甲\\t乙"}'],
    ['a backslash', '{"a": "C:\\d"}', ['1:10 escape'], '{"a": "C:\\\\d"}'],
    ['a missing bracket', '{"a": [1', ['1:9 missing-bracket', '1:9 missing-bracket'], '{"a": [1]}'],
    ['a bracket too many', '{"a": 1}}', ['1:9 extra-bracket'], '{"a": 1}'],
    [
      'the wrong bracket',
      '{\n "a": [\n  1\n }\n}',
      ['4:2 wrong-bracket'],
      '{\n "a": [\n  1\n ]\n}',
    ],
    [
      'a text that is not closed',
      '{"a": "甲,\n"b": 1}',
      ['1:9 open-string'],
      '{"a": "甲",\n"b": 1}',
    ],
    [
      'a text that is not closed before a bracket',
      '{\n"a": { "b": "甲 },\n"c": 1}',
      ['2:15 open-string'],
      '{\n"a": { "b": "甲" },\n"c": 1}',
    ],
    ['a missing colon', '{"a" 1}', ['1:5 missing-colon'], '{"a": 1}'],
    [
      'a bracket that lines below show to be missing',
      '{\n  "a": {\n    "b": 1\n  ,\n  "c": 2\n}',
      ['3:11 missing-bracket'],
      '{\n  "a": {\n    "b": 1}\n  ,\n  "c": 2\n}',
    ],
    [
      'a bracket that lines below show to be too many',
      '{\n  "a": {\n    "b": 1\n  }\n  },\n  "c": 2\n}',
      ['5:3 extra-bracket'],
      '{\n  "a": {\n    "b": 1\n  }\n  ,\n  "c": 2\n}',
    ],
  ];
  for (const [what, text, causes, corrected] of faults)
    it(`is explained by ${what}, and corrected`, () => {
      expect(explain(text)).to.deep.equal({ causes, corrected });
      expect(explain(corrected).causes).to.deep.equal([]);
    });

  it('is not corrected where it is not certain what was meant', () => {
    for (const text of ['{"a": "甲 "b": 1}', '{"a": 1,', '{"a": , "b": 1}', '{"a": "甲"乙,丙"}'])
      expect(explain(text).corrected).to.equal(text);
  });

  const untouched: readonly [what: string, text: string, causes: string[]][] = [
    ['quotes that do not pair', '{"a": "推行“甲"和“乙"、丙"的"}', ['1:10 inner-quote']],
    ['quotes with nothing between', '{"a": "“甲"乙"”的"}', ['1:8 inner-quote']],
    [
      'quotes that do not pair in an item of a list',
      '["规范"甲"、"乙"开设"]',
      ['1:5 inner-quote', '1:8 comma', '1:11 inner-quote'],
    ],
    ['two texts for a key', '{"a": "甲", "乙", "b": 1}', ['1:15 missing-value']],
    ['words after a key', '{"a": 1, "丙"开设}', ['1:13 missing-colon', '1:13 text-quotes']],
    ['words without brackets', '某县年度报告\n一、总体情况', ['1:1 no-report']],
    ['a table with commas', '年度,机关\n2025,某县', ['1:1 no-report']],
    ['a second report', '{"a": 1}\n{"a": 2}', ['2:1 second-report']],
    ['a comment with data', '{"a": { "b": 6, // 核 "c": 1 },\n"d": 1}', ['1:17 comment-data']],
    ['a comment of data', '{"a": 1, /* "b": 2, */ "c": 3}', ['1:10 comment-data']],
    ['a comma that may be a decimal point', '{"a": 4068,208 }', ['1:7 number-comma']],
    ['a number without its key', '{"a": 705, 3, "b": 1}', ['1:12 number-without-key']],
  ];
  for (const [what, text, causes] of untouched)
    it(`is explained by ${what}, and left as it is`, () =>
      expect(explain(text)).to.deep.equal({ causes, corrected: text }));

  it('keeps the Chinese quotation marks of its texts', () =>
    expect(explain('{"a"：“他说“好”，然后”}').corrected).to.equal('{"a":"他说“好”，然后"}'));

  it('is read as it should be, with its positions in the file as it is', () => {
    const { source } = read('{\n“a”：　“甲”，\n"b": 1,234,\n"c": 45件}');
    expect(source?.value).to.deep.equal({ a: '甲', b: 1234, c: '45件' });
    expect(source?.locate('/a')).to.deep.equal({ line: 2, column: 6 });
    expect(source?.locate('/b', true)).to.deep.equal({ line: 3, column: 1 });
    expect(source?.locate('/c')).to.deep.equal({ line: 4, column: 6 });
    expect(source?.replaceValue('/c', 1)).to.deep.equal([]);
  });

  it('names a key that is given twice where it stands in the file', () => {
    const { findings } = read('{“a”：1,\n "a": 2}');
    expect(findings.at(-1)).to.deep.include({ at: { line: 2, column: 2 } });
    expect(findings.at(-1)?.data).to.deep.equal({ key: 'a', line: 1, column: 2 });
  });

  it('takes time in proportion to its length', () => {
    for (const part of ['"x', '" ', '\n', 'x\n', '//\n', 'x,', '1,', '”', '\u3000', '"a" 1\n']) {
      const start = Date.now();
      read(`{"a": "${part.repeat(200_000)}`);
      read(`{"a": ${part.repeat(200_000)}`);
      expect(Date.now() - start, part).to.be.below(5000);
    }
  });
});

describe('a text of which it is not certain where it ends', () => {
  const typed = [
    '{"a": ["举办"甲"、"乙"活动。"]}',
    '{"text": 位于5#楼办公,\n "b": 1}',
    '{"url": http://www.x.gov.cn/a,\n "b": 1}',
    '{"a": ["第一行\n"其他"说法", "乙"]}',
    '{"a": ["甲段。" "乙段。"]}',
    '{"a": [收到申请5件，3件办结。]}',
  ];
  for (const text of typed)
    it(`${JSON.stringify(text)} is told, and not cut`, () => {
      const { findings } = read(text);
      expect(findings.filter((f) => f.code === 'syntax')).not.to.deep.equal([]);
      expect(findings.flatMap((f) => f.fileEdits ?? [])).to.deep.equal([]);
    });
});
