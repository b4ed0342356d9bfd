import { expect } from 'chai';
import fc from 'fast-check';
import { type Atom, fillPages } from '../../../src/core/layout/pagination.js';

interface Named extends Atom {
  readonly name: string;
  readonly repeat?: readonly Named[];
}

const atom = (name: string, height = 10, more: Partial<Named> = {}): Named => ({
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
          ['a', 'b', 'c', 'd', 'e'].map((n) => atom(n)),
          20,
        ),
      ),
    ).to.deep.equal(['a b', 'c d', 'e']);
  });
  it('makes no page of nothing', () => {
    expect(fillPages([], 20)).to.deep.equal([]);
  });
  it('moves atoms that keep with the next over together', () => {
    const atoms = [
      atom('a'),
      atom('heading', 10, { keepWithNext: true }),
      atom('first', 10, { keepWithNext: true }),
      atom('second'),
    ];
    expect(names(fillPages(atoms, 30))).to.deep.equal(['a', 'heading first second']);
  });
  it('leaves what keeps with the next where all fit', () => {
    expect(names(fillPages([atom('a', 10, { keepWithNext: true }), atom('b')], 20))).to.deep.equal([
      'a b',
    ]);
  });
  it('breaks a run that keeps together but is longer than a page', () => {
    const atoms = ['a', 'b', 'c', 'd', 'e'].map((n) => atom(n, 10, { keepWithNext: true }));
    expect(names(fillPages(atoms, 20))).to.deep.equal(['a b', 'c d', 'e']);
  });
  it('gives an atom higher than a page a page of its own', () => {
    expect(names(fillPages([atom('a'), atom('high', 50), atom('b')], 20))).to.deep.equal([
      'a',
      'high',
      'b',
    ]);
  });
  it('repeats header rows at the top of each page that begins with a row below them', () => {
    const header = atom('header', 5, { keepWithNext: true });
    const rows = ['1', '2', '3', '4', '5'].map((n, i) =>
      atom(n, 10, i ? { repeat: [header] } : {}),
    );
    expect(names(fillPages([header, ...rows], 25))).to.deep.equal([
      'header 1 2',
      'header 3 4',
      'header 5',
    ]);
  });
  it('counts repeated rows into the depth of the page', () => {
    const header = atom('header', 15);
    const rows = ['1', '2', '3'].map((n) => atom(n, 10, { repeat: [header] }));
    expect(names(fillPages(rows, 25))).to.deep.equal(['header 1', 'header 2', 'header 3']);
  });
  it('drops blank atoms at the top of a page and keeps those within one', () => {
    const blank = atom('blank', 10, { blank: true });
    expect(
      names(fillPages([atom('a'), blank, atom('b'), blank, blank, atom('c')], 30)),
    ).to.deep.equal(['a blank b', 'c']);
  });

  const anyAtom = fc.record({
    height: fc.integer({ min: 1, max: 40 }),
    keepWithNext: fc.boolean(),
    blank: fc.boolean(),
  });
  const anyAtoms = fc
    .array(anyAtom, { maxLength: 60 })
    .map((list) => list.map((a, i): Named => ({ ...a, name: String(i) })));

  it('loses nothing but blank atoms, and keeps the order', () => {
    fc.assert(
      fc.property(anyAtoms, (atoms) => {
        const set = fillPages(atoms, 100).flat();
        expect(set.filter((a) => !a.blank)).to.deep.equal(atoms.filter((a) => !a.blank));
        expect(set.map((a) => Number(a.name))).to.deep.equal(
          [...set.map((a) => Number(a.name))].sort((a, b) => a - b),
        );
      }),
    );
  });
  it('makes no page deeper than it is, repeated rows among them', () => {
    const header = atom('header', 12);
    fc.assert(
      fc.property(anyAtoms, fc.boolean(), (atoms, repeats) => {
        const pages = fillPages(
          repeats ? atoms.map((a) => ({ ...a, repeat: [header] })) : atoms,
          100,
        );
        for (const page of pages)
          expect(page.reduce((sum, a) => sum + a.height, 0)).to.be.at.most(100.01);
      }),
    );
  });
  it('ends no page with an atom that keeps with the next, unless the run fills the page', () => {
    fc.assert(
      fc.property(anyAtoms, (atoms) => {
        const pages = fillPages(atoms, 100);
        for (const page of pages.slice(0, -1))
          if (page.at(-1)?.keepWithNext) expect(page.every((a) => a.keepWithNext)).to.equal(true);
      }),
    );
  });
  it('leaves a page short only where the next atom, or the run it keeps with, does not fit', () => {
    fc.assert(
      fc.property(anyAtoms, (list) => {
        const atoms = list.map((a) => ({ ...a, blank: false }));
        let from = 0;
        for (const page of fillPages(atoms, 100).slice(0, -1)) {
          from += page.length;
          let run = page.reduce((sum, a) => sum + a.height, 0) + (atoms[from] as Named).height;
          for (let i = from; (atoms[i] as Named).keepWithNext && i + 1 < atoms.length; i++)
            run += (atoms[i + 1] as Named).height;
          expect(run).to.be.above(100);
        }
      }),
    );
  });
});
