import { exactSum } from '../aggregate/exact-sum.js';
import type { Selection } from '../aggregate/select-parts.js';
import type { OverviewData } from '../edition/edition.js';
import type { Language } from '../problem/language.js';
import { figuresUnder } from '../report/figures.js';
import type { Report } from '../report/report.js';
import type { Overview, OverviewWords } from './page.js';

export type OverviewTexts = OverviewWords & {
  readonly title: (agency: string, year: number) => string;
  readonly notCounted: (agencies: readonly string[]) => string;
  readonly counted: (count: number) => string;
};

/** What departments' reports of a year show, beside last year's where they are candidates, as the edition's data has it. */
export function overviewOf(
  { edition, parts, candidates, year }: Selection,
  before: Selection | undefined,
  agency: string,
  words: OverviewTexts,
  language: Language,
): Overview {
  const earlier = new Map((before?.parts ?? []).map((part) => [part.input.agency, part]));
  const excluded = candidates
    .filter((g) => !g.isCounted && g.agency && !parts.some((p) => p.input.agency === g.agency))
    .map((g) => g.agency);
  return {
    title: words.title(agency, year),
    year,
    lang: language === 'zh' ? 'zh-CN' : 'en',
    words,
    notes: [words.counted(parts.length), ...(excluded.length ? [words.notCounted(excluded)] : [])],
    charts: edition.overview.map((chart) => ({
      title: chart.title,
      series: chart.series.map((s) => s.name),
      rows: parts.map((part) => {
        const last = earlier.get(part.input.agency);
        return {
          agency: part.input.agency,
          values: valuesOf(chart, part),
          previous: last && valuesOf(chart, last),
        };
      }),
    })),
  };
}

const valuesOf = ({ series, column }: OverviewData, { edition, figures }: Report): number[] =>
  series.map((s) =>
    exactSum(
      s.figures.flatMap((pointer) =>
        figuresUnder(edition, pointer, column ? [column] : []).map(
          (p) => figures.get(p)?.value ?? 0,
        ),
      ),
    ),
  );
