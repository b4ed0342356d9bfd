import { expect } from 'chai';
import { GridMap } from '../../../src/core/grid-map.js';

describe('a map by row and column', () => {
  it('a value is found in its row and column only', () => {
    const grid = new GridMap<string>();
    grid.set(1, 23, '甲');
    expect(grid.get(1, 23)).to.equal('甲');
    expect([grid.has(12, 3), grid.has(23, 1)]).to.deep.equal([false, false]);
  });

  it('a deleted value is gone', () => {
    const grid = new GridMap<string>();
    grid.set(0, 0, '甲');
    grid.delete(0, 0);
    expect([grid.has(0, 0), grid.get(0, 0)]).to.deep.equal([false, undefined]);
  });

  it('a span is filled in each of its fields and nowhere else', () => {
    const grid = new GridMap<string>();
    grid.fill({ row: 1, column: 2, rowSpan: 2, colSpan: 3 }, '甲');
    const filled = [0, 1, 2, 3].map((row) =>
      [1, 2, 3, 4, 5].map((column) => grid.has(row, column)),
    );
    expect(filled).to.deep.equal([
      [false, false, false, false, false],
      [false, true, true, true, false],
      [false, true, true, true, false],
      [false, false, false, false, false],
    ]);
    expect([...grid.values()]).to.have.lengthOf(6);
  });
});
