import type { Edition } from '../../core/edition/edition.js';
import { readFigures } from '../../core/report/figures.js';
import type { Report } from '../../core/report/report.js';
import type { ReportValue } from '../state/report-value.js';

/**
 * Figures that are still blank and that last year's report and this one together give: what was in
 * force, plus what came, less what went. A hint for the person who fills them in, not a figure.
 */
export function expectedFigures(
  edition: Edition,
  value: ReportValue,
  lastYear: Report,
): ReadonlyMap<string, number> {
  const figures = readFigures(edition, value);
  const expected = new Map<string, number>();
  for (const { total, terms } of edition.equations) {
    if (!terms.some((term) => term.previous) || figures.get(total)?.value != null) continue;
    const parts = terms.map(({ pointer, sign, previous }) => {
      const figure = (previous ? lastYear.figures : figures).get(pointer)?.value;
      return figure == null ? undefined : sign * figure;
    });
    if (parts.every((part) => part !== undefined))
      expected.set(
        total,
        parts.reduce((sum, part) => sum + part, 0),
      );
  }
  return expected;
}
