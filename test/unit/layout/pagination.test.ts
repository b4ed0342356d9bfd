import { expect } from 'chai';
import fc from 'fast-check';
import { type FlowItem, fillPages } from '../../../src/core/layout/pagination.js';

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
