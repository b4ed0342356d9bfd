import { exactSum } from '../aggregate/exact-sum.js';
import type { Selection } from '../aggregate/select-parts.js';
import type { OverviewData } from '../edition/edition.js';
import type { Language } from '../problem/language.js';
import { figuresUnder } from '../report/figures.js';
import type { Report } from '../report/report.js';
import type { Dashboard, DashboardChart, DashboardText } from './dashboard.js';

/** The words of the page, and the sentences that depend on the departments. */
export type DashboardMessages = DashboardText & {
  readonly title: (agency: string, year: number) => string;
  readonly notCounted: (agencies: readonly string[]) => string;
  readonly counted: (count: number) => string;
};

/**
 * Collects the figures that the page shows: those of the departments' reports of one year, with
 * last year's beside them if they are given. The edition says which figures make which chart.
 */
export function dashboardData(
  { edition, parts, candidates, year }: Selection,
  previous: Selection | undefined,
  agency: string,
  messages: DashboardMessages,
  language: Language,
): Dashboard {
  const counted = new Set(parts.map((part) => part.input.agency));
  const excluded = candidates
    .filter((c) => !c.isCounted && c.agency && !counted.has(c.agency))
    .map((c) => c.agency);
  return {
    title: messages.title(agency, year),
    year,
    lang: language === 'zh' ? 'zh-CN' : 'en',
    text: messages,
    notes: [
      messages.counted(parts.length),
      ...(excluded.length ? [messages.notCounted(excluded)] : []),
    ],
    charts: edition.overview.map((chart) => chartData(chart, parts, previous?.parts ?? [])),
  };
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
