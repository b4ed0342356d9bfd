import { at } from '../at.js';
import { compareCodeUnits } from '../compare-code-units.js';
import type { DashboardChart, DashboardRow } from './dashboard.js';

/** A chart with its rows in the order shown and its totals. */
export interface SummedChart {
  readonly title: string;
  readonly series: readonly string[];
  /** Largest total first. */
  readonly lines: readonly ChartLine[];
  /** Totals of the series. */
  readonly values: readonly number[];
  readonly total: number;
  /** Undefined if no agency gave last year's figures. */
  readonly comparison: Comparison | undefined;
}

/** One agency of a chart. */
export interface ChartLine {
  readonly agency: string;
  readonly values: readonly number[];
  readonly total: number;
  /** Last year's total; undefined if the agency gave none. */
  readonly previous: number | undefined;
}

/** The change from last year, of the agencies that gave last year's figures only. */
export interface Comparison {
  readonly previous: number;
  readonly change: number;
  readonly agencies: number;
}

export const sum = (figures: readonly number[]): number => figures.reduce((a, b) => a + b, 0);

/** Adds up a chart and sorts its rows. */
export function sumChart({ title, series, rows }: DashboardChart): SummedChart {
  const lines = rows.map(toLine).sort(byTotalThenName);
  return {
    title,
    series,
    lines,
    values: series.map((_, k) => sum(lines.map((line) => at(line.values, k)))),
    total: sum(lines.map((line) => line.total)),
    comparison: compare(lines),
  };
}

const toLine = ({ agency, values, previous }: DashboardRow): ChartLine => ({
  agency,
  values,
  total: sum(values),
  previous: previous && sum(previous),
});

const byTotalThenName = (a: ChartLine, b: ChartLine): number =>
  b.total - a.total || compareCodeUnits(a.agency, b.agency);

function compare(lines: readonly ChartLine[]): Comparison | undefined {
  const compared = lines.flatMap(({ total, previous }) =>
    previous === undefined ? [] : [{ total, previous }],
  );
  if (!compared.length) return undefined;
  const previous = sum(compared.map((line) => line.previous));
  return {
    previous,
    change: sum(compared.map((line) => line.total)) - previous,
    agencies: compared.length,
  };
}

/** `2/3` if two of three agencies can be compared with last year; empty if all or none can. */
export const comparedAgencies = ({ comparison, lines }: SummedChart): string =>
  comparison && comparison.agencies < lines.length ? `${comparison.agencies}/${lines.length}` : '';
