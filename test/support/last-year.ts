import { checkReport, type Problem, readReport } from '../../src/index.js';
import { parsedReport } from './parsed-report.js';
import { type Json, sample } from './sample-reports.js';

export const thisYear = sample('county-2025.json');

/** A report of last year that agrees with this year's. */
export const lastYear: Json = {
  ...structuredClone(thisYear),
  year: 2024,
  preface: ['无。'],
  overview: ['无。'],
  problems: ['无。'],
  otherMatters: ['无。'],
  signature: { date: '2025-01-20' },
};
lastYear.applications.carriedForward = structuredClone(thisYear.applications.carriedOver);
lastYear.disclosure.normativeDocuments.inForce = 32 - 6 + 1;

/** The problems of a report that is checked against last year's. */
export const compare = (report: Json, previous: Json): readonly Problem[] =>
  checkReport(readReport(report), { previous: parsedReport(previous) }).problems;

/** `warning carry-over /applications/carriedOver/total` for each problem. */
export const listProblems = (problems: readonly Problem[]): string[] =>
  problems.map((p) => `${p.severity} ${p.code} ${p.pointer}`);
