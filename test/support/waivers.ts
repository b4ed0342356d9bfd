import { edited, type Json, sample } from './sample-reports.js';

export const reason = '原件如此，已核对100%';

/** A report with warnings of two rules: a date that is late, and a mark of half width. */
export const county = edited(
  edited(sample('county-2025.json'), '/signature/date', '2026-06-30'),
  '/otherMatters/1',
  '除上述内容外,没有其他需要报告的事项。',
);
export const [late, mark] = ['date-late', 'punctuation'] as const;

export const addWaivers = (rules: readonly string[], report: Json = county): Json => ({
  ...report,
  waive: rules.map((rule) => ({ rule, reason })),
});
