import { at } from '../at.js';
import { escapeHtml } from '../xml.js';
import { coloursOf, PREVIOUS_YEAR_COLOUR } from './colours.js';
import type { DashboardText } from './dashboard.js';
import { grouped, percent, share } from './number-format.js';
import { type ChartLine, type SummedChart, sum } from './summed-chart.js';
import { shorten, widthOf } from './text-width.js';

/**
 * A printed SVG is not divided between pages, so a chart of many agencies is several SVGs. On the
 * screen they look like one.
 */
const MAX_LINES_PER_SVG = 10;

/*
 * Lengths are pixels. Positions across are percentages of the chart's width: bars grow with the
 * window and letters keep their size. What has to fit is worked out for two widths, that of a
 * narrow phone and that of an A4 page, which every wider window exceeds.
 */
const NARROW_WIDTH = 330;
const WIDE_WIDTH = 680;
/** Sizes of the letters at these widths, as style.ts has them. */
const NARROW_FONT_SIZE = 12;
const WIDE_FONT_SIZE = 13;

/** The most that the names may take of the width. */
const MAX_NAMES_SHARE = 0.32;
/** Room beside the longest name. */
const NAMES_MARGIN = 12;
/** Room beside a name that is shortened, and the gap between name and bar. */
const SHORTENED_NAME_MARGIN = 10;
const NAME_GAP = 8;
/** Room of the total behind its bar: a digit, the space around all digits, the gap to the bar. */
const DIGIT_WIDTH = 7.8;
const TOTALS_MARGIN = 10;
const TOTAL_GAP = 6;

const LINE_HEIGHT = 22;
/** Height of a line that also shows last year's bar. */
const COMPARED_LINE_HEIGHT = 26;
const TOP_MARGIN = 4;
const BOTTOM_MARGIN = 4;
const BAR_HEIGHT = 14;
/** Last year's bar lies below this year's. */
const PREVIOUS_BAR_OFFSET = 15;
const PREVIOUS_BAR_HEIGHT = 4;

/** What all lines of a chart are drawn with. */
interface Drawing {
  readonly chart: SummedChart;
  readonly text: DashboardText;
  /** Parts a name from its figure in the tips of the bars. */
  readonly colon: string;
  readonly colours: readonly string[];
  readonly lineHeight: number;
  /** Where the bars begin, as a share of the chart's width. */
  readonly left: number;
  /** The share of the chart's width that one case takes. */
  readonly scale: number;
}

/** Draws a chart as one SVG or, if it has many agencies, several. */
export function chartSvgs(chart: SummedChart, text: DashboardText, colon: string): string[] {
  const { lines } = chart;
  const drawing: Drawing = {
    chart,
    text,
    colon,
    colours: coloursOf(chart.series.length),
    lineHeight: chart.comparison ? COMPARED_LINE_HEIGHT : LINE_HEIGHT,
    ...scaleOf(lines),
  };
  const groups = Math.ceil(lines.length / MAX_LINES_PER_SVG);
  return Array.from({ length: groups }, (_, group) =>
    svgOf(drawing, {
      from: Math.round((lines.length * group) / groups),
      to: Math.round((lines.length * (group + 1)) / groups),
    }),
  );
}

/** Divides the width between names, bars and totals, so that all fit even on a phone. */
function scaleOf(lines: readonly ChartLine[]): Pick<Drawing, 'left' | 'scale'> {
  const longestName = Math.max(...lines.map((line) => widthOf(line.agency)));
  const mostDigits = Math.max(...lines.map((line) => grouped(line.total).length));
  const largest = Math.max(1, ...lines.flatMap((line) => [line.total, line.previous ?? 0]));
  const left = Math.min(
    MAX_NAMES_SHARE,
    (longestName * NARROW_FONT_SIZE + NAMES_MARGIN) / NARROW_WIDTH,
  );
  const right = (mostDigits * DIGIT_WIDTH + TOTALS_MARGIN) / NARROW_WIDTH;
  return { left, scale: (1 - left - right) / largest };
}

/** The lines of a chart from one index up to another. */
function svgOf(drawing: Drawing, { from, to }: { from: number; to: number }): string {
  const { chart, left, lineHeight } = drawing;
  const count = chart.lines.length;
  const isWhole = to - from === count;
  const isLastGroup = to === count;
  const height = (to - from) * lineHeight + (isLastGroup ? BOTTOM_MARGIN : 0);
  const label = `${chart.title}${isWhole ? '' : ` (${from + 1}\u2013${to}/${count})`}`;
  const x = percent(left);
  return [
    `<svg role="img" aria-label="${escapeHtml(label)}" height="${height}">`,
    ...chart.lines.slice(from, to).map((line, i) => lineSvg(drawing, line, i)),
    `<line class="axis" x1="${x}" x2="${x}" y1="0" y2="${height}"/>`,
    '</svg>',
  ].join('\n');
}

/** An agency's name, its bars and its total. */
function lineSvg(drawing: Drawing, line: ChartLine, index: number): string {
  const { colon, lineHeight } = drawing;
  const y = index * lineHeight + TOP_MARGIN;
  const title = `${line.agency}${colon}${grouped(line.total)}`;
  return [
    `<g><title>${escapeHtml(title)}</title>`,
    nameSvg(drawing, line, y),
    ...line.values.map((_, k) => partBar(drawing, line, k, y)),
    previousBar(drawing, line, y),
    totalSvg(drawing, line, y),
    '</g>',
  ].join('');
}

/** The name before the bars; if it is too long for a phone, one for each of the two widths. */
function nameSvg({ left }: Drawing, { agency }: ChartLine, y: number): string {
  const position = `text-anchor="end" x="${percent(left)}" dx="-${NAME_GAP}" y="${middle(y)}"`;
  const fitted = (width: number, fontSize: number): string =>
    escapeHtml(shorten(agency, (left * width - SHORTENED_NAME_MARGIN) / fontSize));
  const wide = fitted(WIDE_WIDTH, WIDE_FONT_SIZE);
  const narrow = fitted(NARROW_WIDTH, NARROW_FONT_SIZE);
  if (wide === narrow) return `<text ${position}>${wide}</text>`;
  return [
    `<text class="wide" ${position}>${wide}</text>`,
    `<text class="narrow" ${position}>${narrow}</text>`,
  ].join('');
}

/** The bar of one series, which begins where that of the series before it ends. */
function partBar(drawing: Drawing, { agency, values, total }: ChartLine, k: number, y: number) {
  const { chart, colon, colours } = drawing;
  const value = at(values, k);
  const hasParts = chart.series.length > 1;
  const name = hasParts ? `${agency} · ${at(chart.series, k)}` : agency;
  const ofTotal = hasParts && total ? ` (${share(value, total)})` : '';
  return barSvg(drawing, {
    attributes: `class="bar" fill="${at(colours, k)}"`,
    start: sum(values.slice(0, k)),
    value,
    y,
    height: BAR_HEIGHT,
    tip: `${name}${colon}${grouped(value)}${ofTotal}`,
  });
}

function previousBar(drawing: Drawing, { agency, previous }: ChartLine, y: number): string {
  if (previous === undefined) return '';
  const { text, colon } = drawing;
  return barSvg(drawing, {
    attributes: `class="last" fill="${PREVIOUS_YEAR_COLOUR}"`,
    start: 0,
    value: previous,
    y: y + PREVIOUS_BAR_OFFSET,
    height: PREVIOUS_BAR_HEIGHT,
    tip: `${agency} · ${text.previousYear}${colon}${grouped(previous)}`,
  });
}

interface Bar {
  readonly attributes: string;
  /** Where the bar begins, in cases. */
  readonly start: number;
  /** How long the bar is, in cases. */
  readonly value: number;
  readonly y: number;
  readonly height: number;
  readonly tip: string;
}

function barSvg({ left, scale }: Drawing, bar: Bar): string {
  const x = percent(left + bar.start * scale);
  const width = percent(bar.value * scale);
  const place = `x="${x}" y="${bar.y}" width="${width}" height="${bar.height}"`;
  const tip = `<title>${escapeHtml(bar.tip)}</title>`;
  return `<rect ${bar.attributes} data-value="${bar.value}" ${place}>${tip}</rect>`;
}

function totalSvg({ left, scale }: Drawing, { total }: ChartLine, y: number): string {
  const x = percent(left + total * scale);
  return `<text class="total" x="${x}" dx="${TOTAL_GAP}" y="${middle(y)}">${grouped(total)}</text>`;
}

/** The middle of the bar that begins at `y`. */
const middle = (y: number): number => y + BAR_HEIGHT / 2;
