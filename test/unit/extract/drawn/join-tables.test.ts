import { expect } from 'chai';
import type { ContentTable } from '../../../../src/core/extract/content.js';
import { joinTables } from '../../../../src/core/extract/drawn/join-tables.js';

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
    return {
      block: table,
      top: 0,
      columnEdges: [0, 10, 20],
      isOpenAbove: false,
      isOpenBelow: false,
    };
  };

  it('are one table without the head that is repeated', () => {
    const joined = joinTables(
      part(['名称', '数'], ['规章', '1']),
      part(['名称', '数'], ['许可', '2']),
    );
    expect(joined?.block.rows).to.equal(3);
    expect(joined?.block.cells.map((c) => `${c.row}${c.text}`)).to.deep.equal([
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
