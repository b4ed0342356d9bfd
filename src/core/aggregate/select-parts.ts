import type { Edition } from '../edition/edition.js';
import { editionOfYear, editions } from '../edition/make-edition.js';
import type { Finding, Language, Problem } from '../problem/problem.js';
import { checkReport, locateFindings, readPrevious } from '../report/check.js';
import type { Reading } from '../source/json.js';
import { figuresDiffer, isComparable, type Part } from './add.js';

export interface ChooseOptions {
  /** Of which year; that of most reports unless given. */
  readonly year?: number | undefined;
  /** Name of the edition to add up in; that which governs the year unless given. Given, sections of other editions are converted where they can be. */
  readonly edition?: string | undefined;
  /** Take reports with errors of their own too, as far as their figures can be read. */
  readonly includeInvalid?: boolean | undefined;
  readonly language?: Language | undefined;
}
/** What becomes of one report that was given. */
export interface Given {
  readonly file: string;
  readonly agency: string;
  /** Its figures are added up. */
  readonly isCounted: boolean;
  readonly problems: readonly Problem[];
}
export interface Choice {
  readonly year: number;
  readonly edition: Edition;
  readonly parts: readonly Part[];
  readonly given: readonly Given[];
}

/** Chooses which of the reports of a government's departments are added up, and says of every other why not. Undefined where none has a year. */
export function chooseParts(
  readings: readonly Reading[],
  options: ChooseOptions = {},
): Choice | undefined {
  const { language = 'zh' } = options;
  const read = readings.map((reading) => ({
    reading,
    checking: checkReport(reading, { language, draft: true }),
    shape: readPrevious(reading, { language }).previous,
  }));
  const year =
    options.year ?? commonest(read.flatMap(({ shape }) => (shape ? [shape.input.year] : [])));
  const edition =
    options.edition === undefined
      ? year && editionOfYear(year)
      : editions().find((e) => e.edition === options.edition);
  if (!year || !edition) return undefined;
  const parts: Part[] = [];
  const given = read.map(({ reading, checking, shape }): Given => {
    const { file } = reading;
    const own = checking.problems.filter((p) => p.severity === 'error');
    if (!shape) return { file, agency: '', isCounted: false, problems: own };
    const { agency } = shape.input;
    const part: Part = { ...shape, file };
    const findings = obstacles(part, year, edition, options, parts);
    const mayCount =
      !findings.some((f) => f.code !== 'section-apart') &&
      (!own.length || !!options.includeInvalid);
    if (mayCount) parts.push(part);
    return {
      file,
      agency,
      isCounted: mayCount,
      problems: [...locateFindings(findings, reading.source, shape.edition, language), ...own],
    };
  });
  return { year, edition, parts, given };
}

/** What keeps a report of the right shape from being added to those before it, or a section of it. */
function obstacles(
  part: Part,
  year: number,
  edition: Edition,
  options: ChooseOptions,
  earlier: readonly Part[],
): Finding[] {
  const error = (code: string, pointer: string, data: Finding['data']): Finding => ({
    code,
    severity: 'error',
    pointer,
    data,
  });
  if (part.input.year !== year)
    return [error('another-year', '/year', { found: part.input.year, expected: year })];
  if (part.edition.edition !== edition.edition && options.edition === undefined)
    return [
      error('another-edition', '/year', { found: part.edition.edition, expected: edition.edition }),
    ];
  const twin = earlier.find((e) => e.input.agency === part.input.agency);
  if (twin) {
    const isSame = !figuresDiffer(twin, part);
    return [
      {
        ...error(isSame ? 'given-again' : 'given-twice', '/agency', {
          agency: part.input.agency,
          other: twin.file,
        }),
        severity: isSame ? 'warning' : 'error',
      },
    ];
  }
  const apart = edition.sections.filter((s) => s.table && !isComparable(s, edition, part));
  return apart.map(({ key, heading }) => ({
    ...error('section-apart', `/${key}`, {
      heading,
      found: part.edition.edition,
      expected: edition.edition,
    }),
    severity: 'warning',
  }));
}

/** The year of most reports, the later of two. */
function commonest(years: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || b - a)[0]?.[0];
}
