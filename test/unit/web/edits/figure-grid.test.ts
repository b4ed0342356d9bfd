import { expect } from 'chai';
import { at } from '../../../../src/core/at.js';
import { editions } from '../../../../src/index.js';
import { FigureGrid, type Move } from '../../../../src/web/edits/figure-grid.js';

const grids = editions().flatMap((edition) =>
  edition.sections.flatMap(({ table }) => (table ? [new FigureGrid(table)] : [])),
);
const moves: readonly Move[] = [
  'up',
  'down',
  'left',
  'right',
  'rowStart',
  'rowEnd',
  'tableStart',
  'tableEnd',
  'enter',
  'enterBack',
];

const each = (check: (grid: FigureGrid, cell: FigureGrid['figures'][number]) => void): void => {
  for (const grid of grids) for (const cell of grid.figures) check(grid, cell);
};

describe('a move on the grid of a table', () => {
  it('leads to another figure of the table, or nowhere at its edge', () =>
    each((grid, cell) => {
      for (const move of moves) {
        const to = grid.move(cell, move);
        if (to) expect(grid.get(to.pointer)).to.equal(to);
      }
    }));

  it('is undone by the opposite one between cells of one field', () =>
    each((grid, cell) => {
      const isSingle = ({ rowSpan, colSpan }: typeof cell) => rowSpan * colSpan === 1;
      for (const [move, back] of [
        ['up', 'down'],
        ['left', 'right'],
        ['down', 'up'],
        ['right', 'left'],
      ] as const) {
        const to = grid.move(cell, move);
        if (to && isSingle(cell) && isSingle(to)) expect(grid.move(to, back)).to.equal(cell);
      }
    }));

  it('to the start or end of a row or the table is the same from wherever it begins', () =>
    each((grid, cell) => {
      expect(grid.move(cell, 'tableStart')).to.equal(grid.figures[0]);
      expect(grid.move(cell, 'tableEnd')).to.equal(grid.figures.at(-1));
      const start = at([grid.move(cell, 'rowStart') ?? cell], 0);
      expect(start.row).to.equal(cell.row);
      expect(grid.move(start, 'left')?.row).to.be.oneOf([undefined, cell.row]);
    }));

  it('with Enter passes every figure of the table once, and back with Shift', () => {
    for (const grid of grids) {
      const hasMerged = grid.figures.some(({ rowSpan, colSpan }) => rowSpan * colSpan > 1);
      if (hasMerged) continue;
      for (const move of ['enter', 'enterBack'] as const) {
        const back = move === 'enter' ? 'enterBack' : 'enter';
        const ends = grid.figures.filter((cell) => !grid.move(cell, back));
        const passed = new Set(ends);
        expect(ends).to.have.length(1);
        for (let cell = ends[0]; cell; cell = grid.move(cell, move)) passed.add(cell);
        expect(passed.size).to.equal(grid.figures.length);
      }
    }
  });
});

describe('a range of cells', () => {
  it('is the same from either corner, and has each figure once', () => {
    for (const grid of grids) {
      const from = at(grid.figures, 0);
      const to = at(grid.figures, -1);
      const cells = grid.cellsIn({ from, to });
      expect(grid.cellsIn({ from: to, to: from })).to.deep.equal(cells);
      expect(new Set(cells).size).to.equal(cells.length);
      expect(grid.cellsIn({ from, to: from })).to.deep.equal([from]);
    }
  });
});
