import { expect } from 'chai';
import fc from 'fast-check';
import { at } from '../../../../src/core/at.js';
import { valueAt } from '../../../../src/core/json-pointer.js';
import { editions } from '../../../../src/index.js';
import { blankReport } from '../../../../src/web/edits/blank-report.js';
import { FigureGrid } from '../../../../src/web/edits/figure-grid.js';
import { typeFigures } from '../../../../src/web/edits/figures.js';
import { fillFigures } from '../../../../src/web/edits/fill-figures.js';
import { isBlock, pasteFigures, readCells } from '../../../../src/web/edits/paste-figures.js';
import { runs } from '../../../support/runs.js';

const edition = at(editions(), -1);
const blank = blankReport(edition);
const grids = edition.sections.flatMap(({ table }) => (table ? [new FigureGrid(table)] : []));
/** The largest table has several rows and columns of figures one beside the other. */
const grid = at(
  grids.toSorted((a, b) => a.figures.length - b.figures.length),
  -1,
);
const first = at(grid.figures, 0);

const counted = (message: string, words: RegExp): number => Number(words.exec(message)?.[1] ?? 0);

describe('pasted figures', () => {
  it('fill exactly the cells of the grid that they lie on, and the others are counted', () =>
    fc.assert(
      fc.property(
        fc
          .constantFrom(...grids)
          .chain((g) => fc.record({ g: fc.constant(g), from: fc.constantFrom(...g.figures) })),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 2, max: 12 }),
        ({ g, from }, rows, columns) => {
          const text = Array.from({ length: rows }, () => Array(columns).fill('7').join('\t'));
          const range = { from, to: from };
          const { value, message = '' } = pasteFigures(blank, edition, g, range, text.join('\r\n'));
          const filled = grids
            .flatMap(({ figures }) => figures)
            .filter(({ pointer }) => valueAt(value, pointer) === 7);
          const expected = g.figures.filter(
            ({ row, column }) =>
              row >= from.row &&
              row < from.row + rows &&
              column >= from.column &&
              column < from.column + columns,
          );
          expect(filled).to.deep.equal(expected);
          const total =
            counted(message, /已粘贴 (\d+) 格/) +
            counted(message, /(\d+) 格落在/) +
            counted(message, /(\d+) 格超出/);
          expect(total).to.equal(rows * columns);
        },
      ),
      runs(30),
    ));

  it('lie where the form’s words among them lie, wherever the cursor is', () => {
    const [table] = edition.sections.flatMap((section) => section.table ?? []);
    const words = '信息内容\t本年制发件数\t本年废止件数\t现行有效件数';
    const text = `${words}\r\n规章\t1\t2\t3\r\n行政规范性文件\t4\t5\t6`;
    const first = new FigureGrid(table as NonNullable<typeof table>);
    for (const from of first.figures) {
      const { value, message } = pasteFigures(blank, edition, first, { from, to: from }, text);
      expect(valueAt(value, '/disclosure/rules')).to.deep.equal({
        issued: 1,
        repealed: 2,
        inForce: 3,
      });
      expect(valueAt(value, '/disclosure/normativeDocuments/inForce')).to.equal(6);
      expect(message).to.equal('已粘贴 6 格。');
    }
  });

  it('begin at the top left of a range, in whichever corner the cursor is', () => {
    const to = at([grid.move(grid.move(first, 'right') ?? first, 'down') ?? first], 0);
    const paste = (range: Parameters<typeof pasteFigures>[3]) =>
      pasteFigures(blank, edition, grid, range, '1\t2\n3\t4').value;
    expect(paste({ from: to, to: first })).to.deep.equal(paste({ from: first, to }));
    expect(valueAt(paste({ from: to, to: first }), first.pointer)).to.equal(1);
  });

  it('that are one value fill the whole range', () => {
    const to = at([grid.move(first, 'down') ?? first], 0);
    const change = pasteFigures(blank, edition, grid, { from: first, to }, '5\r\n');
    expect([first, to].map(({ pointer }) => valueAt(change.value, pointer))).to.deep.equal([5, 5]);
    expect(change.message).to.include('2 格');
  });

  it('are cells between tabs and line ends, an empty line at the end left out', () => {
    expect(readCells('1\t2\r\n3\t\r\n')).to.deep.equal([
      ['1', '2'],
      ['3', ''],
    ]);
    expect(readCells('1\t')).to.deep.equal([['1', '']]);
    expect(readCells('')).to.deep.equal([['']]);
    expect(['5', '5\r\n', '5\t6', '5\n6'].map(isBlock)).to.deep.equal([false, false, true, true]);
  });

  it('may have line breaks and quotation marks within a cell, as spreadsheets write them', () => {
    expect(readCells('"商业\n企业"\t"甲""乙"\t"丙\r\n1\t2')).to.deep.equal([
      ['商业\n企业', '甲"乙', '"丙'],
      ['1', '2'],
    ]);
  });
});

describe('a range that is filled from its first row or column', () => {
  const right = at([grid.move(first, 'right') ?? first], 0);
  const below = at([grid.move(first, 'down') ?? first], 0);
  const corner = at([grid.move(right, 'down') ?? first], 0);
  const { value } = typeFigures(blank, edition, [
    [first, '1'],
    [right, '2'],
  ]);
  const figuresOf = (report: unknown) =>
    [first, right, below, corner].map(({ pointer }) => valueAt(report, pointer));

  it('has the figures of its first row in the rows below', () => {
    const range = { from: corner, to: first };
    expect(figuresOf(fillFigures(value, edition, grid, range, 'up').value)).to.deep.equal([
      1, 2, 1, 2,
    ]);
    expect(figuresOf(fillFigures(value, edition, grid, range, 'left').value)).to.deep.equal([
      1,
      1,
      null,
      null,
    ]);
  });

  it('takes those above or left of it if it has only one row or column', () => {
    const row = { from: below, to: corner };
    expect(figuresOf(fillFigures(value, edition, grid, row, 'up').value)).to.deep.equal([
      1, 2, 1, 2,
    ]);
    const single = { from: right, to: right };
    expect(figuresOf(fillFigures(value, edition, grid, single, 'left').value)).to.deep.equal([
      1,
      1,
      null,
      null,
    ]);
  });

  it('does not change where nothing stands above', () => {
    const range = { from: first, to: first };
    expect(fillFigures(value, edition, grid, range, 'up').value).to.equal(value);
  });
});
