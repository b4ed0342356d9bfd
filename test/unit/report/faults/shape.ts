import { json } from '../../../support/sample-reports.js';
import { decisions, type Fault, lastParagraph, licences } from './fault.js';

const waivable: string[] = json('schemas/report-2021.schema.json').properties.waive.items.properties
  .rule.enum;

/** Keys that are missing or unknown, values of the wrong type, and waivers of errors. */
export const shapeFaults: Readonly<Record<string, Fault>> = {
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
    ...licences,
    data: {
      key: 'decisions',
      expected: '非负整数；没有的填 0',
      types: ['integer', 'null', 'object'],
    },
  },
  'a remark has no figure': {
    code: 'missing-key',
    edits: [[`${decisions} }`, '"decisions": ‸{ "note": "其中变更1件" } }']],
    ...licences,
    pointer: `${licences.pointer}/value`,
    data: { key: 'value', expected: '非负整数；没有的填 0', types: ['integer'] },
  },
  'a figure is an empty text': {
    code: 'empty-figure',
    edits: [[decisions, '"decisions": ‸"" ']],
    ...licences,
    data: {},
  },
  'a key is misspelt': {
    code: 'unknown-key',
    edits: [['"licences"', '‸"licenses"']],
    pointer: '/disclosure/licenses',
    place: '二、主动公开政府信息情况',
    data: { key: 'licenses', nearest: 'licences', known: ['licences', 'note', 'before', 'after'] },
  },
  'a key is unknown and resembles no other': {
    code: 'unknown-key',
    edits: [['"date": "2026-01-28"', '"date": "2026-01-28", ‸"签发/人": "某某"']],
    pointer: '/signature/签发~1人',
    place: '落款',
    data: { key: '签发/人', nearest: '', known: ['agency'] },
  },
  'a key stands in another place than its own': {
    code: 'unknown-key',
    edits: [
      ['    "rules": { "issued": 0, "repealed": 0, "inForce": 0 },\n', ''],
      ['"year": 2025,', '"year": 2025, ‸"rules": { "issued": 0, "repealed": 0, "inForce": 0 },'],
    ],
    pointer: '/rules',
    place: '',
    data: {
      key: 'rules',
      nearest: '',
      known: ['title', 'waive'],
      into: ['disclosure'],
    },
  },
  'an unknown key has a figure': {
    code: 'unknown-key',
    edits: [[decisions, `${decisions}, ‸"个体工商户": 2`]],
    ...licences,
    pointer: '/disclosure/licences/个体工商户',
    place: '表二·行政许可',
    data: { key: '个体工商户', nearest: '', known: [], hasFigure: true },
  },
  'a row is missing': {
    code: 'missing-key',
    edits: [
      ['"disclosure": {', '"disclosure": ‸{'],
      ['    "rules": { "issued": 0, "repealed": 0, "inForce": 0 },\n', ''],
    ],
    pointer: '/disclosure/rules',
    place: '表二·规章',
    data: {
      key: 'rules',
      expected: '表二·规章',
      types: ['object'],
      corrected: '{ "issued": null, "repealed": null, "inForce": null }',
    },
  },
  'a row is a list of its figures': {
    code: 'wrong-type',
    edits: [['"rules": { "issued": 0, "repealed": 0, "inForce": 0 }', '"rules": ‸[0, 0, 0]']],
    pointer: '/disclosure/rules',
    place: '表二·规章',
    data: {
      found: '[0,0,0]',
      expected: '表二·规章',
      types: ['object'],
      corrected: '{ "issued": 0, "repealed": 0, "inForce": 0 }',
    },
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
    edits: [[lastParagraph, '‸5']],
    pointer: '/otherMatters/1',
    place: '六、其他需要报告的事项·第2段',
    data: {
      found: '5',
      expected:
        '一个字符串是一段；带标题的写成 {"heading": "标题。", "text": "紧接标题的文字"} ' +
        '或 {"heading": "标题", "content": [……]}，序号自动生成',
      types: ['string', 'object'],
    },
  },
  'the report waives an error': {
    code: 'not-waivable',
    edits: [['"year": 2025,', '"year": 2025, "waive": [{ "rule": ‸"row-sum", "reason": "无" }],']],
    pointer: '/waive/0/rule',
    place: '不作提示的警告·第1条',
    data: { found: 'row-sum', known: waivable },
  },
};
