import { css } from './style.js';

export interface OverviewRow {
  readonly agency: string;
  readonly values: readonly number[];
  /** The same figures last year; undefined where that agency gave none. */
  readonly previous?: readonly number[] | undefined;
}
export interface OverviewChart {
  readonly title: string;
  /** Names of the columns, e.g. the outcomes 予以公开, 部分公开…; one for a single figure. */
  readonly series: readonly string[];
  readonly rows: readonly OverviewRow[];
}
export interface OverviewWords {
  readonly agency: string;
  readonly total: string;
  readonly previousYear: string;
  readonly change: string;
  readonly share: string;
  /** Heads the notes. */
  readonly note: string;
  /** Follows a number of agencies: 个部门, departments. */
  readonly department: string;
}
export interface Overview {
  readonly title: string;
  readonly year: number;
  readonly lang: 'zh-CN' | 'en';
  readonly charts: readonly OverviewChart[];
  readonly words: OverviewWords;
  /** Sentences on top, e.g. what was left out. */
  readonly notes: readonly string[];
}

interface Line {
  readonly agency: string;
  readonly values: readonly number[];
  readonly total: number;
  readonly before: number | undefined;
}
/** A chart reckoned up. */
interface Sums {
  readonly title: string;
  readonly series: readonly string[];
  /** In the order shown. */
  readonly lines: readonly Line[];
  readonly values: readonly number[];
  readonly total: number;
  /** Of those agencies alone that gave last year's figures; undefined where none did. */
  readonly last:
    | { readonly before: number; readonly change: number; readonly agencies: number }
    | undefined;
}

/** Dark to light, blue to sand: keeps its order in grey print and for the colour-blind. */
const ramp = [0x143059, 0x2b5b8f, 0x6486a8, 0xb5ae8c, 0xf0dfa8];
const single = '#2f5f93';
const paler = '#b4bcc6';

/** An SVG is not divided between pages, so a chart is in several, which on the screen are one. */
const mostBars = 10;
/** Pixels of the narrowest phone's chart and of an A4 page's, which every wider window exceeds; the text keeps its size in both. */
const [narrow, wide] = [330, 680];
/** Points across an A4 page between its margins. */
const paper = 505;

const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
const sum = (figures: readonly number[]): number => figures.reduce((a, b) => a + b, 0);
const grouped = (figure: number): string => String(figure).replace(/\B(?=(\d{3})+$)/g, ',');
const signed = (figure: number, shown: (figure: number) => string = grouped): string =>
  figure === 0 ? '0' : `${figure > 0 ? '+' : '\u2212'}${shown(Math.abs(figure))}`;
/** Of nothing there is no share. */
const share = (part: number, whole: number): string =>
  whole ? `${((part / whole) * 100).toFixed(1)}%` : '\u2014';
/** Enough digits for one in a milliard to have its width. */
const percent = (fraction: number): string => `${Number((fraction * 100).toPrecision(7))}%`;

/** One page with all it needs: the figures of many agencies, drawn and in tables, for the screen and for A4. */
export function overviewPage({ title, year, lang, charts, words, notes }: Overview): string {
  const all = charts.map(sumsOf);
  const agencies = new Set(charts.flatMap((chart) => chart.rows.map((row) => row.agency))).size;
  const listed = notes.map((note) => `<li>${escapeHtml(note)}</li>`).join('');
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
<p class="sub">${lang === 'en' ? year : `${year}年`} · ${agencies} ${escapeHtml(words.department)}</p>
</header>
${listed && `<aside class="notes">\n<h2>${escapeHtml(words.note)}</h2>\n<ul>${listed}</ul>\n</aside>\n`}<dl class="totals">
${all.map((sums) => totalHtml(sums, words)).join('\n')}
</dl>
${all.map((sums, i) => sectionHtml(sums, words, `chart-${i + 1}`, lang)).join('\n')}
</main>
</body>
</html>
`;
}

function sumsOf({ title, series, rows }: OverviewChart): Sums {
  const lines = rows
    .map(
      ({ agency, values, previous }): Line => ({
        agency,
        values,
        total: sum(values),
        before: previous && sum(previous),
      }),
    )
    // By code unit, not by locale: the same page everywhere.
    .sort((a, b) => b.total - a.total || (a.agency < b.agency ? -1 : Number(a.agency > b.agency)));
  const given = lines.filter((line) => line.before !== undefined);
  const before = sum(given.map((line) => line.before as number));
  return {
    title,
    series,
    lines,
    values: series.map((_, i) => sum(lines.map((line) => line.values[i] ?? 0))),
    total: sum(lines.map((line) => line.total)),
    last: given.length
      ? { before, change: sum(given.map((line) => line.total)) - before, agencies: given.length }
      : undefined,
  };
}

/** Where not all gave last year's figures, of how many the comparison is. */
const partOf = ({ last, lines }: Sums): string =>
  last && last.agencies < lines.length ? `${last.agencies}/${lines.length}` : '';

function totalHtml(sums: Sums, words: OverviewWords): string {
  const { title, total, last } = sums;
  const figure = grouped(total);
  const part = partOf(sums) && ` · ${partOf(sums)} ${escapeHtml(words.department)}`;
  const relative =
    last?.before && last.change
      ? ` (${signed(Math.round((last.change / last.before) * 1000) / 10, (n) => n.toFixed(1))}%)`
      : '';
  const change = last
    ? `<dd>${escapeHtml(words.change)} ${signed(last.change)}${relative}${part}</dd>`
    : '';
  return `<div><dt>${escapeHtml(title)}</dt><dd class="figure${figure.length > 8 ? ' long' : ''}">${figure}</dd>${change}</div>`;
}

function sectionHtml(sums: Sums, words: OverviewWords, id: string, lang: Overview['lang']): string {
  return `<section aria-labelledby="${id}">
<h2 id="${id}">${escapeHtml(sums.title)}</h2>
${[legendHtml(sums, words), ...chartSvgs(sums, words, lang === 'en' ? ': ' : '：'), tableHtml(sums, words)].filter(Boolean).join('\n')}
</section>`;
}

function coloursOf(count: number): string[] {
  if (count === 1) return [single];
  return Array.from({ length: count }, (_, i) => {
    const place = (i / (count - 1)) * (ramp.length - 1);
    const from = Math.min(Math.floor(place), ramp.length - 2);
    const mixed = [16, 8, 0].map((bits) => {
      const [a, b] = [from, from + 1].map((k) => ((ramp[k] as number) >> bits) & 255) as [
        number,
        number,
      ];
      return Math.round(a + (b - a) * (place - from));
    });
    return `#${mixed.map((n) => n.toString(16).padStart(2, '0')).join('')}`;
  });
}

function legendHtml({ series, values, total, last }: Sums, words: OverviewWords): string {
  if (series.length < 2 && !last) return '';
  const colours = coloursOf(series.length);
  const entries = series.map((name, i) => {
    const figures =
      series.length > 1
        ? ` <span>${grouped(values[i] as number)} · ${share(values[i] as number, total)}</span>`
        : '';
    return `<li><i style="background:${colours[i]}"></i>${escapeHtml(name)}${figures}</li>`;
  });
  if (last)
    entries.push(
      `<li class="last"><i style="background:${paler}"></i>${escapeHtml(words.previousYear)}</li>`,
    );
  return `<ul class="legend">${entries.join('')}</ul>`;
}

/** Roughly the ems that a character takes in any face. */
const emsOf = (character: string): number =>
  (character.codePointAt(0) as number) >= 0x1100 ? 1 : /[A-Z@%&mw]/.test(character) ? 0.8 : 0.58;
const widthOf = (text: string): number => sum(Array.from(text, emsOf));

/** Shortened in its middle: departments of one place begin alike and differ in their ends as much. */
function shorten(text: string, ems: number): string {
  if (widthOf(text) <= ems) return text;
  const [head, tail]: [string[], string[]] = [[], Array.from(text)];
  let room = ems - 1;
  // From the front and from the back by turns.
  for (const back: string[] = []; ; ) {
    const next = head.length > back.length ? tail.at(-1) : tail[0];
    if (next === undefined || emsOf(next) > room)
      return `${head.join('').trimEnd()}…${back.join('').trimStart()}`;
    room -= emsOf(next);
    if (head.length > back.length) back.unshift(tail.pop() as string);
    else head.push(tail.shift() as string);
  }
}

/** A heading may break between words and after any Chinese character, but a short one does not. */
const isShort = (head: string): boolean => widthOf(head) <= 4;
const unbroken = /\s+|(?<=[\u2e80-\uffff])/;

/** Placed in percents, so that the bars take the window's width and the letters keep their size. */
function chartSvgs(
  { title, series, lines, last }: Sums,
  words: OverviewWords,
  colon: string,
): string[] {
  const colours = coloursOf(series.length);
  const most = Math.max(1, ...lines.flatMap((line) => [line.total, line.before ?? 0]));
  const left = Math.min(
    0.32,
    (Math.max(...lines.map((line) => widthOf(line.agency))) * 12 + 12) / narrow,
  );
  const right = (Math.max(...lines.map((line) => grouped(line.total).length)) * 7.8 + 10) / narrow;
  const scale = (1 - left - right) / most;
  const height = last ? 26 : 22;
  const bar = (
    x: number,
    y: number,
    figure: number,
    thick: number,
    what: string,
    how: string,
  ): string =>
    `<rect ${how} data-value="${figure}" x="${percent(left + x * scale)}" y="${y}" width="${percent(figure * scale)}" height="${thick}"><title>${escapeHtml(what)}</title></rect>`;
  const draw = ({ agency, values, total, before }: Line, i: number): string => {
    const y = i * height + 4;
    const at = `text-anchor="end" x="${percent(left)}" dx="-8" y="${y + 7}"`;
    const [long, short] = [
      shorten(agency, (left * wide - 10) / 13),
      shorten(agency, (left * narrow - 10) / 12),
    ];
    const names =
      long === short
        ? `<text ${at}>${escapeHtml(long)}</text>`
        : `<text class="wide" ${at}>${escapeHtml(long)}</text><text class="narrow" ${at}>${escapeHtml(short)}</text>`;
    const bars = values.map((figure, k) => {
      const what = `${agency}${series.length > 1 ? ` · ${series[k]}` : ''}${colon}${grouped(figure)}${series.length > 1 && total ? ` (${share(figure, total)})` : ''}`;
      return bar(sum(values.slice(0, k)), y, figure, 14, what, `class="bar" fill="${colours[k]}"`);
    });
    if (before !== undefined)
      bars.push(
        bar(
          0,
          y + 15,
          before,
          4,
          `${agency} · ${words.previousYear}${colon}${grouped(before)}`,
          `class="last" fill="${paler}"`,
        ),
      );
    const end = `<text class="total" x="${percent(left + total * scale)}" dx="6" y="${y + 7}">${grouped(total)}</text>`;
    return `<g><title>${escapeHtml(`${agency}${colon}${grouped(total)}`)}</title>${names}${bars.join('')}${end}</g>`;
  };
  const [count, parts] = [lines.length, Math.ceil(lines.length / mostBars)];
  return Array.from({ length: parts }, (_, part) => {
    const [from, to] = [
      Math.round((count * part) / parts),
      Math.round((count * (part + 1)) / parts),
    ];
    const label = `${title}${parts > 1 ? ` (${from + 1}\u2013${to}/${count})` : ''}`;
    const tall = (to - from) * height + (part === parts - 1 ? 4 : 0);
    const axis = `<line class="axis" x1="${percent(left)}" x2="${percent(left)}" y1="0" y2="${tall}"/>`;
    return `<svg role="img" aria-label="${escapeHtml(label)}" height="${tall}">\n${lines.slice(from, to).map(draw).join('\n')}\n${axis}\n</svg>`;
  });
}

function tableHtml(sums: Sums, words: OverviewWords): string {
  const { title, series, lines, values, total, last } = sums;
  const many = series.length > 1;
  const part = partOf(sums) && `<small>(${partOf(sums)})</small>`;
  const heads = [
    ...series,
    ...(many ? [words.total] : []),
    ...(last ? [words.previousYear, words.change] : []),
    words.share,
  ];
  const cells = (
    figures: readonly number[],
    all: number,
    before: number | undefined,
    change: number,
    mark = '',
  ): string[] => [
    ...(many ? figures.map((figure) => `<td>${grouped(figure)}</td>`) : []),
    `<td class="sum">${grouped(all)}</td>`,
    ...(last
      ? before === undefined
        ? ['<td>\u2014</td>', '<td>\u2014</td>']
        : [`<td>${grouped(before)}${mark}</td>`, `<td>${signed(change)}${mark}</td>`]
      : []),
    `<td>${share(all, total)}</td>`,
  ];
  const row = (name: string, made: readonly string[]): string =>
    `<tr><th scope="row">${escapeHtml(name)}</th>${made.join('')}</tr>`;
  const body = lines.map((line) =>
    row(line.agency, cells(line.values, line.total, line.before, line.total - (line.before ?? 0))),
  );
  const foot = row(words.total, cells(values, total, last?.before, last?.change ?? 0, part));
  // Letters as large as the widest row allows on A4, where nothing scrolls.
  const figures = [
    ...(many ? values : []),
    ...heads.slice(many ? values.length : 0).map(() => Math.max(total, last?.before ?? 0)),
  ].map(grouped);
  const ems =
    9 +
    sum(
      heads.map((head, i) =>
        Math.max(
          3.2,
          ...[...(isShort(head) ? [head] : head.split(unbroken)), figures[i] as string].map(
            (word) => widthOf(word) * 1.1 + 0.9,
          ),
        ),
      ),
    );
  const size = Math.min(9.5, Math.floor((paper / ems) * 10) / 10);
  return `<div class="scroll" role="region" aria-label="${escapeHtml(title)}" tabindex="0">
<table style="--print:${size}pt">
<caption>${escapeHtml(title)}</caption>
<thead><tr>${[words.agency, ...heads].map((head) => `<th scope="col"${isShort(head) ? ' class="short"' : ''}>${escapeHtml(head)}</th>`).join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
<tfoot>${foot}</tfoot>
</table>
</div>`;
}
