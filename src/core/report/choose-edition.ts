import { at } from '../at.js';
import type { Edition } from '../edition/edition.js';
import { editionOfYear } from '../edition/make-edition.js';
import { isReportYear } from '../edition/report-years.js';
import { type Finding, finding, warning } from '../problem/finding.js';
import { describe } from '../source/source.js';
import { readTypedYear } from './typed-date.js';

/** The edition of a report, unless none existed in its year, and what is wrong with the choice. */
export interface EditionChoice {
  readonly edition?: Edition;
  readonly findings: readonly Finding[];
}

/** Chooses the edition that a report names, else that of its year, else the newest. */
export function chooseEdition(
  { year, edition: named }: { readonly year?: unknown; readonly edition?: unknown },
  editions: readonly Edition[],
): EditionChoice {
  const typedYear = typeof year === 'string' ? readTypedYear(year) : year;
  const reportYear = Number.isInteger(typedYear) ? (typedYear as number) : undefined;
  const governing = reportYear === undefined ? undefined : editionOfYear(reportYear, editions);
  const newest = at(editions, -1);
  if (named === undefined) {
    // The form's JSON Schema refuses a year that no report can be about.
    if (governing || reportYear === undefined || !isReportYear(reportYear))
      return { edition: governing ?? newest, findings: [] };
    const first = Math.min(...editions.map((e) => e.years.from));
    return { findings: [finding('no-edition', '/year', { year: reportYear, first })] };
  }
  const edition = editions.find((e) => e.edition === named);
  if (!edition) {
    const data = { found: describe(named), known: editions.map((e) => e.edition) };
    return {
      edition: governing ?? newest,
      findings: [finding('unknown-edition', '/edition', data)],
    };
  }
  if (reportYear === undefined || governing === edition || !isReportYear(reportYear))
    return { edition, findings: [] };
  const data = {
    year: reportYear,
    edition: edition.edition,
    governing: governing?.edition ?? '',
  };
  return { edition, findings: [warning('edition-year', '/edition', data)] };
}
