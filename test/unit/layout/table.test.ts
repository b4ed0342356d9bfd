import { expect } from 'chai';
import { at, getOrThrow } from '../../../src/core/at.js';
import type { Table } from '../../../src/core/document/document.js';
import { lineText } from '../../../src/core/layout/line.js';
import type { Page } from '../../../src/core/layout/placement.js';
import { page, table as style } from '../../../src/core/layout/style.js';
import { cellsOf, joinTables, tablesOf } from '../../support/render-grid.js';
import { prepare, prepareSample, sampleNames, sampleReport } from '../../support/render-samples.js';

const places = (
  cells: readonly { row: number; column: number; rowSpan: number; colSpan: number }[],
): string[] =>
  cells.map(({ row, column, rowSpan, colSpan }) => `${row} ${column} ${rowSpan}×${colSpan}`).sort();

for (const name of sampleNames)
  describe(`the tables of ${name}`, () => {
    const tables = (): Table[] =>
      prepareSample(name).document.blocks.filter((b): b is Table => b.type === 'table');
    const drawn = () => prepareSample(name).layout.pages.flatMap((p: Page) => tablesOf(p.borders));

    it('have a line on all four sides of every cell and none through it', () => {
      const pages = drawn().map((rules) => ({ rules, texts: [] }));
      const counts = tables().map(({ rowCount }) => rowCount);
      expect(joinTables(pages, counts).map(({ rules }) => places(cellsOf(rules)))).to.deep.equal(
        tables().map(({ cells }) => places(cells)),
      );
    });
    it('fill the type area from edge to edge', () => {
      for (const rules of drawn()) {
        expect(Math.min(...rules.map((r) => r.x1))).to.be.closeTo(page.left, 0.05);
        expect(Math.max(...rules.map((r) => r.x2))).to.be.closeTo(page.left + page.measure, 0.05);
      }
    });
    it('have room for the lines of every cell', () => {
      for (const table of tables()) {
        const { cells, columns, rows, pitch } = getOrThrow(
          prepareSample(name).layout.tables,
          table,
        );
        expect(cells.length).to.equal(table.cells.length);
        for (const { cell, lines } of cells) {
          const height = rows
            .slice(cell.row, cell.row + cell.rowSpan)
            .reduce((sum, row) => sum + row.height, 0);
          expect(
            lines.length * pitch + 2 * style.leastPaddingY,
            `${cell.row} ${cell.column}`,
          ).to.be.at.most(height + 0.001);
          const width =
            at(columns, cell.column + cell.colSpan - 1).right - at(columns, cell.column).left;
          for (const line of lines)
            expect(line.width + 2 * style.paddingX, lineText(line)).to.be.at.most(width);
        }
      }
    });
    it('lose no word of any cell', () => {
      for (const table of tables())
        for (const { cell, lines } of prepareSample(name).layout.tables.get(table)?.cells ?? [])
          expect(lines.map(lineText).join('')).to.equal(cell.runs.map((r) => r.text).join(''));
    });
  });

describe('the cells of the form', () => {
  it('are the same in all documents, and set again where a table is smaller', () => {
    const sizes = (name: string) =>
      [...prepareSample(name).layout.tables.values()].flatMap(({ cells, size }) =>
        cells.map(({ cell, lines }) => ({ cell, size, text: lines.map(lineText).join('|') })),
      );
    const usual = prepare(sampleReport('county-2025')).layout;
    const small = sizes('features-2025');
    const again = prepare(sampleReport('county-2025')).layout;
    expect(small.some(({ size }, i) => size !== sizes('county-2025')[i]?.size)).to.equal(true);
    expect([...again.tables.values()]).to.deep.equal([...usual.tables.values()]);
    expect(again.pages).to.deep.equal(usual.pages);
    const formCells = [...again.tables.keys()].flatMap((t) =>
      t.cells.filter((c) => c.role !== 'figure'),
    );
    const earlier = new Set([...usual.tables.keys()].flatMap((t) => t.cells));
    expect(formCells.every((cell) => earlier.has(cell))).to.equal(true);
  });
});
