import { parseReport, type Report, readReport } from '../../src/index.js';

/** A report of the right shape. Throws with every obstacle if the shape is wrong. */
export function parsedReport(value: object | string, file = 'report.json'): Report {
  const { report, obstacles } = parseReport(readReport(value, file));
  if (report) return report;
  throw new Error(obstacles.map((f) => `${f.pointer} ${f.code}`).join('\n'));
}
