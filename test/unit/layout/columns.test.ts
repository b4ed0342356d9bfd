import { expect } from 'chai';
import { at } from '../../../src/core/at.js';
import type { Table } from '../../../src/core/document/document.js';
import { scaleColumns, usualColumns } from '../../../src/core/layout/columns.js';
import { lineText } from '../../../src/core/layout/line.js';
import { TextSetter } from '../../../src/core/layout/text-setter.js';
import { fonts, prepareSample } from '../../support/render-samples.js';
import { makeCell } from '../../support/table-cells.js';

const setter = new TextSetter(fonts);

/** A table of one row of names, of a row of figures if it has any, at 10 pt. */
function tableOf(widths: readonly number[], names: readonly string[], figures: number[]): Table {
  const cells = [
    ...names.map((name, c) => makeCell(0, c, name, { role: 'head' })),
    ...figures.map((column) => makeCell(1, column, '0', { role: 'figure' })),
  ];
  const [name, description] = ['表', ''];
  const sizes = { fontSize: 10, rowHeight: 20, headerRows: 1, rowCount: 2 };
  return { type: 'table', name, description, widths, ...sizes, cells };
}
/** How many points wider than in proportion to the widths each column is. */
const gainsOf = (table: Table): number[] => {
  const scaled = scaleColumns(table.widths);
  return usualColumns(table, setter).map(({ left, right }, i) => {
    const plain = at(scaled, i);
    return Math.round((right - left - (plain.right - plain.left)) * 20) / 20;
  });
};
/** 442.2 pt as columns of 30 pt and one that takes the rest. */
const widths = (): number[] => [30, 30, 382.2];

describe('usualColumns', () => {
  it('gives a column the points that spare its words a line', () => {
    expect(gainsOf(tableOf(widths(), ['其他', '自然人', '其他'], []))).to.deep.equal([-4, 4, 0]);
    expect(gainsOf(tableOf(widths(), ['其他', '其他', '其他'], []))).to.deep.equal([0, 0, 0]);
  });
  it('does not take them where names would need another line', () => {
    const narrow = [25, 30, 387.2];
    expect(gainsOf(tableOf(narrow, ['其他', '自然人', '其他'], []))).to.deep.equal([0, 4, -4]);
  });
  it('does not take them from figures', () => {
    expect(gainsOf(tableOf(widths(), ['其他', '自然人', '其他'], [0]))).to.deep.equal([0, 4, -4]);
    expect(gainsOf(tableOf(widths(), ['其他', '自然人', '其他'], [0, 2]))).to.deep.equal([0, 0, 0]);
  });
  it('does not take more than a few', () => {
    expect(gainsOf(tableOf(widths(), ['其他', '社会组织', '其他'], []))).to.deep.equal([0, 0, 0]);
  });
  it('sets the names of the form in as few lines as they take', () => {
    const { tables } = prepareSample('county-2025').layout;
    const names = [...tables.values()].flatMap(({ cells }) =>
      cells.map(({ lines }) => lines.map(lineText).join('/')),
    );
    expect(names).to.include.members(['自然人', '（三）/不予公开', '（四）/无法提供']);
    expect(names).to.include.members(['（五）/不予处理', '（六）/其他处理']);
  });
});
