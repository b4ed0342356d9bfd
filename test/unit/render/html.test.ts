import { expect } from 'chai';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { renderHtml } from '../../../src/core/render/html/html.js';
import type { HtmlShape } from '../../../src/core/render/settings.js';
import { expectGolden } from '../../support/golden.js';
import {
  type Prepared,
  prepare,
  prepareSample,
  sampleNames,
  smallReport,
} from '../../support/render-samples.js';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

const shapes: readonly HtmlShape[] = ['page', 'fragment'];
const bytes = new TextEncoder().encode('{"year": 2025}');
const embeddedReport = { name: '年报.json', bytes, version: '1.2.3', digest: 'ab'.repeat(32) };

const render = ({ document }: Prepared, html: HtmlShape): string =>
  new TextDecoder().decode(renderHtml(document, { html, embeddedReport }));

/** All elements of a page, in its order. */
const elementsOf = (html: string): Element[] => {
  const below = (nodes: readonly Node[]): Element[] =>
    nodes.flatMap((node) => ('tagName' in node ? [node, ...below(node.childNodes)] : []));
  return below(parse(html).childNodes);
};
const named = (html: string, ...names: string[]): Element[] =>
  elementsOf(html).filter((e) => names.includes(e.tagName));
const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((a) => a.name === name)?.value;
const textOf = (node: Node): string => {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
};

for (const name of sampleNames)
  for (const shape of shapes)
    describe(`${name} as an HTML ${shape}`, () => {
      const { document } = prepareSample(name);
      const html = render(prepareSample(name), shape);

      it('has headings without a gap, the first of the level that its place wants', () => {
        const levels = named(html, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map((e) =>
          Number(e.tagName.slice(1)),
        );
        expect(levels[0]).to.equal(shape === 'page' ? 1 : 2);
        levels.slice(1).forEach((level, i) => {
          expect(level).to.be.at.most((levels[i] as number) + 1);
          expect(level).to.be.above(levels[0] as number);
        });
      });
      it('has the tables of the form, with spans, scopes, captions and widths', () => {
        const tables = document.blocks.flatMap((b) => (b.type === 'table' ? [b] : []));
        const cells = named(html, 'td', 'th').map((e) => ({
          tag: e.tagName,
          scope: attribute(e, 'scope'),
          rowSpan: Number(attribute(e, 'rowspan') ?? 1),
          colSpan: Number(attribute(e, 'colspan') ?? 1),
          text: textOf(e),
        }));
        const scopes = {
          item: 'col',
          head: 'col',
          label: 'row',
          note: undefined,
          figure: undefined,
        };
        expect(cells).to.deep.equal(
          tables.flatMap((t) =>
            t.cells.map(({ role, rowSpan, colSpan, runs }) => ({
              tag: scopes[role] ? 'th' : 'td',
              scope: scopes[role],
              rowSpan,
              colSpan,
              text: runs.map((run) => run.text).join(''),
            })),
          ),
        );
        expect(named(html, 'caption').map(textOf)).to.deep.equal(tables.map((t) => t.description));
        const widths = named(html, 'col').map((e) =>
          Number.parseFloat(attribute(e, 'style')?.replace('width:', '') ?? ''),
        );
        expect(widths.length).to.equal(tables.reduce((sum, t) => sum + t.widths.length, 0));
        expect(widths.reduce((a, b) => a + b, 0)).to.be.closeTo(100 * tables.length, 0.1);
      });
      it('runs nothing and fetches nothing', () => {
        expect(named(html, 'script', 'img', 'iframe', 'link', 'object', 'form')).to.deep.equal([]);
        expect(html).not.to.match(/https?:|url\(|@import/);
        expect(
          elementsOf(html)
            .flatMap((e) => e.attrs)
            .filter((a) => /^on/.test(a.name)),
        ).to.deep.equal([]);
      });
    });

describe('an HTML page', () => {
  const small = () => render(prepare(smallReport()), 'page');

  it('is this', () => expectGolden('small-page.html', small()));
  it('has one look for each part that its elements name', () => {
    const html = render(prepareSample('features-2025'), 'page');
    const style = named(html, 'style').map(textOf).join('');
    const classes = new Set(elementsOf(html).flatMap((e) => attribute(e, 'class') ?? []));
    expect(classes.size).to.be.above(12);
    for (const part of classes) expect(style).to.include(`\n.${part}{`);
    expect(
      elementsOf(html).filter((e) => e.tagName !== 'col' && attribute(e, 'style')),
    ).to.deep.equal([]);
  });
  it('carries the report as a link, and states what it was made of', () => {
    const html = small();
    const [link] = named(html, 'a') as [Element];
    expect(textOf(link)).to.equal('下载数据');
    expect(attribute(link, 'download')).to.equal('年报.json');
    const [, data = ''] = (attribute(link, 'href') ?? '').split(',');
    expect(new Uint8Array(Buffer.from(data, 'base64'))).to.deep.equal(bytes);
    const meta = named(html, 'meta').find((e) => attribute(e, 'name') === 'nianbao');
    expect(meta && attribute(meta, 'content')).to.equal(`nianbao 1.2.3 sha256:${'ab'.repeat(32)}`);
  });
  it('carries nothing if no report is given', () => {
    const html = new TextDecoder().decode(renderHtml(prepare(smallReport()).document));
    expect(named(html, 'a', 'footer')).to.deep.equal([]);
    expect(html).not.to.include('sha256');
  });
  it('shows blanks that follow each other, and breaks addresses in remarks alone', () => {
    const report = smallReport({ overview: ['甲  乙'] });
    report.disclosure.normativeDocuments.issued = { value: 6, note: `见${'a'.repeat(90)}` };
    const html = render(prepare(report, ['long-remark']), 'page');
    const style = named(html, 'style').map(textOf).join('');
    for (const part of ['body', 'cell'])
      expect(style).to.match(new RegExp(`\\.${part}{[^}]*pre-wrap`));
    expect(named(html, 'p').map(textOf)).to.include('甲  乙');
    const remark = named(html, 'span').find((e) => attribute(e, 'class') === 'remark');
    expect(remark && textOf(remark)).to.equal(`（见${'a'.repeat(90)}）`);
  });
  it('escapes what HTML takes for markup', () => {
    const html = render(prepare(smallReport({ overview: ['甲<b>&“乙”\'"'] }), ['remnant']), 'page');
    expect(named(html, 'b')).to.deep.equal([]);
    expect(named(html, 'p').map(textOf)).to.include('甲<b>&“乙”\'"');
  });
});

describe('an HTML fragment', () => {
  const html = render(prepareSample('features-2025'), 'fragment');

  it('is this', () =>
    expectGolden('small-fragment.html', render(prepare(smallReport()), 'fragment')));
  it('has its look inline and no class, style sheet or report', () => {
    expect(elementsOf(html).filter((e) => attribute(e, 'class'))).to.deep.equal([]);
    expect(html).not.to.match(/<(style|head|body|html|a|footer|meta)\b/);
    for (const element of named(html, 'p', 'td', 'th', 'table', 'h2', 'h3'))
      expect(attribute(element, 'style'), element.tagName).to.be.a('string');
    for (const p of named(html, 'p').filter((e) => !/right/.test(attribute(e, 'style') ?? '')))
      expect(attribute(p, 'style')).to.include('text-indent:2em');
  });
});
