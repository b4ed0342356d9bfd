import { expect } from 'chai';
import fc from 'fast-check';
import { checkReport } from '../../../src/core/build.js';
import { composeDraft } from '../../../src/core/document/compose-draft.js';
import type { Block, Document } from '../../../src/core/document/document.js';
import { visibleLines } from '../../../src/core/document/text.js';
import { layOut } from '../../../src/core/layout/layout.js';
import type { ReportDraft } from '../../../src/core/report/parse.js';
import { compose, parseReport, readReport } from '../../../src/index.js';
import { anyReport } from '../../support/any-report.js';
import { changedReport } from '../../support/changed-report.js';
import {
  fonts,
  prepareSample,
  type Report,
  sampleNames,
  sampleReport,
  smallReport,
} from '../../support/render-samples.js';
import { runs } from '../../support/runs.js';

const draftOf = (report: Report): ReportDraft => {
  const { draft } = parseReport(readReport(report));
  if (!draft) throw new Error('the report has no edition');
  return draft;
};

const composed = (more: Report): Document => composeDraft(draftOf(smallReport(more)));

/** Blocks of the section 一、总体情况 as text with pointers. */
function overviewOf({ blocks }: Document): string[] {
  const from = blocks.findIndex((b) => b.type === 'heading' && b.text.startsWith('一、'));
  const to = blocks.findIndex((b) => b.type === 'heading' && b.text.startsWith('二、'));
  return blocks.slice(from + 1, to).map(said);
}

function said(block: Block): string {
  if (block.type === 'heading') return `${block.text} @${block.pointer}`;
  if (block.type !== 'paragraph') return block.type;
  return block.runs.map(({ text, pointer }) => `${text} @${pointer}`).join(' + ');
}

describe('composeDraft', () => {
  for (const name of sampleNames)
    it(`makes of the sample ${name} what compose makes of it`, () => {
      const { document } = prepareSample(name);
      expect(composeDraft(draftOf(sampleReport(name)))).to.deep.equal(document);
    });

  it('makes of any report without errors what compose makes of it', () => {
    fc.assert(
      fc.property(anyReport(), (value) => {
        const { report } = checkReport(value);
        if (!report) throw new Error('the report has errors');
        expect(composeDraft(draftOf(value))).to.deep.equal(compose(report));
      }),
      runs(15),
    );
  });

  for (const name of sampleNames)
    it(`composes ${name} with any values in any places, and it can be laid out`, () => {
      fc.assert(
        fc.property(changedReport(sampleReport(name)), (value) => {
          const { draft } = parseReport(readReport(value));
          if (draft) layOut(composeDraft(draft), fonts);
        }),
        runs(25),
      );
    });

  it('keeps the index of every block, whatever stands beside it', () => {
    const overview = [null, '甲。', 7, { heading: '乙', text: [], content: [false, '丙。'] }, []];
    expect(overviewOf(composed({ overview }))).to.deep.equal([
      ' @/overview/0',
      '甲。 @/overview/1',
      '7 @/overview/2',
      '（一）乙 @/overview/3/heading',
      ' @/overview/3/content/0',
      '丙。 @/overview/3/content/1',
      ' @/overview/4',
    ]);
  });

  it('shows a text in place of a list as a paragraph, and nothing of what is no text', () => {
    expect(overviewOf(composed({ overview: '文字。' }))).to.deep.equal(['文字。 @/overview/0']);
    expect(overviewOf(composed({ overview: { heading: '甲' } }))).to.deep.equal([]);
    expect(overviewOf(composed({ overview: undefined }))).to.deep.equal([]);
  });

  it('shows what it can of the text beside a table', () => {
    const report = smallReport();
    report.disputes.before = '文字。';
    report.disputes.after = [7, { heading: '甲', content: '乙。' }, null];
    const blocks = composeDraft(draftOf(report)).blocks.map(said);
    const table = blocks.lastIndexOf('table');
    expect(blocks.slice(table - 1, table + 5)).to.deep.equal([
      '文字。 @/disputes/before/0',
      'table',
      '7 @/disputes/after/0',
      '（一）甲 @/disputes/after/1/heading',
      '乙。 @/disputes/after/1/content/0',
      ' @/disputes/after/2',
    ]);
    report.disputes = '没有。';
    expect(composeDraft(draftOf(report)).blocks.map(said)).to.not.include('没有。');
  });

  it('numbers more headings than there are numerals', () => {
    const overview = Array.from({ length: 101 }, () => ({ heading: '题', text: '文。' }));
    expect(
      overviewOf(composed({ overview }))
        .slice(98)
        .map((t) => t.split(' ')[0]),
    ).to.deep.equal(['（九十九）题', '（100）题', '（101）题']);
  });

  it('prints a date that is none as it is typed', () => {
    const dateOf = (date: unknown) => visibleLines(composed({ signature: { date } })).at(-1);
    const typed = ['2026-01', '2026', '2026-02-30', '2026年', '', '2026-01-28'];
    expect(typed.map(dateOf)).to.deep.equal([...typed.slice(0, -1), '2026年1月28日']);
    expect(dateOf(null)).to.equal('');
  });

  it('takes the year of the title as it is typed', () => {
    const titleOf = (year: unknown) => composed({ year }).title;
    expect(titleOf('2025年度')).to.include('2025年度');
    expect(titleOf(20)).to.include('20年').and.not.include('NaN');
    expect(titleOf(null)).to.not.match(/null|NaN|undefined/);
  });

  it('leaves a figure blank that cannot be read, and sums up the others', () => {
    const report = smallReport();
    report.disputes.litigation.direct = { upheld: { value: 'x' }, corrected: [], other: 2 };
    const { blocks } = composeDraft(draftOf(report));
    const cells = blocks.flatMap((b) => (b.type === 'table' ? b.cells : []));
    const textAt = (pointer: string) =>
      cells.find(({ runs }) => runs[0]?.pointer === pointer)?.runs[0]?.text;
    const parts = ['upheld', 'corrected', 'other', 'total'];
    expect(parts.map((key) => textAt(`/disputes/litigation/direct/${key}`))).to.deep.equal([
      '',
      '',
      '2',
      '2',
    ]);
  });
});
