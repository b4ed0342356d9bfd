import { Ajv } from 'ajv';
import { expect } from 'chai';
import type { Edition, FigureCell, Table } from '../../../src/core/edition/edition.js';
import { pathLabel } from '../../../src/core/edition/labels.js';
import { editionOfYear, editions, makeEdition } from '../../../src/core/edition/make-edition.js';
import { editionNames } from '../../../src/platform/node.js';
import { edited, type Json, json } from '../../support/sample-reports.js';
import { codeOf, sources } from '../../support/sources.js';

const [first, second] = editions() as [Edition, Edition];
const tables = (edition: Edition): Table[] => edition.sections.flatMap(({ table }) => table ?? []);
const dataOf = (edition: Edition): Json => json(`schemas/editions/${edition.edition}.json`);

describe('the shipped editions', () => {
  it('have the shape of an edition', () => {
    for (const { edition } of editions())
      expect(() => makeEdition(json(`schemas/editions/${edition}.json`))).not.to.throw();
  });

  it('are two, oldest first', () =>
    expect(editions().map((e) => e.edition)).to.deep.equal(['2019', '2021']));

  for (const edition of editions()) {
    describe(`edition ${edition.edition}`, () => {
      it('is valid by the schema of edition files', () => {
        const validate = new Ajv({
          allErrors: true,
          strict: true,
          strictRequired: false,
          strictTypes: false,
        }).compile(json('schemas/edition.schema.json'));
        validate(dataOf(edition));
        expect(validate.errors).to.equal(null);
      });

      it('has the six sections of the form, three of them tables', () => {
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
        it(`${table.name}: every square of the grid belongs to just one cell`, () => {
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

      it('has a place of its own for every figure', () => {
        const places = [...edition.figures.keys()].map((pointer) => pathLabel(edition, pointer));
        expect(new Set(places).size).to.equal(places.length);
        for (const place of places) expect(place).to.match(/^表[二三四]·.+/);
      });

      it('covers every total of tables three and four by a sum, and no figure of table two', () => {
        const totals = edition.computedTotals;
        for (const [pointer] of edition.figures) {
          const isTotal =
            !pointer.startsWith('/disclosure/') && /\/total(\/[A-Za-z]+)?$/.test(pointer);
          expect(totals.has(pointer), pointer).to.equal(isTotal);
        }
      });

      it('adds up figures that exist, each once in its sum', () => {
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

  it('expand to a row sum for every row of table three, a column sum for every column, a case sum for every block of table four', () => {
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

  it('add the whole column of outcomes up, and nothing else', () => {
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

  it('add six kinds of applicants up in a row, and four results in a block', () => {
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
});

describe('rules that editions share', () => {
  const common: Json[] = json('schemas/editions/common-rules.json');
  const validateRule = new Ajv({ strict: false })
    .addSchema(json('schemas/edition.schema.json'), 'edition')
    .compile({ $ref: 'edition#/definitions/ruleData' });

  for (const [i, rule] of common.entries())
    it(`common rule ${i + 1}, ${rule.id}, is valid by the schema`, () => {
      validateRule(rule);
      expect(validateRule.errors).to.equal(null);
    });

  it('stand in common-rules.json alone: each shipped edition names every id once', () => {
    const ids = [...new Set(common.map((rule) => rule.id))];
    for (const edition of editions()) {
      const named = dataOf(edition).rules.filter((rule: Json) => typeof rule === 'string');
      expect(named.toSorted()).to.deep.equal(ids.toSorted());
    }
  });

  it('are put, all of one id, in the place where an edition names them', () => {
    const edition = makeEdition(
      edited(dataOf(second), '/rules', ['date', first.rules[5], 'handled-in-text', 'row-sum']),
    );
    expect(edition.rules).to.deep.equal([
      ...common.filter((rule) => rule.id === 'date'),
      first.rules[5],
      ...common.filter((rule) => rule.id === 'handled-in-text'),
      ...common.filter((rule) => rule.id === 'row-sum'),
    ]);
  });

  it('are no edition themselves', () => expect(editionNames()).to.deep.equal(['2019', '2021']));
});

describe('the edition of a year', () => {
  for (const [year, edition] of [
    [2018, undefined],
    [2019, '2019'],
    [2020, '2019'],
    [2021, '2021'],
    [2030, '2021'],
  ] as const)
    it(`${year}: ${edition ?? 'none'}`, () =>
      expect(editionOfYear(year)?.edition).to.equal(edition));
});

describe('a faulty edition file is refused', () => {
  const data = { ...dataOf(second), rules: second.rules };
  const rows = '/sections/1/table/rows';
  const ruleOf = (id: string): string => `/rules/${data.rules.findIndex((r: Json) => r.id === id)}`;
  const faults: readonly [string, string, unknown, RegExp][] = [
    [
      'a cell that lies over another',
      `${rows}/0/0`,
      { kind: 'item', text: '第二十条', colspan: 4, rowspan: 2 },
      /表二: row 2: a cell does not fit/,
    ],
    [
      'a cell wider than the table',
      `${rows}/0/0`,
      { kind: 'item', text: '第二十条', colspan: 5 },
      /表二: row 1: a cell does not fit/,
    ],
    [
      'a cell that runs out of the last row',
      `${rows}/13/0`,
      { kind: 'label', text: '收费', rowspan: 2 },
      /表二: row 14: a cell does not fit/,
    ],
    [
      'a gap at the end of a row',
      `${rows}/0/0`,
      { kind: 'item', text: '第二十条', colspan: 3 },
      /表二: row 1: the cells leave a gap/,
    ],
    [
      'a series that is not declared',
      '/sections/2/table/rows/3/1',
      { series: 'nobody', key: '/applications/received' },
      /no series nobody/,
    ],
    [
      'a rule over a series that is not declared',
      '/rules/0',
      { id: 'row-sum', title: '每一行', kind: 'sum', severity: 'error', series: 'nobody' },
      /no series nobody/,
    ],
    [
      'a figure outside its section',
      `${rows}/2/1`,
      { figure: 'count', key: '/disputes/rules/issued' },
      /\/disputes\/rules\/issued: outside its section/,
    ],
    [
      'a figure twice',
      `${rows}/2/1`,
      { figure: 'count', key: '/disclosure/rules/repealed' },
      /\/disclosure\/rules\/repealed: .*twice/,
    ],
    [
      'a sum of figures that do not exist',
      '/rules/1/total',
      '/applications/outcomes/nothing',
      /rule outcome-sum: no figure/,
    ],
    [
      'a part of a sum that does not exist',
      '/rules/1/parts/2',
      '/applications/outcomes/nothing',
      /rule outcome-sum: no figure/,
    ],
    [
      'a rule whose pattern is no regular expression',
      `${ruleOf('received-in-text')}/pattern`,
      '收到(',
      /rule received-in-text: pattern 收到\(: Invalid regular expression/,
    ],
    [
      'a topic whose pattern is no regular expression',
      `${ruleOf('overview-topics')}/topics/0/pattern`,
      '公开(',
      /Invalid regular expression/,
    ],
    [
      'years left out by no regular expression',
      `${ruleOf('year-in-text')}/except`,
      '〔(',
      /Invalid regular expression/,
    ],
    [
      'agencies named by no regular expression',
      `${ruleOf('rules-authority')}/agencies`,
      '县(',
      /Invalid regular expression/,
    ],
    [
      'governments named by no regular expression',
      `${ruleOf('date')}/isGovernment`,
      '人民(',
      /Invalid regular expression/,
    ],
    [
      'a rule on a section that does not exist',
      `${ruleOf('overview-length')}/section`,
      'summary',
      /rule overview-length: no section summary/,
    ],
    [
      'a common rule that does not exist',
      '/rules/0',
      'no-such-rule',
      /rule no-such-rule: no common rule has this id/,
    ],
    ['a rule without a title', '/rules/0/title', undefined, /required property 'title'/],
    ['a missing heading', '/sections/0/heading', undefined, /required property 'heading'/],
    [
      'a heading without its number',
      '/sections/0/heading',
      '总体情况',
      /heading must match pattern/,
    ],
    ['a key that is not known', '/colour', 'red', /additional properties/],
    ['a title without the agency', '/title', '{year}年报告', /title must match pattern/],
    [
      'a figure of an unknown kind',
      `${rows}/2/1`,
      { figure: 'weight', key: '/disclosure/rules/issued' },
      /must be equal to one of/,
    ],
    ['a rule of an unknown kind', '/rules/0/kind', 'product', /must be equal to one of/],
  ];
  for (const [fault, pointer, value, message] of faults)
    it(fault, () => expect(() => makeEdition(edited(data, pointer, value))).to.throw(message));

  it('with every fault of its shape in one message', () => {
    const faulty = edited(edited(data, '/notice', undefined), '/years', {});
    expect(() => makeEdition(faulty)).to.throw(/notice[\s\S]*from/);
  });

  it('while the same data without a fault make an edition', () =>
    expect(makeEdition(data).equations).to.deep.equal(second.equations));
});

describe("places in the form's own words", () => {
  const places: readonly [Edition, string, string][] = [
    [second, '/overview', '一、总体情况'],
    [second, '/disclosure/rules/issued', '表二·规章·本年制发件数'],
    [second, '/disclosure/normativeDocuments/inForce', '表二·行政规范性文件·现行有效件数'],
    [second, '/disclosure/normativeDocuments', '表二·行政规范性文件'],
    [second, '/disclosure/penalties/decisions', '表二·行政处罚·本年处理决定数量'],
    [second, '/disclosure/fees/amount', '表二·行政事业性收费·本年收费金额（单位：万元）'],
    [second, '/applications', '三、收到和处理政府信息公开申请情况'],
    [second, '/applications/received/total', '表三·一、本年新收政府信息公开申请数量·总计'],
    [second, '/applications/carriedForward/otherOrganization', '表三·四、结转下年度继续办理·其他'],
    [second, '/applications/outcomes', '表三·三、本年度办理结果'],
    [second, '/applications/outcomes/granted/enterprise', '表三·（一）予以公开·商业企业'],
    [second, '/applications/outcomes/partlyGranted/naturalPerson', '表三·（二）部分公开·自然人'],
    [second, '/applications/outcomes/refused', '表三·（三）不予公开'],
    [
      second,
      '/applications/outcomes/refused/stateSecret/naturalPerson',
      '表三·（三）不予公开·1.属于国家秘密·自然人',
    ],
    [second, '/applications/outcomes/refused/stateSecret', '表三·（三）不予公开·1.属于国家秘密'],
    [
      second,
      '/applications/outcomes/other/other/legalService',
      '表三·（六）其他处理·3.其他·法律服务机构',
    ],
    [second, '/disputes/reconsideration/pending', '表四·行政复议·尚未审结'],
    [second, '/disputes/litigation', '表四·行政诉讼'],
    [second, '/disputes/litigation/afterReconsideration', '表四·行政诉讼·复议后起诉'],
    [second, '/disputes/litigation/direct/upheld', '表四·行政诉讼·未经复议直接起诉·结果维持'],
    [second, '/disputes/litigation/direct/upheld/value', '表四·行政诉讼·未经复议直接起诉·结果维持'],
    [second, '/nothing/at/all', ''],
    [first, '/disclosure/fees/change', '表二·行政事业性收费·本年增/减'],
    [first, '/disclosure/procurement/amount', '表二·政府集中采购·采购总金额'],
    [first, '/applications/outcomes/other/research', '表三·（六）其他处理·科研机构'],
  ];
  for (const [edition, pointer, place] of places)
    it(`${edition.edition} ${pointer}: ${place || 'nowhere'}`, () =>
      expect(pathLabel(edition, pointer)).to.equal(place));

  it('agree with the figure kinds: fees and purchases are amounts, “本年增/减” is signed, the rest are counts', () => {
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

  it('no notice, no heading and none of the words of a table', () => {
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

  it('no year', () => {
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
