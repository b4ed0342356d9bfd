import { expect } from 'chai';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type {
  Dashboard,
  DashboardChart,
  DashboardRow,
} from '../../../src/core/dashboard/dashboard.js';
import { renderDashboard } from '../../../src/core/dashboard/page.js';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

const isElement = (node: Node): node is Element => 'tagName' in node;
const all = (node: { childNodes: Node[] }, tag: string): Element[] =>
  node.childNodes
    .filter(isElement)
    .flatMap((e) => [...(e.tagName === tag ? [e] : []), ...all(e, tag)]);
const first = (node: { childNodes: Node[] }, tag: string): Element => {
  const [found] = all(node, tag);
  if (!found) throw new Error(`no ${tag}`);
  return found;
};
const text = (node: Node): string => {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(text).join('') : '';
};
const attribute = (element: Element, name: string): string =>
  element.attrs.find((a) => a.name === name)?.value ?? '';
const cellsOf = (row: Element): string[] =>
  row.childNodes.filter(isElement).map((cell) => text(cell));
const rowsOf = (section: Element, part: 'thead' | 'tbody' | 'tfoot'): string[][] =>
  all(first(section, part), 'tr').map(cellsOf);

const words = {
  agency: '单位',
  total: '合计',
  previousYear: '上年',
  change: '比上年',
  share: '占比',
  note: '说明',
  department: '个部门',
};
const dashboard = (
  charts: readonly DashboardChart[],
  more: Partial<Dashboard> = {},
): Dashboard => ({
  title: '汇总',
  year: 2024,
  lang: 'zh-CN',
  charts,
  text: words,
  notes: [],
  ...more,
});
const outcomes = ['予以公开', '部分公开', '不予公开'];
const results = (rows: readonly DashboardRow[]): DashboardChart => ({
  title: '办理结果',
  series: outcomes,
  rows,
});
const some = results([
  { agency: '民政局', values: [3, 0, 1], previous: [9, 1, 0] },
  { agency: '教育局', values: [1200, 30, 4], previous: [1000, 0, 0] },
  { agency: '财政局', values: [2, 1, 1] },
]);
const page = (charts: readonly DashboardChart[], more: Partial<Dashboard> = {}) =>
  parse(renderDashboard(dashboard(charts, more)));
const sections = (charts: readonly DashboardChart[]): Element[] => all(page(charts), 'section');
const only = (chart: DashboardChart): Element => sections([chart])[0] as Element;
const widths = (section: Element): [figure: number, width: number][] =>
  all(section, 'rect').map((bar) => [
    Number(attribute(bar, 'data-value')),
    Number.parseFloat(attribute(bar, 'width')),
  ]);
const many = (count: number, columns: number, digits: number): DashboardRow[] =>
  Array.from({ length: count }, (_, i) => ({
    agency: `第${i + 1}局${'长'.repeat(i % 55)}`,
    values: Array.from({ length: columns }, (_, k) => (i * 7919 + k * 104729 + 1) % 10 ** digits),
    previous: Array.from({ length: columns }, (_, k) => (i * 31 + k) % 10 ** digits),
  }));

describe('the dashboard page', () => {
  it('the table has every figure, with the largest total first and equal totals by name', () => {
    expect(rowsOf(only(some), 'thead')).to.deep.equal([
      ['单位', ...outcomes, '合计', '上年', '比上年', '占比'],
    ]);
    expect(rowsOf(only(some), 'tbody')).to.deep.equal([
      ['教育局', '1,200', '30', '4', '1,234', '1,000', '+234', '99.4%'],
      ['民政局', '3', '0', '1', '4', '10', '−6', '0.3%'],
      ['财政局', '2', '1', '1', '4', '—', '—', '0.3%'],
    ]);
  });

  it('the comparison covers only agencies that gave last year’s figures, and says how many', () => {
    expect(rowsOf(only(some), 'tfoot')).to.deep.equal([
      ['合计', '1,205', '31', '6', '1,242', '1,010(2/3)', '+228(2/3)', '100.0%'],
    ]);
    const whole = results(some.rows.slice(0, 2));
    expect(rowsOf(only(whole), 'tfoot')).to.deep.equal([
      ['合计', '1,203', '30', '5', '1,238', '1,010', '+228', '100.0%'],
    ]);
  });

  it('the totals on top have the change from last year if there is one', () => {
    const single = {
      title: '收到申请',
      series: ['件数'],
      rows: [{ agency: '民政局', values: [1234567] }],
    };
    const less = {
      title: '诉讼',
      series: ['件数'],
      rows: [{ agency: '民政局', values: [3], previous: [4] }],
    };
    const tiles = all(first(page([some, single, less]), 'dl'), 'div').map((tile) =>
      tile.childNodes.map(text),
    );
    expect(tiles).to.deep.equal([
      ['办理结果', '1,242', '比上年 +228 (+22.6%) · 2/3 个部门'],
      ['收到申请', '1,234,567'],
      ['诉讼', '3', '比上年 −1 (−25.0%)'],
    ]);
  });

  it('a chart of one series without last year’s figures has no column of totals or changes', () => {
    const section = only({
      title: '收到申请',
      series: ['件数'],
      rows: [{ agency: '民政局', values: [5] }],
    });
    expect(rowsOf(section, 'thead')).to.deep.equal([['单位', '件数', '占比']]);
    expect(rowsOf(section, 'tbody')).to.deep.equal([['民政局', '5', '100.0%']]);
    expect(all(section, 'ul')).to.deep.equal([]);
  });

  it('every table has a caption and every heading a scope', () => {
    const section = only(some);
    expect(text(first(section, 'caption'))).to.equal('办理结果');
    expect(all(first(section, 'thead'), 'th').map((th) => attribute(th, 'scope'))).to.deep.equal(
      Array(8).fill('col'),
    );
    for (const part of ['tbody', 'tfoot'])
      for (const th of all(first(section, part), 'th'))
        expect(attribute(th, 'scope')).to.equal('row');
  });

  it('bars are as wide as their figures', () => {
    for (const chart of [
      some,
      {
        title: '大',
        series: ['件数'],
        rows: [1, 999_999_999, 123_456, 0].map((n) => ({
          agency: `${n}`,
          values: [n],
          previous: [n >> 1],
        })),
      },
    ]) {
      const bars = widths(only(chart));
      const [figure, width] = bars.reduce((a, b) => (b[0] > a[0] ? b : a));
      expect(width).to.be.within(20, 100);
      for (const [n, w] of bars)
        expect(w).to.be.closeTo((n / figure) * width, (n / figure) * width * 1e-6);
      for (const [n, w] of bars) expect(w > 0, `${n}`).to.equal(n > 0);
    }
  });

  it('the parts of a bar lie end to end', () => {
    const bars = all(only(some), 'rect').filter((bar) => attribute(bar, 'class') === 'bar');
    for (const [i, bar] of bars.entries()) {
      const next = bars[i + 1];
      if (!next || i % outcomes.length === outcomes.length - 1) continue;
      expect(
        Number.parseFloat(attribute(bar, 'x')) + Number.parseFloat(attribute(bar, 'width')),
      ).to.be.closeTo(Number.parseFloat(attribute(next, 'x')), 1e-4);
    }
  });

  it('every bar has a tip that says what it is', () => {
    const section = only(some);
    expect(all(section, 'rect').map(text).slice(0, 4)).to.deep.equal([
      '教育局 · 予以公开：1,200 (97.2%)',
      '教育局 · 部分公开：30 (2.4%)',
      '教育局 · 不予公开：4 (0.3%)',
      '教育局 · 上年：1,000',
    ]);
    expect(all(section, 'li').map(text)).to.deep.equal([
      '予以公开 1,205 · 97.0%',
      '部分公开 31 · 2.5%',
      '不予公开 6 · 0.5%',
      '上年',
    ]);
    for (const svg of all(section, 'svg'))
      expect([attribute(svg, 'role'), attribute(svg, 'aria-label')]).to.deep.equal([
        'img',
        '办理结果',
      ]);
  });

  it('colours grow lighter in the order of the series, for grey print', () => {
    const series = Array.from({ length: 9 }, (_, i) => `${i}`);
    const bars = all(
      only({ title: '色', series, rows: [{ agency: '甲', values: series.map(() => 1) }] }),
      'rect',
    );
    const light = bars
      .map((bar) =>
        [1, 3, 5].map((at) => Number.parseInt(attribute(bar, 'fill').slice(at, at + 2), 16)),
      )
      .map(([r, g, b]) => Number(r) * 0.3 + Number(g) * 0.59 + Number(b) * 0.11);
    for (const [i, l] of light.entries())
      if (i) expect(l - (light[i - 1] as number), `${i}`).to.be.above(10);
  });

  it('the page loads nothing and runs nothing', () => {
    const html = renderDashboard(dashboard([some], { notes: ['甲'] }));
    expect(html).not.to.match(
      /<(script|link|img|iframe|object|a)\b|\b(src|href|on\w+)\s*=|@import|url\(|https?:/i,
    );
    const metas = all(parse(html), 'meta');
    expect(
      metas
        .map((meta) => attribute(meta, 'http-equiv') && attribute(meta, 'content'))
        .filter(Boolean),
    ).to.deep.equal(["default-src 'none'; style-src 'unsafe-inline'"]);
    expect(html).to.match(/^<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">/);
  });

  it('markup in a name is shown as text', () => {
    const hostile = `</title></svg><script>alert("1")</script>&amp;'" onload='x`;
    const chart = {
      title: hostile,
      series: [hostile, hostile],
      rows: [{ agency: hostile, values: [1, 2], previous: [2, 2] }],
    };
    const every = Object.fromEntries(
      Object.keys(words).map((key) => [key, hostile]),
    ) as unknown as typeof words;
    const document = page([chart], { title: hostile, text: every, notes: [hostile] });
    expect(all(document, 'script')).to.deep.equal([]);
    for (const tag of ['h1', 'h2', 'caption', 'title'])
      expect(text(first(document, tag))).to.equal(hostile);
    expect(rowsOf(document as unknown as Element, 'tbody')[0]?.[0]).to.equal(hostile);
    expect(attribute(first(document, 'svg'), 'aria-label')).to.equal(hostile);
    const names = new Set(
      all(document, 'svg')
        .flatMap((svg) => [
          svg,
          ...['g', 'text', 'rect', 'line', 'title'].flatMap((tag) => all(svg, tag)),
        ])
        .flatMap((e) => e.attrs.map((a) => a.name)),
    );
    expect([...names].filter((name) => name.startsWith('on'))).to.deep.equal([]);
  });

  it('the page is the same whatever the order of the departments', () => {
    const html = renderDashboard(dashboard([some]));
    expect(renderDashboard(dashboard([some]))).to.equal(html);
    expect(renderDashboard(dashboard([{ ...some, rows: some.rows.toReversed() }]))).to.equal(html);
  });

  it('a chart whose figures are 0, or that has no agency, is shown', () => {
    const zero = results([{ agency: '民政局', values: [0, 0, 0], previous: [0, 0, 0] }]);
    const html = renderDashboard(dashboard([zero, results([])]));
    expect(html).not.to.match(/NaN|Infinity|undefined/);
    expect(widths(only(zero))).to.deep.equal(Array(4).fill([0, 0]));
    expect(rowsOf(only(zero), 'tbody')).to.deep.equal([
      ['民政局', '0', '0', '0', '0', '0', '0', '—'],
    ]);
    expect(all(only(results([])), 'svg')).to.deep.equal([]);
  });

  it('two hundred departments with figures of nine digits fit in charts that fit a page', () => {
    const chart = {
      title: '大',
      series: ['一', '二', '三', '四', '五', '六', '七'],
      rows: many(200, 7, 9),
    };
    const section = only(chart);
    const rows = new Map(
      rowsOf(section, 'tbody').map(([agency, ...cells]) => [
        agency,
        cells.map((cell) => Number(cell.replaceAll(',', '').replace('−', '-'))),
      ]),
    );
    expect(rows.size).to.equal(200);
    for (const { agency, values, previous } of chart.rows) {
      const [total, before] = [values, previous as readonly number[]].map((figures) =>
        figures.reduce((a, b) => a + b, 0),
      ) as [number, number];
      expect(rows.get(agency)?.slice(0, -1), agency).to.deep.equal([
        ...values,
        total,
        before,
        total - before,
      ]);
    }
    const charts = all(section, 'svg');
    for (const svg of charts) expect(all(svg, 'g').length).to.be.within(1, 40);
    expect(charts.flatMap((svg) => all(svg, 'g'))).to.have.length(200);
    for (const svg of charts) expect(Number(attribute(svg, 'height'))).to.be.below(900);
  });

  it('a long name is shortened in the chart and whole in the table', () => {
    const agency = '云岭县行政审批服务管理局（政务服务和大数据管理局、公共资源交易监督管理办公室）';
    const section = only({ title: '收到申请', series: ['件数'], rows: [{ agency, values: [5] }] });
    const [wide, narrow] = all(section, 'text').map(text) as [string, string];
    for (const name of [wide, narrow]) expect(name).to.match(/^云岭.*….*）$/u);
    expect(narrow.length).to.be.below(wide.length);
    expect(text(first(first(section, 'g'), 'title'))).to.equal(`${agency}：5`);
    expect(rowsOf(section, 'tbody')[0]?.[0]).to.equal(agency);
  });

  it('the notes stand on top under their heading, and without notes there is no heading', () => {
    const aside = first(page([some], { notes: ['甲', '乙'] }), 'aside');
    expect([text(first(aside, 'h2')), ...all(aside, 'li').map(text)]).to.deep.equal([
      '说明',
      '甲',
      '乙',
    ]);
    expect(all(page([some]), 'aside')).to.deep.equal([]);
  });

  it('the page can be in English', () => {
    const html = renderDashboard(
      dashboard([some], {
        lang: 'en',
        title: 'Overview',
        text: { ...words, department: 'departments' },
      }),
    );
    expect(html)
      .to.include('<html lang="en">')
      .and.include('2024 · 3 departments')
      .and.include('教育局: 1,234');
  });
});
