import { changeYearTo, countyText, type Fault } from './fault.js';

/** Faults of the file itself and of its edition. */
export const fileFaults: Readonly<Record<string, Fault>> = {
  'the file is cut off': {
    code: 'syntax',
    edits: [[countyText.slice(200), '‸']],
    pointer: '',
    place: '',
    data: { cause: 'other', found: '', corrected: '', count: 1 },
  },
  'a comma is missing': {
    code: 'syntax',
    edits: [['"year": 2025,\n  "agency"', '"year": 2025‸\n  "agency"']],
    pointer: '',
    place: '',
    data: { cause: 'missing-comma', found: '2025', corrected: ',', count: 1 },
    correction: ['"year": 2025\n', '"year": 2025,\n'],
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
    edits: [[countyText, '\n‸[]']],
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
  'the year has no official form': {
    code: 'no-edition',
    edits: [['"edition": "2021",\n  "year": 2025', '"year": ‸2018']],
    pointer: '/year',
    place: '报告年度',
    data: { year: 2018, first: 2019 },
  },
  'the year is a slip': {
    code: 'year',
    edits: [['"year": 2025', '"year": ‸2205']],
    pointer: '/year',
    place: '报告年度',
    data: { found: 2205, first: 2008, last: 2099 },
  },
  'the edition does not exist': {
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
      ...changeYearTo(2020),
    ],
    pointer: '/edition',
    place: '格式版本',
    data: { year: 2020, edition: '2021', governing: '2019' },
  },
  'the edition is given for a year that has no form': {
    code: 'edition-year',
    severity: 'warning',
    edits: [
      ['"edition": "2021",\n  "year": 2025', '"edition": ‸"2021",\n  "year": 2018'],
      ...changeYearTo(2018),
    ],
    pointer: '/edition',
    place: '格式版本',
    data: { year: 2018, edition: '2021', governing: '' },
  },
};
