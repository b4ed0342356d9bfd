import { text } from '../support/sample-reports.js';

export interface Fault {
  readonly code: string;
  /** Words of a sample that are replaced; `‸` marks where the problem is expected. */
  readonly edits: readonly (readonly [from: string, to: string])[];
  readonly sample?: string;
  readonly severity?: 'error' | 'warning';
  readonly pointer: string;
  readonly place: string;
  readonly data: Record<string, unknown>;
}

const parts = (row: string, columns = ['naturalPerson', 'enterprise', 'research', 'publicWelfare', 'legalService', 'otherOrganization']): string[] =>
  columns.map((c) => `${row}/${c}`);

export const licence = { pointer: '/disclosure/licences/decisions', place: '表二·行政许可·本年处理决定数量' };
export const decisions = '"decisions": 517645';
const received = '/applications/received';
const deep = '{"heading": "甲", "content": [{"heading": "乙", "content": [{"heading": "丙", "content": [‸{"heading": "丁", "text": "戊"}]}]}]}';
export const county = 'county-2025.json';

/** Reports with one fault, by what is wrong. */
export const faults: Readonly<Record<string, Fault>> = {
  'the file is cut off': { code: 'syntax', edits: [[text(`samples/${county}`).slice(200), '‸']], pointer: '', place: '', data: { found: '' } },
  'a comma is missing': { code: 'syntax', edits: [['"year": 2025,\n  "agency"', '"year": 2025\n  ‸"agency"']], pointer: '', place: '', data: { found: '"agency"' } },
  'the file nests too deeply': { code: 'nesting', edits: [['"disputes": {', `"disputes": ${'['.repeat(99)}‸[{`]], pointer: '', place: '', data: { deepest: 100 } },
  'the file is a list': { code: 'not-object', edits: [[text(`samples/${county}`), '\n‸[]']], pointer: '', place: '', data: { found: '[]' } },
  'a key is given twice': {
    code: 'duplicate-key',
    edits: [['"year": 2025,', '"year": 2024, ‸"year": 2025,']],
    pointer: '/year',
    place: '报告年度',
    data: { key: 'year', line: 4, column: 3 },
  },
  'a year has no form': {
    code: 'no-edition',
    edits: [['"edition": "2021",\n  "year": 2025', '"year": ‸2018']],
    pointer: '/year',
    place: '报告年度',
    data: { year: 2018, first: 2019 },
  },
  'no such edition exists': {
    code: 'unknown-edition',
    edits: [['"edition": "2021"', '"edition": ‸"2020"']],
    pointer: '/edition',
    place: '格式版本',
    data: { found: '"2020"', known: ['2019', '2021'] },
  },
  'the edition is not that of the year': {
    code: 'edition-year',
    severity: 'warning',
    edits: [['"edition": "2021",\n  "year": 2025', '"edition": ‸"2021",\n  "year": 2020']],
    pointer: '/edition',
    place: '格式版本',
    data: { year: 2020, edition: '2021', governing: '2019' },
  },
  'the edition is named for a year without one': {
    code: 'edition-year',
    severity: 'warning',
    edits: [['"edition": "2021",\n  "year": 2025', '"edition": ‸"2021",\n  "year": 2018']],
    pointer: '/edition',
    place: '格式版本',
    data: { year: 2018, edition: '2021', governing: '' },
  },
  'the year is missing': {
    code: 'missing-key',
    edits: [
      ['{\n  "$schema"', '‸{\n  "$schema"'],
      ['  "year": 2025,\n', ''],
    ],
    pointer: '/year',
    place: '报告年度',
    data: { key: 'year', expected: '报告所反映的年度，如 2025' },
  },
  'a figure is missing': {
    code: 'missing-key',
    edits: [['"licences": { "decisions": 517645 }', '"licences": ‸{}']],
    ...licence,
    data: { key: 'decisions', expected: '非负整数；没有的填 0' },
  },
  'a remark has no figure': {
    code: 'missing-key',
    edits: [[`${decisions} }`, '"decisions": ‸{ "note": "其中变更1件" } }']],
    ...licence,
    pointer: `${licence.pointer}/value`,
    data: { key: 'value', expected: '非负整数；没有的填 0' },
  },
  'a key is misspelt': {
    code: 'unknown-key',
    edits: [['"licences"', '‸"licenses"']],
    pointer: '/disclosure/licenses',
    place: '二、主动公开政府信息情况',
    data: { key: 'licenses', nearest: 'licences', known: ['licences', 'note'] },
  },
  'a key is not known at all': {
    code: 'unknown-key',
    edits: [['"date": "2026-01-28"', '"date": "2026-01-28", ‸"签发/人": "某某"']],
    pointer: '/signature/签发~1人',
    place: '落款',
    data: { key: '签发/人', nearest: '', known: ['agency'] },
  },
  'the year is not a number': {
    code: 'wrong-type',
    edits: [['"year": 2025', '"year": ‸null']],
    pointer: '/year',
    place: '报告年度',
    data: { found: 'null', expected: '报告所反映的年度，如 2025' },
  },
  'a section is not a list': {
    code: 'wrong-type',
    edits: [['"除上述内容外，没有其他需要报告的事项。"', '‸5']],
    pointer: '/otherMatters/1',
    place: '六、其他需要报告的事项·第2段',
    data: {
      found: '5',
      expected: '一个字符串是一段；带标题的写成 {"heading": "标题。", "text": "紧接标题的文字"} 或 {"heading": "标题", "content": [……]}，序号自动生成',
    },
  },
  'a figure is text in full-width digits': {
    code: 'digits',
    edits: [[decisions, '"decisions": ‸"５１７６４５"']],
    ...licence,
    data: { found: '"５１７６４５"', corrected: 517645 },
  },
  'a figure is text with thousands commas': { code: 'digits', edits: [[decisions, '"decisions": ‸"517,645"']], ...licence, data: { found: '"517,645"', corrected: 517645 } },
  'a figure is text with blanks inside': { code: 'digits', edits: [[decisions, '"decisions": ‸" 517 645"']], ...licence, data: { found: '" 517 645"', corrected: 517645 } },
  'a figure with a remark is text': {
    code: 'digits',
    edits: [[decisions, '"decisions": { "value": ‸"６，０００", "note": "其中变更1件" }']],
    ...licence,
    pointer: `${licence.pointer}/value`,
    data: { found: '"６，０００"', corrected: 6000 },
  },
  'an amount is text': {
    code: 'digits',
    edits: [['"amount": 4068.208', '"amount": ‸"４，０６８．２０８"']],
    pointer: '/disclosure/fees/amount',
    place: '表二·行政事业性收费·本年收费金额（单位：万元）',
    data: { found: '"４，０６８．２０８"', corrected: 4068.208 },
  },
  'the year is text': { code: 'digits', edits: [['"year": 2025', '"year": ‸"2025"']], pointer: '/year', place: '报告年度', data: { found: '"2025"', corrected: 2025 } },
  'a count is below zero': { code: 'count', edits: [[decisions, '"decisions": ‸-1']], ...licence, data: { found: -1, signed: false } },
  'a count is not whole': { code: 'count', edits: [[decisions, '"decisions": ‸1.5']], ...licence, data: { found: 1.5, signed: false } },
  'an increase is not whole': {
    code: 'count',
    sample: 'bureau-2020.json',
    edits: [['"licences": { "previous": 0, "change": 0', '"licences": { "previous": 0, "change": ‸-0.5']],
    pointer: '/disclosure/licences/change',
    place: '表二·行政许可·本年增/减',
    data: { found: -0.5, signed: true },
  },
  'an amount is below zero': {
    code: 'amount',
    edits: [['"amount": 4068.208', '"amount": ‸-0.01']],
    pointer: '/disclosure/fees/amount',
    place: '表二·行政事业性收费·本年收费金额（单位：万元）',
    data: { found: -0.01, signed: false },
  },
  'a figure is too large to be exact': { code: 'too-large', edits: [[decisions, '"decisions": ‸9007199254740993']], ...licence, data: { found: '9007199254740992' } },
  'a figure is larger than any number': { code: 'too-large', edits: [[decisions, '"decisions": ‸1e999']], ...licence, data: { found: 'Infinity' } },
  'a paragraph is blank': {
    code: 'empty-text',
    edits: [['"除上述内容外，没有其他需要报告的事项。"', '‸" 　"']],
    pointer: '/otherMatters/1',
    place: '六、其他需要报告的事项·第2段',
    data: {},
  },
  'the agency has no name': { code: 'empty-text', edits: [['"agency": "沭阳县人民政府"', '"agency": ‸""']], pointer: '/agency', place: '机关名称', data: {} },
  'a section is empty': { code: 'empty-section', edits: [[sectionFive(), '"problems": ‸[],\n']], pointer: '/problems', place: '五、存在的主要问题及改进情况', data: {} },
  'nothing stands under a heading': {
    code: 'empty-heading',
    edits: [['"除上述内容外，没有其他需要报告的事项。"', '‸{ "heading": "其他" }']],
    pointer: '/otherMatters/1',
    place: '六、其他需要报告的事项·第2段',
    data: {},
  },
  'headings go too deep': {
    code: 'heading-depth',
    edits: [['"除上述内容外，没有其他需要报告的事项。"', deep]],
    pointer: '/otherMatters/1/content/0/content/0/content/0',
    place: '六、其他需要报告的事项·第2段·第1段·第1段·第1段',
    data: {},
  },
  'a text holds a control character': {
    code: 'character',
    edits: [['"除上述内容外，没有', '‸"除上述内容外，\\u0007没有']],
    pointer: '/otherMatters/1',
    place: '六、其他需要报告的事项·第2段',
    data: { codePoint: 'U+0007', name: '控制字符' },
  },
  'a text holds a line break': {
    code: 'character',
    edits: [['"agency": "沭阳县人民政府"', '"agency": ‸"沭阳县\\n人民政府"']],
    pointer: '/agency',
    place: '机关名称',
    data: { codePoint: 'U+000A', name: '换行' },
  },
  'a remark holds half a character': {
    code: 'character',
    edits: [[decisions, '"decisions": { "value": 517645, "note": ‸"\\ud867" }']],
    ...licence,
    pointer: `${licence.pointer}/note`,
    data: { codePoint: 'U+D867', name: '残缺的代理项' },
  },
  'the date is not in the calendar': {
    code: 'date',
    edits: [['"2026-01-28"', '‸"2026-02-30"']],
    pointer: '/signature/date',
    place: '落款·成文日期',
    data: { found: '"2026-02-30"' },
  },
  'the date is in words': { code: 'date', edits: [['"2026-01-28"', '‸"2026年1月28日"']], pointer: '/signature/date', place: '落款·成文日期', data: { found: '"2026年1月28日"' } },
  'a row does not add up': {
    code: 'row-sum',
    edits: [['"total": 713', '"total": ‸731']],
    pointer: `${received}/total`,
    place: '表三·一、本年新收政府信息公开申请数量·总计',
    data: { expected: 713, found: 731, parts: parts(received) },
  },
  'a block of cases does not add up': {
    code: 'case-sum',
    edits: [['"total": 61 ', '"total": ‸60 ']],
    pointer: '/disputes/reconsideration/total',
    place: '表四·行政复议·总计',
    data: { expected: 61, found: 60, parts: parts('/disputes/reconsideration', ['upheld', 'corrected', 'other', 'pending']) },
  },
  'figures are not filled': {
    code: 'blank',
    severity: 'warning',
    edits: [['"rules": { "issued": 0, "repealed": 0, "inForce": 0 }', '"rules": { "issued": ‸null, "repealed": 0, "inForce": null }']],
    pointer: '/disclosure/rules/issued',
    place: '表二·规章·本年制发件数',
    data: { count: 2, pointers: ['/disclosure/rules/issued', '/disclosure/rules/inForce'], places: ['表二·规章·本年制发件数', '表二·规章·现行有效件数'] },
  },
  'a total is not filled': {
    code: 'blank-total',
    severity: 'warning',
    edits: [['"total": 61 ', '"total": ‸null ']],
    pointer: '/disputes/reconsideration/total',
    place: '表四·行政复议·总计',
    data: { count: 1, pointers: ['/disputes/reconsideration/total'], places: ['表四·行政复议·总计'] },
  },
  'no font has a character': {
    code: 'glyph',
    edits: [['"除上述内容外，没有', '‸"除𰻝𰻝上述内容外，没有']],
    pointer: '/otherMatters/1',
    place: '六、其他需要报告的事项·第2段',
    data: { character: '𰻝', codePoint: 'U+30EDD' },
  },
};

/** The whole of section five in the text of the county's report. */
function sectionFive(): string {
  return /"problems": \[[\s\S]*?\n {2}\],\n/.exec(text(`samples/${county}`))?.[0] as string;
}
