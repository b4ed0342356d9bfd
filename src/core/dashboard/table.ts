import { at } from '../at.js';
import { escapeHtml } from '../xml.js';
import type { DashboardText } from './dashboard.js';
import { DASH, grouped, share, signed } from './number-format.js';
import { comparedAgencies, type SummedChart, sum } from './summed-chart.js';
import { isShort, unbreakablePieces, widthOf } from './text-width.js';

/** Points across an A4 page between its margins. */
const PAPER_WIDTH = 505;
const MAX_PRINT_SIZE = 9.5;
/** Widths in ems of the printed table, as style.ts has them: the names, other columns, padding. */
const NAME_COLUMN_EMS = 9;
const MIN_COLUMN_EMS = 3.2;
const PADDING_EMS = 0.9;
/** Bold letters are wider than text-width.ts assumes, and some fonts are wider than others. */
const WIDTH_RESERVE = 1.1;

interface Row {
  readonly name: string;
  readonly values: readonly number[];
  readonly total: number;
  /** Undefined if there are no figures of last year. */
  readonly previous: { readonly total: number; readonly change: number } | undefined;
  /** HTML that follows the figures of the comparison. */
  readonly mark: string;
}

interface Column {
  readonly head: string;
  /** The largest figure, by which the column's width is reckoned. */
  readonly largest: number;
  readonly cell: (row: Row) => string;
}

/** The figures of a chart as a table that scrolls on a narrow screen and fits A4 in print. */
export function tableHtml(chart: SummedChart, text: DashboardText): string {
  const columns = columnsOf(chart, text);
  const rowHtml = (row: Row): string => {
    const cells = columns.map((column) => column.cell(row)).join('');
    return `<tr><th scope="row">${escapeHtml(row.name)}</th>${cells}</tr>`;
  };
  const title = escapeHtml(chart.title);
  const heads = [text.agency, ...columns.map((column) => column.head)].map(headHtml).join('');
  return `<div class="scroll" role="region" aria-label="${title}" tabindex="0">
<table style="--print:${printSize(columns)}pt">
<caption>${title}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${bodyRows(chart).map(rowHtml).join('\n')}
</tbody>
<tfoot>${rowHtml(totalRow(chart, text))}</tfoot>
</table>
</div>`;
}

function headHtml(head: string): string {
  const className = isShort(head) ? ' class="short"' : '';
  return `<th scope="col"${className}>${escapeHtml(head)}</th>`;
}

const bodyRows = ({ lines }: SummedChart): Row[] =>
  lines.map(({ agency, values, total, previous }) => ({
    name: agency,
    values,
    total,
    previous: previous === undefined ? undefined : { total: previous, change: total - previous },
    mark: '',
  }));

function totalRow(chart: SummedChart, text: DashboardText): Row {
  const { values, total, comparison } = chart;
  const compared = comparedAgencies(chart);
  return {
    name: text.total,
    values,
    total,
    previous: comparison && { total: comparison.previous, change: comparison.change },
    mark: compared && `<small>(${compared})</small>`,
  };
}

/** Columns of the series, their total, last year's figures if there are any, and the share. */
function columnsOf({ series, values, total, comparison }: SummedChart, text: DashboardText) {
  const hasParts = series.length > 1;
  const largest = Math.max(total, comparison?.previous ?? 0);
  const columns: Column[] = [];
  if (hasParts)
    for (const [k, head] of series.entries())
      columns.push({
        head,
        largest: at(values, k),
        cell: (row) => `<td>${grouped(at(row.values, k))}</td>`,
      });
  columns.push({
    head: hasParts ? text.total : at(series, 0),
    largest,
    cell: (row) => `<td class="sum">${grouped(row.total)}</td>`,
  });
  if (comparison)
    columns.push(
      {
        head: text.previousYear,
        largest,
        cell: ({ previous, mark }) =>
          `<td>${previous ? `${grouped(previous.total)}${mark}` : DASH}</td>`,
      },
      {
        head: text.change,
        largest,
        cell: ({ previous, mark }) =>
          `<td>${previous ? `${signed(previous.change)}${mark}` : DASH}</td>`,
      },
    );
  columns.push({
    head: text.share,
    largest,
    cell: (row) => `<td>${share(row.total, total)}</td>`,
  });
  return columns;
}

/** Size of the letters in points: as large as A4 allows, since nothing scrolls on paper. */
function printSize(columns: readonly Column[]): number {
  const ems = NAME_COLUMN_EMS + sum(columns.map((c) => columnEms(c.head, grouped(c.largest))));
  return Math.min(MAX_PRINT_SIZE, Math.floor((PAPER_WIDTH / ems) * 10) / 10);
}

/** Width in ems of a column that holds its heading, which may break, and its longest figure. */
function columnEms(head: string, figure: string): number {
  const widest = Math.max(...[...unbreakablePieces(head), figure].map(widthOf));
  return Math.max(MIN_COLUMN_EMS, widest * WIDTH_RESERVE + PADDING_EMS);
}
