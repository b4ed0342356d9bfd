import { foldText } from '../blanks.js';
import type { Edition } from '../edition/edition.js';
import { editionOfYear, editions } from '../edition/make-edition.js';
import { type Finding, finding, warning } from '../problem/finding.js';
import type { Language } from '../problem/language.js';
import type { Problem } from '../problem/problem.js';
import { checkParsed } from '../report/check.js';
import { toProblems } from '../report/locate.js';
import { isError, type Parsing, parseReport } from '../report/parse.js';
import type { Report } from '../report/report.js';
import type { Reading } from '../source/source.js';
import { isComparable } from './edition-figures.js';

export interface SelectionOptions {
  /** Year to add up; that of most reports by default. */
  readonly year?: number | undefined;
  /**
   * Name of the edition to add up in; the year's by default. If it is given, sections of other
   * editions are converted when possible.
   */
  readonly edition?: string | undefined;
  /** Whether reports with errors count too, as far as their figures can be read. */
  readonly includeInvalid?: boolean | undefined;
  /** The agency whose report the sum is: a report of it is an earlier sum, and no part. */
  readonly agency?: string | undefined;
  readonly language?: Language | undefined;
}

/** What happens to one report that was given. */
export interface Candidate {
  readonly file: string;
  /** Empty if the report cannot be read. */
  readonly agency: string;
  /** Whether its figures are added up. */
  readonly isCounted: boolean;
  readonly problems: readonly Problem[];
}

/** Which reports are added up. */
export interface Selection {
  readonly year: number;
  readonly edition: Edition;
  readonly parts: readonly Report[];
  /** All reports that were given, in their order. */
  readonly candidates: readonly Candidate[];
}

/**
 * Selects the reports of a government's departments that are added up, and says of every other why
 * it is not. Undefined if no report has a year.
 */
export function selectParts(
  readings: readonly Reading[],
  options: SelectionOptions = {},
): Selection | undefined {
  const parsings = readings.map((reading) => parseReport(reading));
  const years = parsings.flatMap(({ report }) => (report ? [report.input.year] : []));
  const year = options.year ?? mostFrequent(years);
  const edition = year === undefined ? undefined : editionToAddUp(year, options.edition);
  if (year === undefined || !edition) return undefined;
  const parts = new Map<string, Report>();
  const candidates = parsings.map((parsing): Candidate => {
    const candidate = judge(parsing, { year, edition, earlier: parts }, options);
    const { report } = parsing;
    if (candidate.isCounted && report) parts.set(report.input.agency, report);
    return candidate;
  });
  return { year, edition, parts: [...parts.values()], candidates };
}

const editionToAddUp = (year: number, named: string | undefined): Edition | undefined =>
  named === undefined ? editionOfYear(year) : editions().find((e) => e.edition === named);

/** What is being added up, and the reports that count already by their agencies. */
interface Target {
  readonly year: number;
  readonly edition: Edition;
  readonly earlier: ReadonlyMap<string, Report>;
}

function judge(parsing: Parsing, target: Target, options: SelectionOptions): Candidate {
  const { language = 'zh', includeInvalid = false } = options;
  const { report, reading } = parsing;
  const errors = checkParsed(parsing, { language, draft: true }).problems.filter(isError);
  if (!report) return { file: reading.file, agency: '', isCounted: false, problems: errors };
  const obstacles = obstaclesOf(report, target, options);
  const canCount = obstacles.every((f) => f.code === 'section-apart');
  const location = { source: reading.source, edition: report.edition, language };
  return {
    file: reading.file,
    agency: report.input.agency,
    isCounted: canCount && (!errors.length || includeInvalid),
    problems: [...toProblems(obstacles, location), ...errors],
  };
}

/** What keeps a report, or a section of it, from being added to those before it. */
function obstaclesOf(
  report: Report,
  target: Target,
  { edition: named, agency: own }: SelectionOptions,
): Finding[] {
  const { year, agency } = report.input;
  const found = report.edition.edition;
  const expected = target.edition.edition;
  if (year !== target.year)
    return [finding('another-year', '/year', { found: year, expected: target.year })];
  if (own !== undefined && foldText(own) === foldText(agency))
    return [finding('own-sum', '/agency', { agency })];
  if (found !== expected && named === undefined)
    return [finding('another-edition', '/year', { found, expected })];
  const twin = target.earlier.get(agency);
  if (twin) return [twinFinding(report, twin)];
  return target.edition.sections
    .filter((section) => section.table && !isComparable(section, target.edition, report))
    .map(({ key, heading }) => warning('section-apart', `/${key}`, { heading, found, expected }));
}

/** Two reports of one agency: the second is left out; it is an error if their figures differ. */
function twinFinding(report: Report, twin: Report): Finding {
  const data = { agency: report.input.agency, other: twin.file };
  return haveSameFigures(twin, report)
    ? warning('given-again', '/agency', data)
    : finding('given-twice', '/agency', data);
}

const haveSameFigures = (a: Report, b: Report): boolean =>
  a.edition === b.edition &&
  [...a.figures].every(
    ([pointer, figure]) => JSON.stringify(figure) === JSON.stringify(b.figures.get(pointer)),
  );

/** The most frequent of some years; of two that are as frequent, the later. */
function mostFrequent(years: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const sorted = [...counts].sort(
    ([yearA, countA], [yearB, countB]) => countB - countA || yearB - yearA,
  );
  return sorted[0]?.[0];
}
