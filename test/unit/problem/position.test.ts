import { expect } from 'chai';
import { byPosition, isDocumentPosition } from '../../../src/core/problem/position.js';

describe('positions', () => {
  it('positions in a text are in the order of lines, then of columns', () => {
    const ordered = [
      { line: 1, column: 9 },
      { line: 2, column: 1 },
      { line: 2, column: 10 },
      { line: 10, column: 1 },
    ];
    expect(ordered.toReversed().sort(byPosition)).to.deep.equal(ordered);
  });

  it('cells of an earlier worksheet come first, whatever their rows', () => {
    const ordered = [
      { sheet: 1, cell: '一!A9', line: 9, column: 1 },
      { sheet: 2, cell: '二!B1', line: 1, column: 2 },
    ];
    expect(ordered.toReversed().sort(byPosition)).to.deep.equal(ordered);
  });

  it('a position in a text comes before any cell', () =>
    expect(
      byPosition({ line: 99, column: 1 }, { sheet: 1, cell: '一!A1', line: 1, column: 1 }),
    ).to.be.below(0));

  it('only a part of a document is a position in a document', () => {
    expect(isDocumentPosition({ part: 'page', number: 1 })).to.equal(true);
    expect(isDocumentPosition({ line: 1, column: 1 })).to.equal(false);
  });
});
