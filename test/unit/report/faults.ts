import { edited, type Json, json, sample, text } from '../../support/sample-reports.js';

export interface Fault {
  readonly code: string;
  /** Words of a sample that are replaced; `‸` marks where the problem is expected. */
  readonly edits: readonly (readonly [from: string, to: string])[];
  readonly sample?: string;
  readonly severity?: 'error' | 'warning';
  readonly pointer: string;
  readonly place: string;
  readonly data: Record<string, unknown>;
  /** The sentence it is told in, where that is one for every rule of its kind. */
  readonly sentence?: string;
  /** Words of the faulty text, and what its correction makes of them. */
  readonly mended?: readonly [was: string, becomes: string];
  /** Last year's report, to compare with. */
  readonly previous?: Json;
  /** A report that this one should be the sum of. */
  readonly part?: Json;
}

const parts = (
  row: string,
  columns = [
    'naturalPerson',
    'enterprise',
    'research',
    'publicWelfare',
    'legalService',
    'otherOrganization',
  ],
): string[] => columns.map((c) => `${row}/${c}`);

export const licence = {
  pointer: '/disclosure/licences/decisions',
  place: '表二·行政许可·本年处理决定数量',
};
export const decisions = '"decisions": 517645';
const received = '/applications/received';
const feeUnpaid = /"feeUnpaid": \{[^}]*\}/.exec(text(`samples/county-2025.json`))?.[0] as string;
const deep =
  '{"heading": "甲", "content": [{"heading": "乙", "content": [{"heading": "丙", "content": [‸{"heading": "丁", "text": "戊"}]}]}]}';
export const county = 'county-2025.json';

/** A report of the year before the county's, that agrees with it, but for what stands at these pointers. */
function lastYear(changes: Readonly<Record<string, unknown>> = {}, name = county): Json {
  const carried = {
    year: 2024,
    agency: '沭阳县人民政府',
    overview: ['无。'],
    problems: ['无。'],
    otherMatters: ['无。'],
  };
  const report = { ...sample(name), ...carried };
  report.applications.carriedForward = {
    naturalPerson: 36,
    enterprise: 0,
    research: 0,
    publicWelfare: 0,
    legalService: 0,
    otherOrganization: 0,
    total: 36,
  };
  if (report.disclosure.normativeDocuments.inForce)
    report.disclosure.normativeDocuments.inForce = 27;
  return Object.entries(changes).reduce((r, [pointer, value]) => edited(r, pointer, value), report);
}

const lastMatter = '"除上述内容外，没有其他需要报告的事项。"';
const amount = {
  pointer: '/disclosure/fees/amount',
  place: '表二·行政事业性收费·本年收费金额（单位：万元）',
};
const signed = { pointer: '/signature/date', place: '落款·成文日期' };
/** Years of the county's report as of another year; its date of signature too. */
const ofYear = (year: number): [string, string][] => [
  ['统计期限为2025年', `统计期限为${year}年`],
  ['"2025年，沭阳县', `"${year}年，沭阳县`],
  ['"2026-01-28"', `"${year + 1}-01-28"`],
];
const waivable: string[] = json('schemas/report-2021.schema.json').properties.waive.items.properties
  .rule.enum;

/** Reports with one fault, by what is wrong. */
export const faults: Readonly<Record<string, Fault>> = {
  'the file is cut off': {
    code: 'syntax',
    edits: [[text(`samples/${county}`).slice(200), '‸']],
    pointer: '',
    place: '',
    data: { found: '' },
  },
  'a comma is missing': {
    code: 'syntax',
    edits: [['"year": 2025,\n  "agency"', '"year": 2025\n  ‸"agency"']],
    pointer: '',
    place: '',
    data: { found: '"agency"' },
  },
  'the file nests too deeply': {
    code: 'nesting',
    edits: [['"disputes": {', `"disputes": ${'['.repeat(99)}‸[{`]],
    pointer: '',
    place: '',
    data: { deepest: 100 },
  },
  'the file is a list': {
    code: 'not-object',
    edits: [[text(`samples/${county}`), '\n‸[]']],
    pointer: '',
    place: '',
    data: { found: '[]' },
  },
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
    edits: [
      ['"edition": "2021",\n  "year": 2025', '"edition": ‸"2021",\n  "year": 2020'],
      ...ofYear(2020),
    ],
    pointer: '/edition',
    place: '格式版本',
    data: { year: 2020, edition: '2021', governing: '2019' },
  },
  'the edition is named for a year without one': {
    code: 'edition-year',
    severity: 'warning',
    edits: [
      ['"edition": "2021",\n  "year": 2025', '"edition": ‸"2021",\n  "year": 2018'],
      ...ofYear(2018),
    ],
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
    data: { key: 'year', expected: '报告所反映的年度，如 2025', types: ['integer'] },
  },
  'a figure is missing': {
    code: 'missing-key',
    edits: [['"licences": { "decisions": 517645 }', '"licences": ‸{}']],
    ...licence,
    data: {
      key: 'decisions',
      expected: '非负整数；没有的填 0',
      types: ['integer', 'null', 'object'],
    },
  },
  'a remark has no figure': {
    code: 'missing-key',
    edits: [[`${decisions} }`, '"decisions": ‸{ "note": "其中变更1件" } }']],
    ...licence,
    pointer: `${licence.pointer}/value`,
    data: { key: 'value', expected: '非负整数；没有的填 0', types: ['integer'] },
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
    data: { found: 'null', expected: '报告所反映的年度，如 2025', types: ['integer'] },
  },
  'a section is not a list': {
    code: 'wrong-type',
    edits: [['"除上述内容外，没有其他需要报告的事项。"', '‸5']],
    pointer: '/otherMatters/1',
    place: '六、其他需要报告的事项·第2段',
    data: {
      found: '5',
      expected:
        '一个字符串是一段；带标题的写成 {"heading": "标题。", "text": "紧接标题的文字"} 或 {"heading": "标题", "content": [……]}，序号自动生成',
      types: ['string', 'object'],
    },
  },
  'a figure is text in full-width digits': {
    code: 'digits',
    edits: [[decisions, '"decisions": ‸"５１７６４５"']],
    ...licence,
    data: { found: '"５１７６４５"', corrected: 517645 },
    mended: ['"５１７６４５"', '517645'],
  },
  'a figure is text with thousands commas': {
    code: 'digits',
    edits: [[decisions, '"decisions": ‸"517,645"']],
    ...licence,
    data: { found: '"517,645"', corrected: 517645 },
    mended: ['"517,645"', '517645'],
  },
  'a figure is text with blanks inside': {
    code: 'digits',
    edits: [[decisions, '"decisions": ‸" 517 645"']],
    ...licence,
    data: { found: '" 517 645"', corrected: 517645 },
    mended: ['" 517 645"', '517645'],
  },
  'a figure with a remark is text': {
    code: 'digits',
    edits: [[decisions, '"decisions": { "value": ‸"６，０００", "note": "其中变更1件" }']],
    ...licence,
    pointer: `${licence.pointer}/value`,
    data: { found: '"６，０００"', corrected: 6000 },
    mended: ['"６，０００"', '6000'],
  },
  'an amount is text': {
    code: 'digits',
    edits: [['"amount": 4068.208', '"amount": ‸"４，０６８．２０８"']],
    pointer: '/disclosure/fees/amount',
    place: '表二·行政事业性收费·本年收费金额（单位：万元）',
    data: { found: '"４，０６８．２０８"', corrected: 4068.208 },
    mended: ['"４，０６８．２０８"', '4068.208'],
  },
  'the year is text': {
    code: 'digits',
    edits: [['"year": 2025', '"year": ‸"2025"']],
    pointer: '/year',
    place: '报告年度',
    data: { found: '"2025"', corrected: 2025 },
    mended: ['"year": "2025"', '"year": 2025'],
  },
  'a count is below zero': {
    code: 'count',
    edits: [[decisions, '"decisions": ‸-1']],
    ...licence,
    data: { found: -1, signed: false },
  },
  'a count is not whole': {
    code: 'count',
    edits: [[decisions, '"decisions": ‸1.5']],
    ...licence,
    data: { found: 1.5, signed: false },
  },
  'an increase is not whole': {
    code: 'count',
    sample: 'bureau-2020.json',
    edits: [
      ['"licences": { "previous": 0, "change": 0', '"licences": { "previous": 0, "change": ‸-0.5'],
    ],
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
  'a figure is too large to be exact': {
    code: 'too-large',
    edits: [[decisions, '"decisions": ‸9007199254740993']],
    ...licence,
    data: { found: '9007199254740992' },
  },
  'a figure is larger than any number': {
    code: 'too-large',
    edits: [[decisions, '"decisions": ‸1e999']],
    ...licence,
    data: { found: 'Infinity' },
  },
  'an amount is larger than any number': {
    code: 'too-large',
    edits: [['"amount": 4068.208', '"amount": ‸1e999']],
    ...amount,
    data: { found: 'Infinity' },
  },
  'a paragraph is blank': {
    code: 'empty-text',
    edits: [['"除上述内容外，没有其他需要报告的事项。"', '‸" 　"']],
    pointer: '/otherMatters/1',
    place: '六、其他需要报告的事项·第2段',
    data: {},
  },
  'the agency has no name': {
    code: 'empty-text',
    edits: [['"agency": "沭阳县人民政府"', '"agency": ‸""']],
    pointer: '/agency',
    place: '机关名称',
    data: {},
  },
  'a section is empty': {
    code: 'empty-section',
    edits: [[sectionFive(), '"problems": ‸[],\n']],
    pointer: '/problems',
    place: '五、存在的主要问题及改进情况',
    data: {},
  },
  'nothing stands under a heading': {
    code: 'empty-heading',
    severity: 'warning',
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
    data: { codePoint: 'U+0007', kind: 'control' },
  },
  'a text holds a line break': {
    code: 'character',
    edits: [['"agency": "沭阳县人民政府"', '"agency": ‸"沭阳县\\n人民政府"']],
    pointer: '/agency',
    place: '机关名称',
    data: { codePoint: 'U+000A', kind: 'line-break' },
  },
  'a remark holds half a character': {
    code: 'character',
    edits: [[decisions, '"decisions": { "value": 517645, "note": ‸"\\ud867" }']],
    ...licence,
    pointer: `${licence.pointer}/note`,
    data: { codePoint: 'U+D867', kind: 'surrogate' },
  },
  'the date is not in the calendar': {
    code: 'date',
    edits: [['"2026-01-28"', '‸"2026-02-30"']],
    pointer: '/signature/date',
    place: '落款·成文日期',
    data: { found: '"2026-02-30"' },
  },
  'the date is in words': {
    code: 'date',
    edits: [['"2026-01-28"', '‸"2026年1月28日"']],
    pointer: '/signature/date',
    place: '落款·成文日期',
    data: { found: '"2026年1月28日"' },
  },
  'a figure does not fit its row and its column': {
    code: 'wrong-figure',
    edits: [['"total": 713', '"total": ‸731']],
    pointer: `${received}/total`,
    place: '表三·一、本年新收政府信息公开申请数量·总计',
    data: {
      expected: 713,
      found: 731,
      broken: [
        {
          rule: 'row-sum',
          pointer: `${received}/total`,
          place: '表三·一、本年新收政府信息公开申请数量·总计',
          isIdentity: false,
          expected: 713,
          found: 731,
          left: 713,
          right: 731,
        },
        {
          rule: 'carry-identity',
          pointer: '/applications/outcomes/total/total',
          place: '表三·（七）总计·总计',
          isIdentity: true,
          expected: 736,
          found: 718,
          left: 767,
          right: 749,
        },
      ],
      others: [],
    },
  },
  'a row does not add up, and there is no column to say which figure is wrong': {
    code: 'row-sum',
    sentence: 'sum',
    edits: [
      [/,\n {6}"total": \{[^}]*\}/.exec(text(`samples/${county}`))?.[0] as string, ''],
      [feeUnpaid, feeUnpaid.replace('"total": 7', '"total": ‸8')],
      ['其他处理159件', '其他处理若干件'],
    ],
    pointer: '/applications/outcomes/other/feeUnpaid/total',
    place:
      '表三·（六）其他处理·2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请·总计',
    data: {
      expected: 7,
      found: 8,
      left: 7,
      right: 8,
      parts: parts('/applications/outcomes/other/feeUnpaid'),
      follows: [{ pointer: '/applications/outcomes/total/total', place: '表三·（七）总计·总计' }],
    },
  },
  'a block of cases does not add up': {
    code: 'case-sum',
    sentence: 'sum',
    edits: [
      ['"total": 61 ', '"total": ‸60 '],
      ['行政复议61件', '行政复议多件'],
    ],
    pointer: '/disputes/reconsideration/total',
    place: '表四·行政复议·总计',
    data: {
      expected: 61,
      found: 60,
      left: 61,
      right: 60,
      parts: parts('/disputes/reconsideration', ['upheld', 'corrected', 'other', 'pending']),
    },
  },
  'figures are not filled': {
    code: 'blank',
    severity: 'warning',
    edits: [
      [
        '"rules": { "issued": 0, "repealed": 0, "inForce": 0 }',
        '"rules": { "issued": ‸null, "repealed": 0, "inForce": null }',
      ],
    ],
    pointer: '/disclosure/rules/issued',
    place: '表二·规章·本年制发件数',
    data: {
      count: 2,
      pointers: ['/disclosure/rules/issued', '/disclosure/rules/inForce'],
      places: ['表二·规章·本年制发件数', '表二·规章·现行有效件数'],
    },
  },
  'a total is not filled': {
    code: 'blank-total',
    severity: 'warning',
    edits: [['"total": 61 ', '"total": ‸null ']],
    pointer: '/disputes/reconsideration/total',
    place: '表四·行政复议·总计',
    data: {
      count: 1,
      pointers: ['/disputes/reconsideration/total'],
      places: ['表四·行政复议·总计'],
    },
  },
  'last year carried another number over': {
    code: 'carry-over',
    severity: 'warning',
    edits: [['"otherOrganization": 0, "total": 36 ', '"otherOrganization": 0, "total": ‸36 ']],
    previous: lastYear({ '/applications/carriedForward/total': 35 }),
    pointer: '/applications/carriedOver/total',
    place: '表三·二、上年结转政府信息公开申请数量·总计',
    data: {
      expected: 35,
      found: 36,
      left: 35,
      right: 36,
      parts: ['/applications/carriedForward/total'],
    },
  },
  'what is in force does not follow from last year': {
    code: 'in-force',
    severity: 'warning',
    edits: [['"inForce": 32', '"inForce": ‸32']],
    previous: lastYear({ '/disclosure/normativeDocuments/inForce': 28 }),
    pointer: '/disclosure/normativeDocuments/inForce',
    place: '表二·行政规范性文件·现行有效件数',
    data: {
      expected: 33,
      found: 32,
      left: 34,
      right: 33,
      parts: ['issued', 'inForce', 'repealed'].map((c) => `/disclosure/normativeDocuments/${c}`),
    },
  },
  'the report to compare with is not last year’s': {
    code: 'previous-year',
    severity: 'warning',
    edits: [['"year": 2025', '"year": ‸2025']],
    previous: lastYear({ '/year': 2023 }),
    pointer: '/year',
    place: '报告年度',
    data: { expected: 2024, found: 2023 },
  },
  'the report to compare with is another agency’s': {
    code: 'previous-agency',
    severity: 'warning',
    edits: [['"agency": "沭', '"agency": ‸"沭']],
    previous: lastYear({ '/agency': '泗阳县人民政府' }),
    pointer: '/agency',
    place: '机关名称',
    data: { found: '泗阳县人民政府' },
  },
  'the report to compare with is of another edition': {
    code: 'edition-change',
    severity: 'warning',
    edits: [['"year": 2025', '"year": ‸2025']],
    previous: lastYear({}, 'bureau-2020.json'),
    pointer: '/year',
    place: '报告年度',
    data: {
      edition: '2021',
      previous: '2019',
      uncompared: ['表二·规章·现行有效件数', '表二·行政规范性文件·现行有效件数'],
    },
  },
  'a figure is not its departments’ sum': {
    code: 'aggregate',
    severity: 'warning',
    edits: [['"decisions": 517645', '"decisions": ‸517645']],
    part: edited(sample(county), licence.pointer, 517600),
    ...licence,
    data: { expected: 517600, found: 517645, difference: 45, parts: 1 },
  },
  'a text has characters that nobody sees': {
    code: 'invisible',
    severity: 'warning',
    edits: [[lastMatter, '‸"没有其他\u200b需要报告的\u202e事项\u200b。"']],
    pointer: '/otherMatters/1',
    place: '六、其他需要报告的事项·第2段',
    data: {
      characters: [
        { found: '\u200b', codePoint: 'U+200B', corrected: '' },
        { found: '\u202e', codePoint: 'U+202E', corrected: '' },
      ],
      count: 3,
    },
    mended: ['"没有其他\u200b需要报告的\u202e事项\u200b。"', '"没有其他需要报告的事项。"'],
  },
  'a text has radicals and compatibility forms in place of characters': {
    code: 'lookalike',
    severity: 'warning',
    edits: [[lastMatter, '‸"没有其他⼈员，⺠政，不⾏。"']],
    pointer: '/otherMatters/1',
    place: '六、其他需要报告的事项·第2段',
    data: {
      characters: [
        { found: '⼈', codePoint: 'U+2F08', corrected: '人' },
        { found: '⺠', codePoint: 'U+2EA0', corrected: '民' },
        { found: '⾏', codePoint: 'U+2F8F', corrected: '行' },
      ],
      count: 3,
    },
    mended: ['"没有其他⼈员，⺠政，不⾏。"', '"没有其他人员，民政，不行。"'],
  },
  'a paragraph is still to be written': {
    code: 'unwritten',
    edits: [[lastMatter, '‸"【待撰写】其他事项。"']],
    pointer: '/otherMatters/1',
    place: '六、其他需要报告的事项·第2段',
    data: { mark: '【待撰写】' },
  },
  'a paragraph is last year’s': {
    code: 'copied-text',
    severity: 'warning',
    edits: [['"2025年，全县行政机关', '‸"2025年，全县行政机关']],
    previous: lastYear({
      '/otherMatters': [
        '无。',
        sample(county).otherMatters[0].replace('2025', '2024').replace('380', '120'),
      ],
    }),
    pointer: '/otherMatters/0',
    place: '六、其他需要报告的事项·第1段',
    data: {
      percent: Math.floor((1 - 3 / sample(county).otherMatters[0].length) * 100),
      previous: '六、其他需要报告的事项·第2段',
      previousPointer: '/otherMatters/1',
    },
  },
  'a number in the text is not that of the table': {
    code: 'disputes-in-text',
    severity: 'warning',
    sentence: 'text',
    edits: [
      ['"text": "全县收到', '"text": ‸"全县收到'],
      ['行政复议61件', '行政复议62件'],
    ],
    pointer: '/overview/2/text',
    place: '一、总体情况·第3段',
    data: {
      words: '行政复议62件',
      found: 62,
      isNone: false,
      cells: [{ place: '表四·行政复议·总计', value: 61 }],
    },
  },
  'a percentage in the text is not that of its number': {
    code: 'percent-in-text',
    severity: 'warning',
    sentence: 'percent',
    edits: [
      ['"text": "全县收到', '"text": ‸"全县收到'],
      ['占40.9%', '占41.9%'],
    ],
    pointer: '/overview/2/text',
    place: '一、总体情况·第3段',
    data: {
      words: '予以公开294件，占41.9%',
      found: '41.9',
      expected: '40.9',
      cells: [
        { place: '表三·（七）总计·总计', value: 718 },
        { place: '表三·一、本年新收政府信息公开申请数量·总计', value: 713 },
        {
          place:
            '表三·一、本年新收政府信息公开申请数量·总计＋表三·二、上年结转政府信息公开申请数量·总计',
          value: 749,
        },
      ],
    },
  },
  'the text speaks of another year': {
    code: 'year-in-text',
    severity: 'warning',
    sentence: 'years',
    edits: [['"2025年，沭阳县', '‸"2022年，沭阳县']],
    pointer: '/overview/0',
    place: '一、总体情况·第1段',
    data: { found: 2022, year: 2025 },
  },
  'a topic is not touched on': {
    code: 'overview-topics',
    severity: 'warning',
    sentence: 'topics',
    edits: [
      ['"overview": [', '"overview": ‸['],
      [
        /\{\s*"heading": "政府信息管理。"[\s\S]*?\},\s*/.exec(
          text(`samples/${county}`),
        )?.[0] as string,
        '',
      ],
    ],
    pointer: '/overview',
    place: '一、总体情况',
    data: { topic: '政府信息管理' },
  },
  'the overview is too long': {
    code: 'overview-length',
    severity: 'warning',
    sentence: 'too-long',
    edits: [
      ['"overview": [', '"overview": ‸['],
      ['公开的质量和实效稳步提升。"', `公开的质量和实效稳步提升。", "${'长'.repeat(1001)}"`],
    ],
    pointer: '/overview',
    place: '一、总体情况',
    data: { found: 1001 + lengthOfOverview(), most: 1000, least: null },
  },
  'no problem is named': {
    code: 'problems-content',
    severity: 'warning',
    sentence: 'too-short',
    edits: [[sectionFive(), '"problems": ‸["无。"],\n']],
    pointer: '/problems',
    place: '五、存在的主要问题及改进情况',
    data: { found: 2, most: null, least: 10 },
  },
  'nothing is said of the fee': {
    code: 'fee-statement',
    severity: 'warning',
    edits: [
      ['"otherMatters": [', '"otherMatters": ‸['],
      [sample(county).otherMatters[0], '今年无其他事项。'],
    ],
    pointer: '/otherMatters',
    place: '六、其他需要报告的事项',
    data: { topic: '信息处理费' },
  },
  'the period is that of another year': {
    code: 'period',
    severity: 'warning',
    edits: [
      ['"沭阳县人民政府按照', '‸"沭阳县人民政府按照'],
      ['统计期限为2025年', '统计期限为2024年'],
    ],
    pointer: '/preface/0',
    place: '前言·第1段',
    data: { words: '2024年1月1日至12月31日', year: 2025, fromDay: '1月1日', toDay: '12月31日' },
  },
  'a county has made rules': {
    code: 'rules-authority',
    severity: 'warning',
    edits: [['"rules": { "issued": 0', '"rules": { "issued": ‸1']],
    pointer: '/disclosure/rules/issued',
    place: '表二·规章·本年制发件数',
    data: { found: 1, agency: '沭阳县人民政府' },
  },
  'an amount is in the wrong unit': {
    code: 'unit-guess',
    severity: 'warning',
    edits: [['"amount": 4068.208', '"amount": ‸40682080']],
    ...amount,
    data: { found: 40682080, agency: '沭阳县人民政府' },
  },
  'an amount has too many decimals': {
    code: 'amount-decimals',
    severity: 'warning',
    edits: [['"amount": 4068.208', '"amount": ‸4068.2080001']],
    ...amount,
    data: { found: 4068.2080001, agency: '沭阳县人民政府' },
  },
  'the report is signed before its year is over': {
    code: 'date-early',
    edits: [['"2026-01-28"', '‸"2025-12-31"']],
    ...signed,
    data: { found: '2025-12-31', first: '2026-01-01' },
  },
  'the report is signed after the last day of publication': {
    code: 'date-late',
    severity: 'warning',
    edits: [['"2026-01-28"', '‸"2026-04-01"']],
    ...signed,
    data: { found: '2026-04-01', last: '2026-03-31' },
  },
  'a heading has its number typed': {
    code: 'typed-numbers',
    edits: [['"主动公开。"', '‸"（一）主动公开。"']],
    pointer: '/overview/1/heading',
    place: '一、总体情况·第2段',
    data: { found: '（一）', corrected: '主动公开。' },
    mended: ['"（一）主动公开。"', '"主动公开。"'],
  },
  'Chinese text has half-width marks': {
    code: 'punctuation',
    severity: 'warning',
    edits: [[lastMatter, '‸"除上述内容外,没有其他需要报告的事项."']],
    pointer: '/otherMatters/1',
    place: '六、其他需要报告的事项·第2段',
    data: { found: '除上述内容外,没有其他需要', corrected: '除上述内容外，没有其他需要', count: 2 },
    mended: ['"除上述内容外,没有其他需要报告的事项."', lastMatter],
  },
  'digits in the text are full-width': {
    code: 'text-digits',
    severity: 'warning',
    edits: [
      ['"text": "全年制发', '"text": ‸"全年制发'],
      ['行政规范性文件6件', '行政规范性文件６件'],
    ],
    pointer: '/overview/1/text',
    place: '一、总体情况·第2段',
    data: { found: '政规范性文件６件，废止1件', corrected: '政规范性文件6件，废止1件', count: 1 },
    mended: ['行政规范性文件６件', '行政规范性文件6件'],
  },
  'an error is waived': {
    code: 'not-waivable',
    edits: [['"year": 2025,', '"year": 2025, "waive": [{ "rule": ‸"row-sum", "reason": "无" }],']],
    pointer: '/waive/0/rule',
    place: '不作提示的警告·第1条',
    data: { found: 'row-sum', known: waivable },
  },
  'a figure with its remark is too wide for its cell': {
    code: 'small-table',
    severity: 'warning',
    edits: [['"repealed": 1,', '"repealed": ‸{ "value": 1, "note": "期满自动失效的1件" },']],
    pointer: '/disclosure/normativeDocuments/repealed',
    place: '表二·行政规范性文件·本年废止件数',
    data: { size: 9, usual: 10.5 },
  },
  'a remark takes many lines': {
    code: 'long-remark',
    severity: 'warning',
    edits: [
      [
        '"repealed": 1,',
        '"repealed": ‸{ "value": 1, "note": "有效期届满以后没有重新公布因而自动失效" },',
      ],
    ],
    pointer: '/disclosure/normativeDocuments/repealed',
    place: '表二·行政规范性文件·本年废止件数',
    data: { lines: 4 },
  },
  'no font has a character': {
    code: 'glyph',
    edits: [['"除上述内容外，没有', '‸"除𰻝𰻝上述内容外，没有']],
    pointer: '/otherMatters/1',
    place: '六、其他需要报告的事项·第2段',
    data: { character: '𰻝', codePoint: 'U+30EDD' },
  },
};

/** Characters of the county's overview. */
function lengthOfOverview(): number {
  const all = (block: Json): string =>
    typeof block === 'string' ? block : block.heading + (block.text ?? '');
  return sample(county).overview.map(all).join('').length;
}

/** The whole of section five in the text of the county's report. */
function sectionFive(): string {
  return /"problems": \[[\s\S]*?\n {2}\],\n/.exec(text(`samples/${county}`))?.[0] as string;
}
