import { expect } from 'chai';
import type { ContentTable } from '../../../../src/core/extract/content.js';
import { contentOfPages } from '../../../../src/core/extract/drawn/content-of-pages.js';
import type { DrawnPage, PlacedText } from '../../../../src/core/extract/drawn/drawn-page.js';
import type { Box } from '../../../../src/core/extract/drawn/geometry.js';

const across = (y: number): Box => ({ left: 0, right: 200, top: y, bottom: y });
const sides = (top: number, bottom: number): Box[] =>
  [0, 100, 200].map((x) => ({ left: x, right: x, top, bottom }));
const text = (words: string, left: number, baseline: number): PlacedText => ({
  text: words,
  left,
  baseline,
  width: 10 * words.length,
  size: 10,
});
const page = (number: number, lines: Box[], texts: PlacedText[]): DrawnPage => ({
  number,
  height: 842,
  lines,
  texts,
});
const tableOf = (...pages: DrawnPage[]): ContentTable => {
  const { blocks } = contentOfPages(pages);
  expect(blocks).to.have.lengthOf(1);
  return blocks[0] as ContentTable;
};
const rowsOf = ({ cells, rows }: ContentTable): string[] =>
  Array.from({ length: rows }, (_, row) =>
    cells.flatMap((c) => (c.row === row ? [c.text] : [])).join('|'),
  );

/** The foot of a page with a whole row and the sides of another. */
const foot = page(
  1,
  [across(700), across(730), ...sides(700, 760)],
  [text('规章', 5, 720), text('1', 105, 720), text('行政规范', 5, 750), text('3', 105, 750)],
);
/** The head of the next page, with the rest of that row. */
const head = page(
  2,
  [across(130), across(160), ...sides(100, 160)],
  [text('性文件', 5, 120), text('2', 105, 120), text('许可', 5, 150), text('4', 105, 150)],
);

describe('a table with a row that the page cuts', () => {
  it('has the cells of that row closed at the edges of the pages', () => {
    const table = tableOf(foot, head);
    expect(rowsOf(table)).to.deep.equal(['规章|1', '行政规范|3', '性文件|2', '许可|4']);
    expect(table.seams).to.deep.equal([{ row: 2, isOpen: true }]);
  });

  it('has a seam without a rule too if only one of the pages lacks it', () => {
    const closed = page(2, [...head.lines, across(100)], [...head.texts]);
    expect(tableOf(foot, closed).seams).to.deep.equal([{ row: 2, isOpen: true }]);
  });

  it('has a seam with a rule if both pages have it', () => {
    const closed = page(1, [...foot.lines, across(760)], [...foot.texts]);
    const below = page(2, [...head.lines, across(100)], [...head.texts]);
    expect(tableOf(closed, below).seams).to.deep.equal([{ row: 2, isOpen: false }]);
  });

  it('is read if the row takes a page of its own', () => {
    const whole = page(2, sides(100, 760), [text('性', 5, 120), text('件', 5, 140)]);
    const last = page(3, [across(130), ...sides(100, 130)], [text('完', 5, 120)]);
    expect(rowsOf(tableOf(foot, whole, last))).to.deep.equal([
      '规章|1',
      '行政规范|3',
      '性\n件|',
      '完|',
    ]);
  });
});

describe('a table as other programs draw it', () => {
  const texts = [
    text('规章', 5, 720),
    text('1', 105, 720),
    text('许可', 5, 750),
    text('4', 105, 750),
  ];
  const drawn = (...lines: Box[]): string[] => rowsOf(tableOf(page(1, lines, texts)));
  const plain = ['规章|1', '许可|4'];

  it('has the same cells with double lines, apart and out of line by a point', () => {
    const rules = [700, 730, 760].flatMap((y) => [across(y), across(y + 1.5)]);
    const uneven = sides(700, 759).map((l, i) => ({ ...l, top: l.top + i / 2 }));
    expect(drawn(...rules, ...uneven)).to.deep.equal(plain);
  });

  it('has the same cells with lines in pieces for each cell or dash', () => {
    const dashes = (y: number): Box[] =>
      Array.from({ length: 50 }, (_, i) => ({ left: 4 * i, right: 4 * i + 3, top: y, bottom: y }));
    const cellSides = [...sides(700, 729.3), ...sides(730.6, 760)];
    expect(drawn(...[700, 730, 760].flatMap(dashes), ...cellSides)).to.deep.equal(plain);
  });

  it('has the same cells if no rule is drawn below a label beside several rows', () => {
    const label = page(
      1,
      [across(700), ...[730, 760].map((y) => ({ ...across(y), left: 100 })), ...sides(700, 760)],
      texts,
    );
    expect(tableOf(label).cells.map((c) => [c.text, c.rowSpan])).to.deep.equal([
      ['规章\n许可', 2],
      ['1', 1],
      ['4', 1],
    ]);
    expect(tableOf(label, { ...foot, number: 2 }).seams).to.deep.equal([{ row: 2, isOpen: false }]);
  });
});

describe('two vertical lines', () => {
  it('are no table', () => {
    const lines = sides(100, 700).slice(1);
    expect(contentOfPages([page(1, lines, [text('正文', 120, 200)])]).blocks[0]?.type).to.equal(
      'paragraph',
    );
  });
});
