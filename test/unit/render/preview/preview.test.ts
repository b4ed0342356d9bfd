import { expect } from 'chai';
import { composeDraft } from '../../../../src/core/document/compose-draft.js';
import { visibleLines } from '../../../../src/core/document/text.js';
import { valueAt } from '../../../../src/core/json-pointer.js';
import { layOut } from '../../../../src/core/layout/layout.js';
import { renderPreview } from '../../../../src/core/render/preview/preview.js';
import { editions, parseReport, readReport } from '../../../../src/index.js';
import { expectGolden } from '../../../support/golden.js';
import {
  fonts,
  type Prepared,
  prepare,
  prepareSample,
  type Report,
  sampleNames,
  sampleReport,
  smallReport,
  withoutSpace,
} from '../../../support/render-samples.js';
import { all, parseXml } from '../../../support/render-xml.js';

const render = ({ layout, fonts }: Prepared): string[] => renderPreview(layout, fonts);

/** The pages of a report that may have errors. */
function renderDraft(report: Report): string[] {
  const { draft } = parseReport(readReport(report));
  if (!draft) throw new Error('the report has no edition');
  return renderPreview(layOut(composeDraft(draft), fonts), fonts);
}

/** A text of a page with its place in the report. */
interface Shown {
  readonly text: string;
  readonly pointer: string;
  readonly from: number;
  readonly x: number;
}

const textsOf = (svgs: readonly string[]): Shown[] =>
  svgs.flatMap((svg) =>
    all(parseXml(svg), 'text').map((element) => ({
      text: element.textContent ?? '',
      pointer: element.getAttribute('data-pointer') ?? '',
      from: Number(element.getAttribute('data-from') ?? Number.NaN),
      x: Number(element.getAttribute('x')),
    })),
  );

describe('the preview', () => {
  it('of the sample bureau-2020 is as it was', () =>
    expectGolden('bureau-2020/preview.svg', render(prepareSample('bureau-2020')).join('\n')));

  for (const name of sampleNames)
    it(`of ${name} has a page for each page, and all that the document shows`, () => {
      const prepared = prepareSample(name);
      const svgs = render(prepared);
      expect(svgs.length).to.equal(prepared.layout.pages.length);
      const shown = withoutSpace(
        textsOf(svgs)
          .map((t) => t.text)
          .join(''),
      );
      for (const [i, line] of svgs.entries()) expect(line).to.include(`${i + 1}`);
      for (const block of prepared.document.blocks) {
        // Cells and page numbers stand between the lines of what goes on over two pages.
        if (block.type === 'paragraph') continue;
        for (const line of visibleLines({ ...prepared.document, blocks: [block] }))
          expect(shown).to.include(withoutSpace(line));
      }
    });

  for (const name of sampleNames)
    it(`of ${name} names the place in the report of every character`, () => {
      const report = sampleReport(name);
      const said = new Map<string, string>();
      for (const { pointer, text, from } of textsOf(render(prepareSample(name)))) {
        const value = valueAt(report, pointer);
        if (typeof value !== 'string' || /\/(note|date|agency|heading)$/.test(pointer)) continue;
        expect(value.slice(from, from + text.length), pointer).to.equal(text);
        said.set(pointer, (said.get(pointer) ?? '') + text);
      }
      const paragraphs = (report.overview as unknown[]).flatMap((block, i) =>
        typeof block === 'string' ? [`/overview/${i}`] : [],
      );
      for (const pointer of paragraphs)
        expect(withoutSpace(said.get(pointer) ?? ''), pointer).to.equal(
          withoutSpace(valueAt(report, pointer) as string),
        );
    });

  it('divides a line where a heading ends and its text begins, without the number', () => {
    const overview = [{ heading: '公开𠀀情况。', text: '本年度𠀀公开。' }];
    const texts = textsOf(renderDraft(smallReport({ overview })));
    const of = (key: string) =>
      texts
        .filter((t) => t.pointer === `/overview/0/${key}`)
        .map(({ text, from }) => `${from} ${text}`);
    expect(of('heading').join()).to.match(/^0 （一）公开/);
    expect(of('text')[0]).to.match(/^0 本年度/);
    const parts = texts.filter((t) => t.pointer === '/overview/0/text');
    for (const { text, from } of parts)
      expect(overview[0]?.text.slice(from, from + text.length)).to.equal(text);
  });

  it('divides a piece of one font where another value begins, at its place', () => {
    const leaf = { heading: '题', text: '文' };
    const overview = [{ heading: '甲', content: [{ heading: '乙', content: [leaf] }] }];
    const texts = textsOf(renderDraft(smallReport({ overview })));
    const [heading, text] = ['heading', 'text'].map((key) =>
      texts.findLast((t) => t.pointer === `/overview/0/content/0/content/0/${key}`),
    ) as [Shown, Shown];
    expect(heading.text.endsWith('题')).to.equal(true);
    expect(text).to.include({ text: '文', from: 0 });
    const em = 16;
    expect(text.x).to.be.within(heading.x + em, heading.x + heading.text.length * (em + 1));
  });

  it('names the title, the agency and the date of the signature, and the note of a table', () => {
    const report = smallReport({ signature: { date: '2025-01-20' } });
    report.disclosure = { ...report.disclosure, note: '说明文字' };
    const texts = textsOf(render(prepare(report)));
    const of = (pointer: string) =>
      texts
        .filter((t) => t.pointer === pointer)
        .map((t) => t.text)
        .join('');
    expect(of('/agency')).to.equal('某县人民政府2024年政府信息公开工作年度报告');
    expect(of('/signature/agency')).to.equal('某县人民政府');
    expect(of('/signature/date')).to.equal('2025年1月20日');
    expect(of('/disclosure/note')).to.equal('注：说明文字');
    expect(textsOf(render(prepare({ ...report, title: '2024年报告' })))[0]?.pointer).to.equal(
      '/title',
    );
  });

  it('has an area to click for every figure, blank ones too', () => {
    const report = smallReport();
    delete report.disputes.litigation.direct.upheld;
    const areas = renderDraft(report).flatMap((svg) =>
      all(parseXml(svg), 'rect').map((rect) => rect.getAttribute('data-pointer')),
    );
    const [edition] = editions().slice(-1);
    expect(areas.toSorted()).to.deep.equal([...(edition?.figures.keys() ?? [])].toSorted());
  });

  it('has no style attribute, which the page’s security policy would refuse', () => {
    for (const svg of render(prepareSample('features-2025'))) {
      expect(svg).to.not.match(/\sstyle=|<style|<script|\son\w+=/);
    }
  });

  it('keeps marks of XML and blanks as they are', () => {
    const overview = ['A & B <c> "d"  e。'];
    const svgs = renderDraft(smallReport({ overview }));
    const texts = textsOf(svgs).filter((t) => t.pointer === '/overview/0');
    expect(texts.map((t) => t.text).join('')).to.equal(overview[0]);
    expect(svgs.join('')).to.include('xml:space="preserve"');
  });
});
