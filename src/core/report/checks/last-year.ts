import { pathLabel } from '../../edition/labels.js';
import { type Finding, warning } from '../../problem/finding.js';
import type { Report } from '../report.js';

/** Whether the report given as last year's is that, and what a new edition leaves uncompared. */
export function checkLastYear(report: Report, lastYear: Report): Finding[] {
  const findings: Finding[] = [];
  const { year, agency } = report.input;
  const found = lastYear.input;
  if (found.year !== year - 1)
    findings.push(warning('previous-year', '/year', { expected: year - 1, found: found.year }));
  if (found.agency !== agency)
    findings.push(warning('previous-agency', '/agency', { found: found.agency }));
  const [edition, previous] = [report.edition.edition, lastYear.edition.edition];
  if (edition !== previous) {
    const data = { edition, previous, uncompared: uncomparedPlaces(report, lastYear) };
    findings.push(warning('edition-change', '/year', data));
  }
  return findings;
}

/** Places of totals whose equation has a figure that last year's edition does not have. */
const uncomparedPlaces = ({ edition }: Report, { figures }: Report): string[] =>
  edition.equations
    .filter((s) => s.terms.some((t) => t.previous && !figures.has(t.pointer)))
    .map((s) => pathLabel(edition, s.total));
