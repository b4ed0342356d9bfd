import { escapeHtml } from '../xml.js';
import { chartSvgs } from './chart.js';
import type { Dashboard } from './dashboard.js';
import { legendHtml } from './legend.js';
import { css } from './style.js';
import { type SummedChart, sumChart } from './summed-chart.js';
import { tableHtml } from './table.js';
import { totalHtml } from './totals.js';

/**
 * Writes one HTML page that needs nothing else: the figures of many agencies as charts and tables,
 * for the screen and for A4.
 */
export function renderDashboard(dashboard: Dashboard): string {
  const { title, lang, text } = dashboard;
  const charts = dashboard.charts.map(sumChart);
  const totals = charts.map((chart) => totalHtml(chart, text));
  const sections = charts.map((chart, i) => sectionHtml(dashboard, chart, `chart-${i + 1}`));
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${css}
</style>
</head>
<body>
<main>
<header>
<h1>${escapeHtml(title)}</h1>
<p class="sub">${subtitle(dashboard)}</p>
</header>
${notesHtml(dashboard)}<dl class="totals">
${totals.join('\n')}
</dl>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

/** The year and the number of agencies. */
function subtitle({ year, lang, charts, text }: Dashboard): string {
  const agencies = new Set(charts.flatMap((chart) => chart.rows.map((row) => row.agency)));
  const yearText = lang === 'en' ? year : `${year}年`;
  return `${yearText} · ${agencies.size} ${escapeHtml(text.department)}`;
}

function notesHtml({ notes, text }: Dashboard): string {
  if (!notes.length) return '';
  const items = notes.map((note) => `<li>${escapeHtml(note)}</li>`).join('');
  return `<aside class="notes">
<h2>${escapeHtml(text.note)}</h2>
<ul>${items}</ul>
</aside>
`;
}

function sectionHtml({ lang, text }: Dashboard, chart: SummedChart, id: string): string {
  const colon = lang === 'en' ? ': ' : '：';
  const parts = [
    legendHtml(chart, text),
    ...chartSvgs(chart, text, colon),
    tableHtml(chart, text),
  ].filter(Boolean);
  return `<section aria-labelledby="${id}">
<h2 id="${id}">${escapeHtml(chart.title)}</h2>
${parts.join('\n')}
</section>`;
}
