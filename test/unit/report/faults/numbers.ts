import { decisions, type Fault, feesAmount, licences } from './fault.js';

/** Numbers that are written as text or are of the wrong kind. */
export const numberFaults: Readonly<Record<string, Fault>> = {
  'a figure is text in full-width digits': {
    code: 'digits',
    edits: [[decisions, '"decisions": ‸"５１７６４５"']],
    ...licences,
    data: { found: '"５１７６４５"', corrected: 517645 },
    correction: ['"５１７６４５"', '517645'],
  },
  'a figure is text with thousands commas': {
    code: 'digits',
    edits: [[decisions, '"decisions": ‸"517,645"']],
    ...licences,
    data: { found: '"517,645"', corrected: 517645 },
    correction: ['"517,645"', '517645'],
  },
  'a figure is text with blanks inside': {
    code: 'digits',
    edits: [[decisions, '"decisions": ‸" 517 645"']],
    ...licences,
    data: { found: '" 517 645"', corrected: 517645 },
    correction: ['" 517 645"', '517645'],
  },
  'a figure with a remark is text': {
    code: 'digits',
    edits: [[decisions, '"decisions": { "value": ‸"６，０００", "note": "其中变更1件" }']],
    ...licences,
    pointer: `${licences.pointer}/value`,
    data: { found: '"６，０００"', corrected: 6000 },
    correction: ['"６，０００"', '6000'],
  },
  'an amount is text': {
    code: 'digits',
    edits: [['"amount": 4068.208', '"amount": ‸"４，０６８．２０８"']],
    pointer: '/disclosure/fees/amount',
    place: '表二·行政事业性收费·本年收费金额（单位：万元）',
    data: { found: '"４，０６８．２０８"', corrected: 4068.208 },
    correction: ['"４，０６８．２０８"', '4068.208'],
  },
  'the year is text': {
    code: 'digits',
    edits: [['"year": 2025', '"year": ‸"2025"']],
    pointer: '/year',
    place: '报告年度',
    data: { found: '"2025"', corrected: 2025 },
    correction: ['"year": "2025"', '"year": 2025'],
  },
  'a count is below zero': {
    code: 'count',
    edits: [[decisions, '"decisions": ‸-1']],
    ...licences,
    data: { found: -1, signed: false },
  },
  'a count is not a whole number': {
    code: 'count',
    edits: [[decisions, '"decisions": ‸1.5']],
    ...licences,
    data: { found: 1.5, signed: false },
  },
  'an increase is not a whole number': {
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
    ...licences,
    data: { found: '9007199254740992' },
  },
  'a figure is larger than any number': {
    code: 'too-large',
    edits: [[decisions, '"decisions": ‸1e999']],
    ...licences,
    data: { found: 'Infinity' },
  },
  'an amount is larger than any number': {
    code: 'too-large',
    edits: [['"amount": 4068.208', '"amount": ‸1e999']],
    ...feesAmount,
    data: { found: 'Infinity' },
  },
};
