import { escapeHtml } from '../xml.js';
import type { DashboardText } from './dashboard.js';
import { grouped, signed } from './number-format.js';
import { type Comparison, comparedAgencies, type SummedChart } from './summed-chart.js';

/** A figure of more characters than this is set in smaller type. */
const MAX_LARGE_CHARACTERS = 8;

/** A chart's total in large type, with the change from last year below. */
export function totalHtml(chart: SummedChart, text: DashboardText): string {
  const figure = grouped(chart.total);
  const sizeClass = figure.length > MAX_LARGE_CHARACTERS ? ' long' : '';
  return [
    `<div><dt>${escapeHtml(chart.title)}</dt>`,
    `<dd class="figure${sizeClass}">${figure}</dd>`,
    `${changeHtml(chart, text)}</div>`,
  ].join('');
}

function changeHtml(chart: SummedChart, text: DashboardText): string {
  const { comparison } = chart;
  if (!comparison) return '';
  const compared = comparedAgencies(chart);
  const scope = compared && ` · ${compared} ${escapeHtml(text.department)}`;
  const relative = relativeChange(comparison);
  return `<dd>${escapeHtml(text.change)} ${signed(comparison.change)}${relative}${scope}</dd>`;
}

/** ` (+22.6%)`; empty if nothing changed or last year's total was 0. */
function relativeChange({ previous, change }: Comparison): string {
  if (!previous || !change) return '';
  const percent = Math.round((change / previous) * 1000) / 10;
  return ` (${signed(percent, (n) => n.toFixed(1))}%)`;
}
