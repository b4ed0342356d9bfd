import { expect } from 'chai';
import { contentOfPages } from '../../../../src/core/extract/drawn/content-of-pages.js';
import type { DrawnPage, PlacedText } from '../../../../src/core/extract/drawn/drawn-page.js';

/** Texts of a line with the left edge of each, Chinese characters 10 points wide. */
type Line = readonly (readonly [left: number, text: string])[];
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, c) => sum + (c < '\u007f' ? 5 : 10), 0);
const page = (number: number, ...lines: Line[]): DrawnPage => ({
  number,
  height: 842,
  lines: [],
  texts: lines.flatMap((line, i) =>
    line.map(
      ([left, text]): PlacedText => ({
        text,
        left,
        baseline: 100 + 20 * i,
        width: widthOf(text),
        size: 10,
      }),
    ),
  ),
});
const paragraphsOf = (...pages: DrawnPage[]): string[] =>
  contentOfPages(pages).blocks.flatMap((b) => (b.type === 'paragraph' ? [b.text] : []));
/** A line from margin to margin. */
const full: Line = [[0, '一二三四五六七八九十一二三四五六七八九十']];

describe('the paragraphs of drawn lines', () => {
  it('go on below a line that ends early, as what follows has no room there', () => {
    const early: Line = [[20, '网址是']];
    const address: Line = [[0, 'http://www.example.cn/index.html']];
    expect(paragraphsOf(page(1, full, early, address))).to.deep.equal([
      '一二三四五六七八九十一二三四五六七八九十',
      '网址是http://www.example.cn/index.html',
    ]);
    expect(paragraphsOf(page(1, full, early), page(2, address)).at(-1)).to.equal(
      '网址是http://www.example.cn/index.html',
    );
  });

  it('end with a line that has room for what follows', () =>
    expect(paragraphsOf(page(1, full, [[20, '到此为止。']], [[0, '另起一段']]))).to.have.length(3));

  it('have the blank at which a line between two words ends, none within an address', () => {
    const words: Line = [[0, '一二三四五六七八九十一二三四五六of the']];
    expect(paragraphsOf(page(1, words, [[0, 'people']]))).to.deep.equal([
      '一二三四五六七八九十一二三四五六of the people',
    ]);
    const address: Line = [[0, '一二三四五六七八九十一二www.exampl']];
    expect(paragraphsOf(page(1, address, [[0, 'e.cn']]))).to.deep.equal([
      '一二三四五六七八九十一二www.example.cn',
    ]);
  });

  it('have narrow blanks between words, and none where a line is spread beside them', () =>
    expect(
      paragraphsOf(
        page(
          1,
          [
            [0, 'of'],
            [13, 'the'],
            [36, '公开'],
            [64, 'App'],
            [87, '。'],
          ],
          full,
        ),
      )[0],
    ).to.match(/^of the公开App。/));
});
