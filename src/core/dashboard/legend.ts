import { at } from '../at.js';
import { escapeHtml } from '../xml.js';
import { coloursOf, PREVIOUS_YEAR_COLOUR } from './colours.js';
import type { DashboardText } from './dashboard.js';
import { grouped, share } from './number-format.js';
import type { SummedChart } from './summed-chart.js';

/** The colours of a chart with their series; empty if the chart has one colour only. */
export function legendHtml(chart: SummedChart, text: DashboardText): string {
  const { series, values, total, comparison } = chart;
  const hasParts = series.length > 1;
  if (!hasParts && !comparison) return '';
  const colours = coloursOf(series.length);
  const entries = series.map((name, k) => {
    const value = at(values, k);
    const figures = hasParts ? ` <span>${grouped(value)} · ${share(value, total)}</span>` : '';
    return `<li>${swatch(at(colours, k))}${escapeHtml(name)}${figures}</li>`;
  });
  if (comparison)
    entries.push(
      `<li class="last">${swatch(PREVIOUS_YEAR_COLOUR)}${escapeHtml(text.previousYear)}</li>`,
    );
  return `<ul class="legend">${entries.join('')}</ul>`;
}

const swatch = (colour: string): string => `<i style="background:${colour}"></i>`;
