import { exactSum } from '../aggregate/exact-sum.js';
import type { Selection } from '../aggregate/select-parts.js';
import type { OverviewData } from '../edition/edition.js';
import type { Language } from '../problem/language.js';
import type { Problem } from '../problem/problem.js';
import { figuresUnder } from '../report/figures.js';
import { isError } from '../report/parse.js';
import type { Report } from '../report/report.js';
import type { Dashboard, DashboardChart, DashboardText } from './dashboard.js';

/** The words of the page, and the sentences that depend on the departments. */
export type DashboardMessages = DashboardText & {
  readonly title: (agency: string, year: number) => string;
  readonly missing: (agencies: readonly string[]) => string;
  /** `agency` may be empty; `more` is the number of errors besides the one that is named. */
  readonly notCounted: (
    agency: string,
    file: string,
    place: string,
    why: string,
    more: number,
  ) => string;
  readonly counted: (count: number) => string;
};

/** What the page is made of. */
export interface DashboardSources {
  readonly agency: string;
  readonly selection: Selection;
  /** Last year's reports. */
  readonly previous?: Selection | undefined;
  /** Agencies that should have given a report and did not. */
  readonly missing: readonly string[];
  /** Files that no report was read from. */
  readonly unread: readonly UncountedFile[];
}

/** A file that is not counted, with the reasons. */
interface UncountedFile {
  readonly file: string;
  readonly problems: readonly Problem[];
}

/**
 * Collects the figures that the page shows: those of the departments' reports of one year, with
 * last year's beside them if they are given. The edition says which figures make which chart.
 */
export function dashboardData(
  { agency, selection, previous, missing, unread }: DashboardSources,
  messages: DashboardMessages,
  language: Language,
): Dashboard {
  const { edition, parts, candidates, year } = selection;
  const left = candidates.filter((candidate) => !candidate.isCounted);
  return {
    title: messages.title(agency, year),
    year,
    lang: language === 'zh' ? 'zh-CN' : 'en',
    text: messages,
    notes: [
      messages.counted(parts.length),
      ...(missing.length ? [messages.missing(missing)] : []),
      ...left.flatMap((candidate) => uncountedNote(candidate, candidate.agency, messages)),
      ...unread.flatMap((file) => uncountedNote(file, '', messages)),
    ],
    charts: edition.overview.map((chart) => chartData(chart, parts, previous?.parts ?? [])),
  };
}

/** Says why a file is not counted, by its first error; nothing if it has none, like a copy. */
function uncountedNote(
  { file, problems }: UncountedFile,
  agency: string,
  messages: DashboardMessages,
): string[] {
  const [first, ...others] = problems.filter(isError);
  if (!first) return [];
  return [messages.notCounted(agency, file, first.place, first.message, others.length)];
}

function chartData(
  chart: OverviewData,
  parts: readonly Report[],
  previousParts: readonly Report[],
): DashboardChart {
  const previousOf = new Map(previousParts.map((part) => [part.input.agency, part]));
  return {
    title: chart.title,
    series: chart.series.map((series) => series.name),
    rows: parts.map((part) => {
      const { agency } = part.input;
      const previous = previousOf.get(agency);
      return {
        agency,
        values: valuesOf(chart, part),
        previous: previous && valuesOf(chart, previous),
      };
    }),
  };
}

/** One report's figure for each series of a chart; a blank figure counts as 0. */
const valuesOf = ({ series, column }: OverviewData, { edition, figures }: Report): number[] =>
  series.map((s) =>
    exactSum(
      s.figures
        .flatMap((pointer) => figuresUnder(edition, pointer, column ? [column] : []))
        .map((pointer) => figures.get(pointer)?.value ?? 0),
    ),
  );
