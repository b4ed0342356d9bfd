import { type Fault, signatureDate } from './fault.js';

/** Faults of the date of signature. */
export const dateFaults: Readonly<Record<string, Fault>> = {
  'the date does not exist in the calendar': {
    code: 'date',
    edits: [['"2026-01-28"', '‸"2026-02-30"']],
    pointer: '/signature/date',
    place: '落款·成文日期',
    data: { found: '"2026-02-30"', corrected: '' },
  },
  'the date is in words': {
    code: 'date',
    edits: [['"2026-01-28"', '‸"2026年1月28日"']],
    pointer: '/signature/date',
    place: '落款·成文日期',
    data: { found: '"2026年1月28日"', corrected: '2026-01-28' },
    correction: ['"2026年1月28日"', '"2026-01-28"'],
  },
  'the report is signed before its year is over': {
    code: 'date-early',
    edits: [['"2026-01-28"', '‸"2025-12-31"']],
    ...signatureDate,
    data: { found: '2025-12-31', first: '2026-01-01' },
  },
  'the report is signed after the last day of publication': {
    code: 'date-late',
    severity: 'warning',
    edits: [['"2026-01-28"', '‸"2026-04-01"']],
    ...signatureDate,
    data: { found: '2026-04-01', last: '2026-03-31' },
  },
};
