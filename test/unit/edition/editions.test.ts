import { Ajv } from 'ajv';
import { expect } from 'chai';
import type { Edition, FigureCell, Table } from '../../../src/core/edition/edition.js';
import { pathLabel } from '../../../src/core/edition/labels.js';
import { editionOfYear, editions, makeEdition } from '../../../src/core/edition/make-edition.js';
import { type Json, json } from '../../support/sample-reports.js';
import { codeOf, sources } from '../../support/sources.js';

const [first, second] = editions() as [Edition, Edition];
const tables = (edition: Edition): Table[] => edition.sections.flatMap(({ table }) => table ?? []);
const dataOf = (edition: Edition): Json => json(`schemas/editions/${edition.edition}.json`);

describe('the shipped editions', () => {
  it('every shipped edition is accepted by makeEdition', () => {
    for (const { edition } of editions())
      expect(() => makeEdition(json(`schemas/editions/${edition}.json`))).not.to.throw();
  });

  it('the shipped editions are two, oldest first', () =>
    expect(editions().map((e) => e.edition)).to.deep.equal(['2019', '2021']));

  for (const edition of editions()) {
    describe(`edition ${edition.edition}`, () => {
      it(`the file of edition ${edition.edition} is valid by the schema of edition files`, () => {
        const validate = new Ajv({
          allErrors: true,
          strict: true,
          strictRequired: false,
          strictTypes: false,
        }).compile(json('schemas/edition.schema.json'));
        validate(dataOf(edition));
        expect(validate.errors).to.equal(null);
      });

      it('the edition has the six sections of the form, three of them tables', () => {
        expect(edition.sections.map((s) => s.heading)).to.deep.equal(template(edition).headings);
        expect(edition.sections.map((s) => Boolean(s.table))).to.deep.equal([
          false,
          true,
          true,
          true,
          false,
          false,
        ]);
      });

      for (const table of tables(edition))
        it(`${table.name}: every square of the grid belongs to exactly one cell`, () => {
          const owners = new Map<string, number>();
          for (const { row, column, rowSpan, colSpan } of table.cells)
            for (let r = row; r < row + rowSpan; r++)
              for (let c = column; c < column + colSpan; c++)
                owners.set(`${r},${c}`, (owners.get(`${r},${c}`) ?? 0) + 1);
          const squares = Array.from({ length: table.rowCount }, (_, r) =>
            table.widths.map((_, c) => `${r},${c}`),
          ).flat();
          expect([...owners.keys()].sort()).to.deep.equal(squares.sort());
          expect(new Set(owners.values())).to.deep.equal(new Set([1]));
        });

      for (const [i, table] of tables(edition).entries())
        it(`${table.name}: every cell is the template's: place, spans, words, kind, key`, () => {
          const { rows, cols, cells } = template(edition)[`table${i + 2}`];
          expect([table.rowCount, table.widths.length]).to.deep.equal([rows, cols]);
          const ours = table.cells.map(({ row, column, rowSpan, colSpan, ...cell }) =>
            cell.kind === 'figure'
              ? { row, column, rowSpan, colSpan, kind: 'value', text: '', key: cell.pointer }
              : { row, column, rowSpan, colSpan, kind: cell.kind, text: cell.text, key: '' },
          );
          const theirs = cells.map(
            ({ r, c, rowspan = 1, colspan = 1, kind, text, key = '' }: Json) => ({
              row: r,
              column: c,
              rowSpan: rowspan,
              colSpan: colspan,
              kind,
              text,
              key,
            }),
          );
          const inOrder = (list: { row: number; column: number }[]) =>
            list.toSorted((a, b) => a.row - b.row || a.column - b.column);
          expect(inOrder(ours)).to.deep.equal(inOrder(theirs));
        });

      it('every figure has a path label that no other figure has', () => {
        const places = [...edition.figures.keys()].map((pointer) => pathLabel(edition, pointer));
        expect(new Set(places).size).to.equal(places.length);
        for (const place of places) expect(place).to.match(/^表[二三四]·.+/);
      });

      it('equations fill in every total of tables three and four, none of table two', () => {
        const totals = edition.computedTotals;
        for (const [pointer] of edition.figures) {
          const isTotal =
            !pointer.startsWith('/disclosure/') && /\/total(\/[A-Za-z]+)?$/.test(pointer);
          expect(totals.has(pointer), pointer).to.equal(isTotal);
        }
      });

      it('every equation adds up figures that exist, each once', () => {
        for (const { total, terms } of edition.equations) {
          const parts = terms.map((t) => `${t.previous ? 'previous ' : ''}${t.pointer}`);
          for (const pointer of [total, ...terms.map((t) => t.pointer)])
            expect(edition.figures.has(pointer), pointer).to.equal(true);
          expect(new Set([total, ...parts]).size).to.equal(parts.length + 1);
        }
      });
    });
  }

  const count = (edition: Edition, rule: string) =>
    edition.equations.filter((s) => s.rule === rule).length;

  it('rules give an equation for each row, column and block of tables three and four', () => {
    expect([
      count(first, 'row-sum'),
      count(first, 'outcome-sum'),
      count(first, 'case-sum'),
    ]).to.deep.equal([23, 7, 3]);
    expect([
      count(second, 'row-sum'),
      count(second, 'outcome-sum'),
      count(second, 'case-sum'),
    ]).to.deep.equal([25, 7, 3]);
  });

  it('the total of outcomes is the sum of its whole column, and of nothing else', () => {
    const parts = (edition: Edition) =>
      edition.equations
        .find((s) => s.total === '/applications/outcomes/total/research')
        ?.terms.map((t) => t.pointer) ?? [];
    expect(parts(first)).to.have.length(19);
    expect(parts(second)).to.have.length(21);
    expect(
      parts(second).every(
        (p) => p.startsWith('/applications/outcomes/') && p.endsWith('/research'),
      ),
    ).to.equal(true);
  });

  it('a row adds up six kinds of applicants, a block four results', () => {
    expect(
      second.equations
        .find((s) => s.total === '/applications/received/total')
        ?.terms.map((t) => t.pointer),
    ).to.deep.equal(
      [
        'naturalPerson',
        'enterprise',
        'research',
        'publicWelfare',
        'legalService',
        'otherOrganization',
      ].map((c) => `/applications/received/${c}`),
    );
    expect(
      second.equations
        .find((s) => s.total === '/disputes/litigation/direct/total')
        ?.terms.map((t) => t.pointer),
    ).to.deep.equal(
      ['upheld', 'corrected', 'other', 'pending'].map((c) => `/disputes/litigation/direct/${c}`),
    );
  });

  it('fees and purchases are amounts, “本年增/减” is signed, all other figures are counts', () => {
    const kinds = (edition: Edition, kind: FigureCell['figure']) =>
      [...edition.figures.values()].filter((f) => f.figure === kind).map((f) => f.pointer);
    expect(kinds(second, 'amount')).to.deep.equal(['/disclosure/fees/amount']);
    expect(kinds(second, 'change')).to.deep.equal([]);
    expect(kinds(first, 'amount')).to.deep.equal(['/disclosure/procurement/amount']);
    expect(kinds(first, 'change')).to.deep.equal(
      ['licences', 'otherServices', 'penalties', 'compulsoryMeasures', 'fees'].map(
        (row) => `/disclosure/${row}/change`,
      ),
    );
  });

  it('an edition is plain data that can be handed to a worker', () =>
    expect(structuredClone(second)).to.deep.equal(second));
});

describe('the edition of a year', () => {
  for (const [year, edition] of [
    [2018, undefined],
    [2019, '2019'],
    [2020, '2019'],
    [2021, '2021'],
    [2030, '2021'],
  ] as const)
    it(`the edition of ${year} is ${edition ?? 'none'}`, () =>
      expect(editionOfYear(year)?.edition).to.equal(edition));
});

describe('what differs between editions is nowhere in the code', () => {
  /** `file: word` for every word that the code of a file holds. */
  const uses = (
    words: Iterable<string>,
    holds: (code: string, word: string) => boolean,
  ): string[] =>
    sources.flatMap((file) => {
      const code = codeOf(file);
      return [...words].filter((word) => holds(code, word)).map((word) => `${file.path}: ${word}`);
    });

  it('the code holds no notice, no heading and none of the words of a table', () => {
    const words = editions().flatMap(({ sections, notice, form }) => [
      notice,
      form,
      ...sections.flatMap(({ heading, table }) => [
        heading,
        heading.replace(/^.+?、/, ''),
        ...(table?.cells ?? []).flatMap((c) => (c.kind === 'figure' ? [] : c.text)),
      ]),
    ]);
    const long = new Set(words.filter((word) => word.length >= 3));
    expect(long.size).to.be.greaterThan(60);
    expect(uses(long, (code, word) => code.includes(word))).to.deep.equal([]);
  });

  it('the code holds no year of an edition', () => {
    expect(
      uses(['2019', '2020', '2021'], (code, year) =>
        new RegExp(`(?<!\\d)${year}(?!\\d)`).test(code),
      ),
    ).to.deep.equal([]);
  });
});

function template({ edition }: Edition): Json {
  return json(`test/fixtures/template-${edition}.json`);
}
