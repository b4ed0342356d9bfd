import { expect } from 'chai';
import fc from 'fast-check';
import { prepareReport, readReport } from '../../../src/core/build.js';
import type { Block, Cell, Document } from '../../../src/core/document/document.js';
import type { Layout } from '../../../src/core/layout/layout.js';
import { grid, page, table as tableStyle } from '../../../src/core/layout/style.js';
import { prepareSample, sampleNames, sampleReport } from '../../support/render-samples.js';

/** A line or a row as a reader of flowing text stacks it. */
interface Step {
  readonly height: number;
  /** Room above it, which it does not have at the top of a page. */
  readonly roomAbove: number;
  readonly keepWithNext: boolean;
  readonly beginsPage: boolean;
  /** What is repeated above it at the top of a page. */
  readonly headerHeight: number;
  /** The page on which the layout has it, from 0. */
  readonly page: number;
}

/** The steps of a document, with what a Word file says of them. */
function stepsOf({ blocks }: Document, { pages, tables, flow }: Layout): Step[] {
  const pagesOf = (source: Block | Cell): number[] =>
    pages.flatMap(({ lines }, i) => lines.filter((line) => line.source === source).map(() => i));
  return blocks.flatMap((block, b): Step[] => {
    const step = { roomAbove: 0, beginsPage: false, headerHeight: 0, keepWithNext: true };
    const isBelowTitle = blocks[b - 1]?.type === 'title' || block.type === 'signature';
    const roomAbove = isBelowTitle ? grid.pitch : (flow.roomAbove.get(block) ?? 0);
    if (block.type === 'table') {
      const rows = tables.get(block)?.rows ?? [];
      const headers = rows.slice(0, block.headerRows);
      const headerHeight = headers.reduce((sum, { height }) => sum + height, tableStyle.rule);
      return rows.map(({ height }, row) => ({
        ...step,
        height,
        roomAbove: row ? 0 : roomAbove + tableStyle.rule,
        keepWithNext: flow.keepWithNext.get(block)?.[row] ?? false,
        headerHeight: row < block.headerRows ? 0 : headerHeight,
        page: Math.min(...block.cells.filter((cell) => cell.row === row).flatMap(pagesOf)),
      }));
    }
    return pagesOf(block).map((page, i, { length }) => {
      const isSplit = block.type === 'paragraph' && i > 0 && i < length - 2;
      const isEnd = block.type === 'paragraph' && i === length - 1;
      return {
        ...step,
        height: grid.pitch,
        roomAbove: i ? 0 : roomAbove,
        keepWithNext: isEnd ? blocks[b + 1]?.type === 'signature' : !isSplit,
        beginsPage: i === 0 && flow.pageBreaks.has(block),
        page,
      };
    });
  });
}

/** Fills pages as word processors do: what keeps together goes to the next page if it must. */
function fillPages(steps: readonly Step[]): number[] {
  const pages: number[] = [];
  let [current, used] = [0, 0];
  while (pages.length < steps.length) {
    const [first, ...rest] = steps.slice(pages.length) as [Step, ...Step[]];
    const run = [first];
    while (run.at(-1)?.keepWithNext && rest.length) run.push(rest.shift() as Step);
    const needed = run.reduce((sum, { roomAbove, height }) => sum + roomAbove + height, 0);
    if (first.beginsPage || (used > 0 && used + needed > page.depth + 0.01))
      [current, used] = [current + 1, first.headerHeight - first.roomAbove];
    used += needed;
    pages.push(...run.map(() => current));
  }
  return pages;
}

/** Points that stay empty at the foot of each page but the last. */
const emptyFeet = ({ pages }: Layout): number[] =>
  pages.slice(0, -1).map(({ lines, borders }) => {
    const text = lines.filter((line) => line.source).map((line) => line.baseline);
    return page.top + page.depth - Math.max(...text, ...borders.map((border) => border.y2));
  });

/** Prose of so many lines for each paragraph. */
const prose = (lines: readonly number[]): string[] =>
  lines.map((count) => `${'全年依法公开政府信息'.repeat(count * 3).slice(0, count * 28 - 6)}。`);
const anyLines = (most: number) =>
  fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: most });
const anyNote = fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined });

describe('the pages of a document', () => {
  for (const name of sampleNames)
    it(`of ${name} are filled in the same way by a word processor`, () => {
      const { document, layout } = prepareSample(name);
      const steps = stepsOf(document, layout);
      expect(fillPages(steps)).to.deep.equal(steps.map((step) => step.page));
    });

  it('of any report are filled in the same way by a word processor', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('county-2025', 'bureau-2020'),
        fc.tuple(anyLines(14), anyLines(9), anyLines(3)),
        fc.tuple(anyNote, anyNote, anyNote),
        (name, [overview, problems, otherMatters], notes) => {
          const report = sampleReport(name);
          report.overview = prose(overview);
          report.problems = prose(problems);
          report.otherMatters = prose(otherMatters);
          for (const [i, section] of ['disclosure', 'applications', 'disputes'].entries()) {
            const [note] = prose(notes[i] === undefined ? [] : [notes[i]]);
            if (note) report[section].note = note;
            else delete report[section].note;
          }
          const { prepared } = prepareReport(readReport(report), {});
          if (!prepared) throw new Error('the report cannot be built');
          const steps = stepsOf(prepared.document, prepared.layout);
          expect(fillPages(steps)).to.deep.equal(steps.map((step) => step.page));
          for (const foot of emptyFeet(prepared.layout)) expect(foot).to.be.at.least(0);
        },
      ),
      { numRuns: 60 },
    );
  }).timeout(60_000);

  it('leave less than a line empty at their foot on average', () => {
    const feet = sampleNames.flatMap((name) => emptyFeet(prepareSample(name).layout));
    expect(feet.length).to.be.above(12);
    expect(feet.reduce((sum, foot) => sum + foot, 0) / feet.length).to.be.below(grid.pitch);
  });
});
