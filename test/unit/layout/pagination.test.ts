import { expect } from 'chai';
import fc from 'fast-check';
import { type FlowItem, fillPages as fill } from '../../../src/core/layout/pagination.js';

interface Named extends FlowItem {
  readonly name: string;
  readonly repeat?: readonly Named[];
}

const item = (name: string, height = 10, more: Partial<Named> = {}): Named => ({
  name,
  height,
  keepWithNext: false,
  ...more,
});
const fillPages = (items: readonly Named[], depth: number): Named[][] =>
  fill(items, { depth, reserve: 0, pitch: 10, unitsPerPoint: 20 });
const names = (pages: readonly (readonly Named[])[]): string[] =>
  pages.map((page) => page.map((a) => a.name).join(' '));

describe('fillPages', () => {
  it('fills a page to its depth and goes on with the next', () => {
    expect(
      names(
        fillPages(
          ['a', 'b', 'c', 'd', 'e'].map((n) => item(n)),
          20,
        ),
      ),
    ).to.deep.equal(['a b', 'c d', 'e']);
  });
  it('makes no page of nothing', () => {
    expect(fillPages([], 20)).to.deep.equal([]);
  });
  it('moves items that keep with the next over together', () => {
    const items = [
      item('a'),
      item('heading', 10, { keepWithNext: true }),
      item('first', 10, { keepWithNext: true }),
      item('second'),
    ];
    expect(names(fillPages(items, 30))).to.deep.equal(['a', 'heading first second']);
  });
  it('leaves what keeps with the next where all fit', () => {
    expect(names(fillPages([item('a', 10, { keepWithNext: true }), item('b')], 20))).to.deep.equal([
      'a b',
    ]);
  });
  it('breaks a run that keeps together but is longer than a page', () => {
    const items = ['a', 'b', 'c', 'd', 'e'].map((n) => item(n, 10, { keepWithNext: true }));
    expect(names(fillPages(items, 20))).to.deep.equal(['a b', 'c d', 'e']);
  });
  it('gives an item higher than a page a page of its own', () => {
    expect(names(fillPages([item('a'), item('high', 50), item('b')], 20))).to.deep.equal([
      'a',
      'high',
      'b',
    ]);
  });
  it('repeats header rows at the top of each page that begins with a row below them', () => {
    const header = item('header', 5, { keepWithNext: true });
    const rows = ['1', '2', '3', '4', '5'].map((n, i) =>
      item(n, 10, i ? { repeat: [header] } : {}),
    );
    expect(names(fillPages([header, ...rows], 25))).to.deep.equal([
      'header 1 2',
      'header 3 4',
      'header 5',
    ]);
  });
  it('counts repeated rows into the depth of the page', () => {
    const header = item('header', 15);
    const rows = ['1', '2', '3'].map((n) => item(n, 10, { repeat: [header] }));
    expect(names(fillPages(rows, 25))).to.deep.equal(['header 1', 'header 2', 'header 3']);
  });
  it('drops blank items at the top of a page and keeps those within one', () => {
    const blank = item('blank', 10, { blank: true });
    expect(
      names(fillPages([item('a'), blank, item('b'), blank, blank, item('c')], 30)),
    ).to.deep.equal(['a blank b', 'c']);
  });

  /** Rows of 10 that may be lowered to 8 and raised to 12. */
  const row = (name: string, more: Partial<Named> = {}): Named =>
    item(name, 10, { least: 8, most: 12, ...more });
  const lines = (count: number, name = 'line'): Named[] =>
    Array.from({ length: count }, () => item(name));
  const heights = (pages: readonly (readonly Named[])[]): number[][] =>
    pages.map((page) => page.map((a) => a.height));

  it('lowers rows as far as they must be to fit a page', () => {
    const rows = ['1', '2', '3', '4', '5'].map((n, i) => row(n, { keepWithNext: i < 4 }));
    const pages = fillPages([item('heading', 10, { keepWithNext: true }), ...rows], 55);
    expect(heights(pages)).to.deep.equal([[10, 9, 9, 9, 9, 9]]);
  });
  it('raises the rows of a page that would stay empty, and leaves a quarter of a line', () => {
    const whole = [row('1', { keepWithNext: true }), row('2', { keepWithNext: true }), row('3')];
    const next = [item('heading', 10, { mayBeginPage: true, keepWithNext: true }), ...lines(3)];
    expect(heights(fillPages([...whole, ...next], 45))).to.deep.equal([
      [12, 12, 12],
      [10, 10, 10, 10],
    ]);
    const high = [row('1', { most: 20, keepWithNext: true }), row('2', { most: 20 })];
    const [first = []] = heights(fillPages([...high, ...next], 35));
    expect(first[0]).to.equal(first[1]);
    expect(first[0]).to.be.within(16.2, 16.25);
  });
  it('leaves rows as they are on the last page, and on one with less than a line free', () => {
    const high = item('high', 30);
    expect(heights(fillPages([row('1'), row('2'), high, row('3')], 30))).to.deep.equal([
      [10, 10],
      [30],
      [10],
    ]);
  });
  it('keeps something free on pages with rows only', () => {
    const sized = (items: readonly Named[]): string[] =>
      names(fill(items, { depth: 30, reserve: 1, pitch: 10, unitsPerPoint: 20 }));
    expect(sized(lines(4))).to.deep.equal(['line line line', 'line']);
    expect(sized([row('1'), row('2'), item('3', 14), ...lines(1)])).to.deep.equal([
      '1 2',
      '3 line',
    ]);
  });

  describe('where a table does not fit', () => {
    /** Two groups of three rows below a heading. */
    const table = (breakCost: number): Named[] => [
      item('heading', 10, { mayBeginPage: true, keepWithNext: true }),
      ...['a', 'a', 'A', 'b', 'b', 'B'].map((name) =>
        item(name, 10, { keepWithNext: /[ab]/.test(name), ...(name === 'A' ? { breakCost } : {}) }),
      ),
    ];
    it('moves it whole if that leaves less empty than a break costs', () => {
      expect(names(fillPages([...lines(6), ...table(5), ...lines(1)], 100))).to.deep.equal([
        'line line line line line line',
        'heading a a A b b B line',
      ]);
    });
    it('breaks it between groups if that leaves more empty', () => {
      expect(names(fillPages([...lines(6), ...table(3), ...lines(1)], 100))).to.deep.equal([
        'line line line line line line heading a a A',
        'b b B line',
      ]);
    });
  });
  it('moves a table with its note rather than leave the note alone', () => {
    const table = [
      item('heading', 10, { mayBeginPage: true, keepWithNext: true }),
      item('row', 10, { breakCost: 4 }),
      item('note'),
    ];
    expect(names(fillPages([...lines(8), ...table, ...lines(5, 'more')], 100))).to.deep.equal([
      'line line line line line line line line',
      'heading row note more more more more more',
    ]);
  });
  it('lowers rows to spare a last page of a few lines', () => {
    const rows = ['1', '2', '3', '4', '5'].map((n) => row(n));
    expect(names(fillPages([...rows, ...lines(6)], 100))).to.deep.equal([
      '1 2 3 4 5 line line line line line line',
    ]);
  });
  it('ends a page before a heading early rather than begin the last one with a few lines', () => {
    const section = [
      item('heading', 10, { mayBeginPage: true, keepWithNext: true }),
      ...lines(3, 'end'),
    ];
    expect(names(fillPages([...lines(8), ...section], 100))).to.deep.equal([
      'line line line line line line line line',
      'heading end end end',
    ]);
    // Not where that leaves more empty than it gains.
    expect(names(fillPages([...lines(5), ...section, ...lines(2, 'end')], 100))).to.deep.equal([
      'line line line line line heading end end end end',
      'end',
    ]);
  });
  it('looks ahead: it ends a page early where that spares more on the next', () => {
    const group = (name: string): Named[] => [
      item(`${name}1`, 10, { mayBeginPage: true, keepWithNext: true }),
      ...Array.from({ length: 4 }, () => item(name, 10, { keepWithNext: true })),
      item(name, 10),
    ];
    const pages = fillPages([...lines(2), ...group('a'), ...group('b'), ...lines(4, 'end')], 100);
    expect(names(pages)).to.deep.equal(['line line a1 a a a a a', 'b1 b b b b b end end end end']);
  });

  const anyItem = fc.record({
    height: fc.integer({ min: 1, max: 40 }),
    keepWithNext: fc.boolean(),
    blank: fc.boolean(),
  });
  const anyItems = fc
    .array(anyItem, { maxLength: 60 })
    .map((list) => list.map((a, i): Named => ({ ...a, name: String(i) })));

  it('loses nothing but blank items, and keeps the order', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const set = fillPages(items, 100).flat();
        expect(set.filter((a) => !a.blank)).to.deep.equal(items.filter((a) => !a.blank));
        expect(set.map((a) => Number(a.name))).to.deep.equal(
          [...set.map((a) => Number(a.name))].sort((a, b) => a - b),
        );
      }),
    );
  });
  it('makes no page deeper than it is, repeated rows among them', () => {
    const header = item('header', 12);
    fc.assert(
      fc.property(anyItems, fc.boolean(), (items, repeats) => {
        const pages = fillPages(
          repeats ? items.map((a) => ({ ...a, repeat: [header] })) : items,
          100,
        );
        for (const page of pages)
          expect(page.reduce((sum, a) => sum + a.height, 0)).to.be.at.most(100.01);
      }),
    );
  });
  it('ends no page with an item that keeps with the next, unless the run fills the page', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const pages = fillPages(items, 100);
        for (const page of pages.slice(0, -1))
          if (page.at(-1)?.keepWithNext) expect(page.every((a) => a.keepWithNext)).to.equal(true);
      }),
    );
  });
  it('leaves a page short only where the next item, or the run it keeps with, does not fit', () => {
    fc.assert(
      fc.property(anyItems, (list) => {
        const items = list.map((a) => ({ ...a, blank: false }));
        let from = 0;
        for (const page of fillPages(items, 100).slice(0, -1)) {
          from += page.length;
          let run = page.reduce((sum, a) => sum + a.height, 0) + (items[from] as Named).height;
          for (let i = from; (items[i] as Named).keepWithNext && i + 1 < items.length; i++)
            run += (items[i + 1] as Named).height;
          expect(run).to.be.above(100);
        }
      }),
    );
  });
});
