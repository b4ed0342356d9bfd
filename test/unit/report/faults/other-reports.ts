import { edited } from '../../../support/sample-reports.js';
import { countyReport, type Fault, licences, makeLastYear } from './fault.js';

/** Faults that only a comparison with another report shows. */
export const otherReportFaults: Readonly<Record<string, Fault>> = {
  'last year carried a different number forward': {
    code: 'carry-over',
    severity: 'warning',
    edits: [['"otherOrganization": 0, "total": 36 ', '"otherOrganization": 0, "total": ‸36 ']],
    lastYear: makeLastYear({ '/applications/carriedForward/total': 35 }),
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
    lastYear: makeLastYear({ '/disclosure/normativeDocuments/inForce': 28 }),
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
  'last year’s report is of another year': {
    code: 'previous-year',
    severity: 'warning',
    edits: [['"year": 2025', '"year": ‸2025']],
    lastYear: makeLastYear({ '/year': 2023 }),
    pointer: '/year',
    place: '报告年度',
    data: { expected: 2024, found: 2023 },
  },
  'last year’s report is of another agency': {
    code: 'previous-agency',
    severity: 'warning',
    edits: [['"agency": "沭', '"agency": ‸"沭']],
    lastYear: makeLastYear({ '/agency': '泗阳县人民政府' }),
    pointer: '/agency',
    place: '机关名称',
    data: { found: '泗阳县人民政府' },
  },
  'last year’s report is of another edition': {
    code: 'edition-change',
    severity: 'warning',
    edits: [['"year": 2025', '"year": ‸2025']],
    lastYear: makeLastYear({}, 'bureau-2020.json'),
    pointer: '/year',
    place: '报告年度',
    data: {
      edition: '2021',
      previous: '2019',
      uncompared: ['表二·规章·现行有效件数', '表二·行政规范性文件·现行有效件数'],
    },
  },
  'a figure is not the sum of its departments’ figures': {
    code: 'aggregate',
    severity: 'warning',
    edits: [['"decisions": 517645', '"decisions": ‸517645']],
    part: edited(countyReport, licences.pointer, 517600),
    ...licences,
    data: { expected: 517600, found: 517645, difference: 45, parts: 1 },
  },
  'a paragraph is copied from last year’s report': {
    code: 'copied-text',
    severity: 'warning',
    edits: [['"2025年，全县行政机关', '‸"2025年，全县行政机关']],
    lastYear: makeLastYear({
      '/otherMatters': [
        '无。',
        countyReport.otherMatters[0].replace('2025', '2024').replace('380', '120'),
      ],
    }),
    pointer: '/otherMatters/0',
    place: '六、其他需要报告的事项·第1段',
    data: {
      percent: Math.floor((1 - 3 / countyReport.otherMatters[0].length) * 100),
      previous: '六、其他需要报告的事项·第2段',
      previousPointer: '/otherMatters/1',
    },
  },
};
