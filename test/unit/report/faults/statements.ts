import { countyReport, type Fault, findInCounty, lastParagraph, sectionFive } from './fault.js';

/** Prose that disagrees with the tables or lacks what the form demands. */
export const statementFaults: Readonly<Record<string, Fault>> = {
  'a number in the text differs from the table': {
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
  'a percentage in the text does not fit its number': {
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
  'the text mentions another year': {
    code: 'year-in-text',
    severity: 'warning',
    sentence: 'years',
    edits: [['"2025年，沭阳县', '‸"2022年，沭阳县']],
    pointer: '/overview/0',
    place: '一、总体情况·第1段',
    data: { found: 2022, year: 2025 },
  },
  'the overview names last year only': {
    code: 'own-year',
    severity: 'warning',
    edits: [
      ['"overview": [', '"overview": ‸['],
      ['"2025年，沭阳县', '"2024年，沭阳县'],
    ],
    pointer: '/overview',
    place: '一、总体情况',
    data: { found: 2024, year: 2025 },
  },
  'a sentence about last year has a figure of this year': {
    code: 'left-over-in-text',
    severity: 'warning',
    sentence: 'left-over',
    edits: [[lastParagraph, '‸"2024年，全县收到政府信息公开申请713件。"']],
    pointer: '/otherMatters/1',
    place: '六、其他需要报告的事项·第2段',
    data: {
      words: '收到政府信息公开申请713件',
      found: 713,
      year: 2024,
      place: '表三·一、本年新收政府信息公开申请数量·总计',
    },
  },
  'the preface cites the notice of the last edition': {
    code: 'old-notice',
    severity: 'warning',
    sentence: 'old-words',
    edits: [
      ['"沭阳县人民政府按照', '‸"沭阳县人民政府按照'],
      ['国办公开办函〔2021〕30号', '国办公开办函〔2019〕60号'],
    ],
    pointer: '/preface/0',
    place: '前言·第1段',
    data: { found: '国办公开办函〔2019〕60号', instead: '国办公开办函〔2021〕30号' },
  },
  'the text has words of the form’s last edition': {
    code: 'old-words',
    severity: 'warning',
    edits: [[lastParagraph, '‸"规范性文件对外公开总数量见表二。"']],
    pointer: '/otherMatters/1',
    place: '六、其他需要报告的事项·第2段',
    data: { found: '对外公开总数量', instead: '现行有效件数' },
  },
  'a topic is missing from the overview': {
    code: 'overview-topics',
    severity: 'warning',
    sentence: 'topics',
    edits: [
      ['"overview": [', '"overview": ‸['],
      [findInCounty(/\{\s*"heading": "政府信息管理。"[\s\S]*?\},\s*/), ''],
    ],
    pointer: '/overview',
    place: '一、总体情况',
    data: { topic: '政府信息管理' },
  },
  'section five names no problem': {
    code: 'problems-content',
    severity: 'warning',
    sentence: 'too-short',
    edits: [[sectionFive, '"problems": ‸["无。"],\n']],
    pointer: '/problems',
    place: '五、存在的主要问题及改进情况',
    data: { found: 2, most: null, least: 10 },
  },
  'section six does not state the fee': {
    code: 'fee-statement',
    severity: 'warning',
    edits: [
      ['"otherMatters": [', '"otherMatters": ‸['],
      [countyReport.otherMatters[0], '今年无其他事项。'],
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
};
