import { expect } from 'chai';
import { editions } from '../../../src/core/edition/make-edition.js';
import type { ContentCell, ContentTable } from '../../../src/core/extract/content.js';
import { joinCutRows } from '../../../src/core/recognise/cut-rows.js';

const cell = (row: number, column: number, text: string, rowSpan = 1): ContentCell => ({
  row,
  column,
  rowSpan,
  colSpan: 1,
  text,
});
const tableOf = (cells: ContentCell[], row: number, isOpen = false): ContentTable => ({
  type: 'table',
  rows: Math.max(...cells.map((c) => c.row + c.rowSpan)),
  columns: 3,
  cells,
  seams: [{ row, isOpen }],
  position: { part: 'page', number: 1 },
});
const rows = (...texts: readonly (readonly string[])[]): ContentCell[] =>
  texts.flatMap((line, row) => line.map((text, column) => cell(row, column, text)));
/** The rows of two pages, the second from `row` on, after what was cut is joined. */
const joined = (cells: ContentCell[], row: number, isOpen = false): string[] => {
  const table = joinCutRows(tableOf(cells, row, isOpen), editions());
  return Array.from({ length: table.rows }, (_, r) =>
    table.cells.flatMap((c) => (c.row === r ? [c.text.replace('\n', '/')] : [])).join('|'),
  );
};

describe('a row that the page cuts', () => {
  it('is one if the words of its label go on', () =>
    expect(
      joined(
        rows(['6.属于四类过程性', '1', '1'], ['信息', '', ''], ['7.属于行政执法案卷', '2', '2']),
        1,
      ),
    ).to.deep.equal(['6.属于四类过程性/信息|1|1', '7.属于行政执法案卷|2|2']));

  it('is one if the part below has no words', () =>
    expect(joined(rows(['3.其他', '14', '14'], ['', '2', '3']), 1)).to.deep.equal([
      '3.其他|14/2|14/3',
    ]));

  it('is one if its figures stand on one side and its words on the other', () =>
    expect(joined(rows(['', '14', '15'], ['3.其他', '', '']), 1)).to.deep.equal(['3.其他|14|15']));

  it('is one if a rule is missing and the remark of a figure goes on', () =>
    expect(joined(rows(['收费', '12（含退费', ''], ['', '3万元）', '']), 1, true)).to.deep.equal([
      '收费|12（含退费/3万元）|',
    ]));

  it('is one if only the remark of a figure stands below', () =>
    expect(joined(rows(['规章', '47', '1'], ['', '（含失效2件）', '']), 1)).to.deep.equal([
      '规章|47/（含失效2件）|1',
    ]));

  it('is one though it goes over three pages', () => {
    const table = {
      ...tableOf(rows(['6.属于四类', '1', '1'], ['过程性', '', ''], ['信息', '', '']), 1),
      seams: [1, 2].map((row) => ({ row, isOpen: true })),
    };
    expect(joinCutRows(table, editions()).cells.map((c) => c.text)).to.deep.equal([
      '6.属于四类\n过程性\n信息',
      '1',
      '1',
    ]);
  });

  it('takes the label beside it along', () => {
    const cells = [
      cell(0, 0, '（六）其他', 2),
      cell(0, 1, '1.申请人无正当理由'),
      cell(0, 2, '9'),
      cell(1, 1, '3.其'),
      cell(1, 2, '14'),
      cell(2, 0, '处理', 2),
      cell(2, 1, '他'),
      cell(2, 2, '2'),
      cell(3, 1, '（七）总计'),
      cell(3, 2, '20'),
    ];
    expect(joinCutRows(tableOf(cells, 2), editions()).cells).to.deep.equal([
      cell(0, 0, '（六）其他\n处理', 3),
      cell(0, 1, '1.申请人无正当理由'),
      cell(0, 2, '9'),
      cell(1, 1, '3.其\n他'),
      cell(1, 2, '14\n2'),
      cell(2, 1, '（七）总计'),
      cell(2, 2, '20'),
    ]);
  });
});

describe('two rows at the edge of a page', () => {
  it('stay two if both have words of the form, even where no rule parts them', () => {
    const two = rows(['1.属于国家秘密', '', ''], ['2.其他法律行政法规禁止公开', '2', '2']);
    for (const isOpen of [false, true])
      expect(joined(two, 1, isOpen)).to.deep.equal([
        '1.属于国家秘密||',
        two
          .slice(3)
          .map((c) => c.text)
          .join('|'),
      ]);
  });

  it('stay two if figures stand below a head', () =>
    expect(joined(rows(['结果维持', '结果纠正', '总计'], ['1', '2', '3']), 1, true)).to.deep.equal([
      '结果维持|结果纠正|总计',
      '1|2|3',
    ]));

  it('stay two if both have figures and the words below are not those of the form', () =>
    expect(joined(rows(['甲乙丙', '1', '1'], ['丁戊己', '2', '2']), 1, true)).to.deep.equal([
      '甲乙丙|1|1',
      '丁戊己|2|2',
    ]));

  it('have one label beside them', () => {
    const label = (lower: string): ContentCell[] => [
      cell(0, 0, '三、本年度', 1),
      cell(0, 1, '（一）予以公开'),
      cell(0, 2, '1'),
      cell(1, 0, lower, 2),
      cell(1, 1, '（二）部分公开'),
      cell(1, 2, '2'),
      cell(2, 1, '（七）总计'),
      cell(2, 2, '3'),
    ];
    for (const lower of ['办理结果', '']) {
      const { rows, cells } = joinCutRows(tableOf(label(lower), 1), editions());
      expect(rows).to.equal(3);
      expect(cells[0]).to.deep.equal(cell(0, 0, lower ? '三、本年度\n办理结果' : '三、本年度', 3));
    }
  });
});
