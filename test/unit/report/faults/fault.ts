import { edited, type Json, sample, text } from '../../../support/sample-reports.js';

/** A report with one fault, and the one problem that its check finds. */
export interface Fault {
  readonly code: string;
  /** Words of a sample that are replaced; `‸` marks where the problem is expected. */
  readonly edits: readonly (readonly [from: string, to: string])[];
  /** The sample; without it, the county's report. */
  readonly sample?: string;
  /** Without it, the problem is an error. */
  readonly severity?: 'error' | 'warning';
  readonly pointer: string;
  readonly place: string;
  readonly data: Record<string, unknown>;
  /** Key of the message, if all rules of a kind share it. */
  readonly sentence?: string;
  /** Words of the faulty text, and what the correction of the problem makes of them. */
  readonly correction?: readonly [from: string, to: string];
  /** Last year's report, to compare with. */
  readonly lastYear?: Json;
  /** The report of the one department whose figures this report should add up. */
  readonly part?: Json;
}

export const county = 'county-2025.json';
export const countyText = text(`samples/${county}`);
export const countyReport: Json = sample(county);

/** Words of the county's report that a pattern matches. Throws an Error if there are none. */
export function findInCounty(pattern: RegExp): string {
  const [words] = pattern.exec(countyText) ?? [];
  if (words === undefined) throw new Error(`the county's report has nothing like ${pattern}`);
  return words;
}

export const decisions = '"decisions": 517645';
export const lastParagraph = '"除上述内容外，没有其他需要报告的事项。"';
/** The whole of section five. */
export const sectionFive = findInCounty(/"problems": \[[\s\S]*?\n {2}\],\n/);

export const licences = {
  pointer: '/disclosure/licences/decisions',
  place: '表二·行政许可·本年处理决定数量',
};
export const feesAmount = {
  pointer: '/disclosure/fees/amount',
  place: '表二·行政事业性收费·本年收费金额（单位：万元）',
};
export const signatureDate = { pointer: '/signature/date', place: '落款·成文日期' };

/** Edits that make the prose and the signature of the county's report those of another year. */
export const changeYearTo = (year: number): [string, string][] => [
  ['统计期限为2025年', `统计期限为${year}年`],
  ['"2025年，沭阳县', `"${year}年，沭阳县`],
  ['"2026-01-28"', `"${year + 1}-01-28"`],
];

/** A report of the year before that agrees with the county's, except for the given changes. */
export function makeLastYear(changes: Readonly<Record<string, unknown>> = {}, name = county): Json {
  const other = {
    year: 2024,
    agency: '沭阳县人民政府',
    overview: ['无。'],
    problems: ['无。'],
    otherMatters: ['无。'],
  };
  const report = { ...sample(name), ...other };
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
