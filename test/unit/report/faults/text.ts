import { decisions, type Fault, lastParagraph, licences, sectionFive } from './fault.js';

/** Headings within headings, one level more than the form has numbers for. */
const deepHeadings =
  '{"heading": "甲", "content": [{"heading": "乙", "content": [{"heading": "丙", "content": [' +
  '‸{"heading": "丁", "text": "戊"}]}]}]}';

/** Faults of text: empty, badly nested, with wrong characters or marks. */
export const textFaults: Readonly<Record<string, Fault>> = {
  'a paragraph is blank': {
    code: 'empty-text',
    edits: [[lastParagraph, '‸" 　"']],
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
    edits: [[sectionFive, '"problems": ‸[],\n']],
    pointer: '/problems',
    place: '五、存在的主要问题及改进情况',
    data: {},
  },
  'a heading has no text below it': {
    code: 'empty-heading',
    severity: 'warning',
    edits: [[lastParagraph, '‸{ "heading": "其他" }']],
    pointer: '/otherMatters/1',
    place: '六、其他需要报告的事项·第2段',
    data: {},
  },
  'headings go too deep': {
    code: 'heading-depth',
    edits: [[lastParagraph, deepHeadings]],
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
    ...licences,
    pointer: `${licences.pointer}/note`,
    data: { codePoint: 'U+D867', kind: 'surrogate' },
  },
  'a text has invisible characters': {
    code: 'invisible',
    severity: 'warning',
    edits: [[lastParagraph, '‸"没有其他\u200b需要报告的\u202e事项\u200b。"']],
    pointer: '/otherMatters/1',
    place: '六、其他需要报告的事项·第2段',
    data: {
      characters: [
        { found: '\u200b', codePoint: 'U+200B', corrected: '' },
        { found: '\u202e', codePoint: 'U+202E', corrected: '' },
      ],
      count: 3,
    },
    correction: ['"没有其他\u200b需要报告的\u202e事项\u200b。"', '"没有其他需要报告的事项。"'],
  },
  'a text has radicals instead of characters': {
    code: 'lookalike',
    severity: 'warning',
    edits: [[lastParagraph, '‸"没有其他⼈员，⺠政，不⾏。"']],
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
    correction: ['"没有其他⼈员，⺠政，不⾏。"', '"没有其他人员，民政，不行。"'],
  },
  'a paragraph is still to be written': {
    code: 'unwritten',
    edits: [[lastParagraph, '‸"【待撰写】其他事项。"']],
    pointer: '/otherMatters/1',
    place: '六、其他需要报告的事项·第2段',
    data: { mark: '【待撰写】' },
  },
  'a heading has a typed number': {
    code: 'typed-numbers',
    edits: [['"主动公开。"', '‸"（一）主动公开。"']],
    pointer: '/overview/1/heading',
    place: '一、总体情况·第2段',
    data: { found: '（一）', corrected: '主动公开。' },
    correction: ['"（一）主动公开。"', '"主动公开。"'],
  },
  'Chinese text has half-width marks': {
    code: 'punctuation',
    severity: 'warning',
    edits: [[lastParagraph, '‸"除上述内容外,没有其他需要报告的事项."']],
    pointer: '/otherMatters/1',
    place: '六、其他需要报告的事项·第2段',
    data: { found: '除上述内容外,没有其他需要', corrected: '除上述内容外，没有其他需要', count: 2 },
    correction: ['"除上述内容外,没有其他需要报告的事项."', lastParagraph],
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
    correction: ['行政规范性文件６件', '行政规范性文件6件'],
  },
};
