import { expect } from 'chai';
import type { ContentTable } from '../../../src/core/extract/content.js';
import type { Box } from '../../../src/core/extract/pdf/geometry.js';
import { joinTables } from '../../../src/core/extract/pdf/join-tables.js';
import { loadPdf, loadPdfjs, refusingDamage } from '../../../src/core/extract/pdf/pdfjs.js';
import { findRulingGrid, groupByTable } from '../../../src/core/extract/pdf/ruling-grid.js';
import { readErrorOf } from '../../support/read-documents.js';

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

describe('the parts of a table on two pages', () => {
  const part = (...rows: readonly (readonly string[])[]) => {
    const table: ContentTable = {
      type: 'table',
      rows: rows.length,
      columns: 2,
      position: { part: 'page', number: 1 },
      cells: rows.flatMap((texts, row) =>
        texts.map((text, column) => ({ row, column, rowSpan: 1, colSpan: 1, text })),
      ),
    };
    return { table, columnEdges: [0, 10, 20] };
  };

  it('are one table without the head that is repeated', () => {
    const joined = joinTables(
      part(['名称', '数'], ['规章', '1']),
      part(['名称', '数'], ['许可', '2']),
    );
    expect(joined?.table.rows).to.equal(3);
    expect(joined?.table.cells.map((c) => `${c.row}${c.text}`)).to.deep.equal([
      '0名称',
      '0数',
      '1规章',
      '11',
      '2许可',
      '22',
    ]);
  });

  it('are two tables if their columns do not agree', () =>
    expect(joinTables(part(['a', 'b']), { ...part(['c', 'd']), columnEdges: [0, 5, 20] })).to.equal(
      undefined,
    ));
});

describe('pdf.js', () => {
  it('leaves the functions of the language as they were', async () => {
    await loadPdfjs();
    // Those that pdf.js puts in their place are functions of a script, which have a prototype.
    for (const native of [Array.prototype.push, JSON.parse, JSON.stringify])
      expect(native, native.name).not.to.have.property('prototype');
  });
});

describe('an error while a PDF is read', () => {
  it('is a damaged file if pdf.js has an exception for it', async () =>
    expect(await readErrorOf(() => loadPdf(new TextEncoder().encode('%PDF-1.7 nothing')))).to.equal(
      'not-pdf',
    ));

  it('passes if it is any other: a defect, or a function that the browser lacks', async () => {
    const defect = new TypeError('Promise.withResolvers is not a function');
    const thrown = await refusingDamage(() => Promise.reject(defect)).catch((cause) => cause);
    expect(thrown).to.equal(defect);
  });

  it('passes if a name is not defined where pdf.js works, which it tells as its own', async () => {
    const { InvalidPDFException } = await loadPdfjs();
    // As pdf.js makes it of any error of its worker: the first error is text.
    const told = (details: string) =>
      readErrorOf(() =>
        refusingDamage(() =>
          Promise.reject(Object.assign(new InvalidPDFException(details), { details })),
        ),
      ).catch((cause: Error) => cause.message);
    expect(await told('ReferenceError: DOMMatrix is not defined')).to.match(/^ReferenceError/);
    expect(await told('TypeError: dict.get is not a function')).to.equal('not-pdf');
  });
});
