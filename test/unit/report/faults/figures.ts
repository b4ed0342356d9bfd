import { type Fault, feesAmount, findInCounty } from './fault.js';

const received = '/applications/received';
const feeUnpaid = findInCounty(/"feeUnpaid": \{[^}]*\}/);

/** Pointers of a row's cells in these columns. */
const pointersOfParts = (row: string, columns: readonly string[]): string[] =>
  columns.map((column) => `${row}/${column}`);

/** Figures that do not add up, are left blank or are not plausible. */
export const figureFaults: Readonly<Record<string, Fault>> = {
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
      isCertain: true,
      acts: [
        {
          kind: 'figure',
          corrections: [
            {
              pointer: `${received}/total`,
              place: '表三·一、本年新收政府信息公开申请数量·总计',
              found: 731,
              expected: 713,
            },
          ],
        },
      ],
      alternatives: [],
    },
  },
  'a row without a column of totals does not add up': {
    code: 'row-sum',
    sentence: 'sum',
    edits: [
      [findInCounty(/,\n {6}"total": \{[^}]*\}/), ''],
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
      parts: pointersOfParts('/applications/outcomes/other/feeUnpaid', [
        'naturalPerson',
        'enterprise',
        'research',
        'publicWelfare',
        'legalService',
        'otherOrganization',
      ]),
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
      parts: pointersOfParts('/disputes/reconsideration', [
        'upheld',
        'corrected',
        'other',
        'pending',
      ]),
    },
  },
  'figures are left blank': {
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
  'a total is left blank': {
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
  'a county reports that it issued rules': {
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
    ...feesAmount,
    data: { found: 40682080, agency: '沭阳县人民政府' },
  },
  'an amount has too many decimals': {
    code: 'amount-decimals',
    severity: 'warning',
    edits: [['"amount": 4068.208', '"amount": ‸4068.2080001']],
    ...feesAmount,
    data: { found: 4068.2080001, agency: '沭阳县人民政府' },
  },
};
