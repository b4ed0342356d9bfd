import { expect } from 'chai';
import type { Box } from '../../../../src/core/extract/drawn/geometry.js';
import { findRulingGrid, groupByTable } from '../../../../src/core/extract/drawn/ruling-grid.js';

const across = (top: number, left: number, right: number): Box => ({
  top,
  bottom: top,
  left,
  right,
});
const down = (left: number, top: number, bottom: number): Box => ({
  left,
  right: left,
  top,
  bottom,
});
/** Two rows of two columns, the first row one cell. */
const lines = [
  across(0, 0, 20),
  across(10, 0, 20),
  across(20, 0, 20),
  down(0, 0, 20),
  down(10, 10, 20),
  down(20, 0, 20),
];

describe('the grid of ruling lines', () => {
  it('has a cell for each rectangle with lines all around', () => {
    const cells = findRulingGrid(lines)?.cells.map((c) => [c.row, c.column, c.rowSpan, c.colSpan]);
    expect(cells).to.deep.equal([
      [0, 0, 1, 2],
      [1, 0, 1, 1],
      [1, 1, 1, 1],
    ]);
  });

  it('is undefined if a side of a cell is open', () =>
    expect(findRulingGrid(lines.filter((l) => l.left !== 0 || l.right !== 0))).to.deep.equal(
      undefined,
    ));

  it('has no cells if the lines enclose nothing', () =>
    expect(findRulingGrid([across(0, 0, 20), across(0.3, 0, 20)])?.cells).to.deep.equal([]));

  it('is one for each group of lines that touch', () => {
    const lower = lines.map((l) => ({ ...l, top: l.top + 100, bottom: l.bottom + 100 }));
    expect(groupByTable([...lower, ...lines]).map((t) => t.length)).to.deep.equal([6, 6]);
  });
});
