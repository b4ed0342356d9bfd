import { expect } from 'chai';
import fc from 'fast-check';
import type { Edition } from '../../../src/core/edition/edition.js';
import { editions } from '../../../src/core/edition/make-edition.js';
import { type Checking, checkReport, type Problem, readReport } from '../../../src/index.js';
import {
  at,
  edited,
  type Json,
  sample,
  withoutFiguresInText,
} from '../../support/sample-reports.js';

const check = (report: Json): Checking => checkReport(readReport(report));
const codesOf = ({ problems }: Checking): string[] => problems.map((p) => `${p.code} ${p.pointer}`);

/** The value of a figure in a report that should have no problem. */
function computed(report: Json, ...pointers: string[]): (number | null | undefined)[] {
  const { problems, report: checked } = check(report);
  expect(problems).to.deep.equal([]);
  return pointers.map((p) => checked?.figures.get(p)?.value);
}

describe('totals left out are computed', () => {
  const report = sample('county-2025.json');
  const outcomes = '/applications/outcomes';

  it('of a row', () =>
    expect(
      computed(
        edited(report, '/applications/received/total', undefined),
        '/applications/received/total',
      ),
    ).to.deep.equal([713]));

  it('of a column', () =>
    expect(
      computed(
        edited(report, `${outcomes}/total/naturalPerson`, undefined),
        `${outcomes}/total/naturalPerson`,
      ),
    ).to.deep.equal([710]));

  it('of both, where they cross', () =>
    expect(
      computed(edited(report, `${outcomes}/total/total`, undefined), `${outcomes}/total/total`),
    ).to.deep.equal([718]));

  it('of a block of cases', () =>
    expect(
      computed(
        edited(report, '/disputes/litigation/direct/total', undefined),
        '/disputes/litigation/direct/total',
      ),
    ).to.deep.equal([3]));

  it('of the whole row （七）总计', () => {
    const columns = [
      'naturalPerson',
      'enterprise',
      'research',
      'publicWelfare',
      'legalService',
      'otherOrganization',
      'total',
    ];
    const pointers = columns.map((c) => `${outcomes}/total/${c}`);
    expect(computed(edited(report, `${outcomes}/total`, undefined), ...pointers)).to.deep.equal([
      710, 3, 0, 0, 5, 0, 718,
    ]);
  });

  it('of everything', () => {
    const [edition] = editions().slice(-1) as [Edition];
    const totals = [...edition.computedTotals.keys()];
    const bare = totals.reduce((r, total) => edited(r, total, undefined), report);
    expect(computed(bare, ...totals)).to.deep.equal(totals.map((total) => at(report, total)));
  });

  it('of parts with a remark, which count by their number', () => {
    const noted = edited(
      edited(report, '/applications/received/naturalPerson', {
        value: 705,
        note: '其中网上申请600件',
      }),
      '/applications/received/total',
      undefined,
    );
    expect(computed(noted, '/applications/received/total')).to.deep.equal([713]);
  });

  it('and are what the text is held against', () => {
    const [without] = check(
      edited(
        edited(report, '/applications/outcomes/granted/total', undefined),
        '/overview/2/text',
        '全年予以公开295件。',
      ),
    ).problems.filter((p) => p.code === 'outcomes-in-text');
    expect(without?.data.cells).to.deep.equal([{ place: '表三·（一）予以公开·总计', value: 294 }]);
  });

  it('and are never told as wrong themselves: a wrong row under an absent row of totals is one problem', () => {
    const wrong = edited(
      edited(withoutFiguresInText('county-2025.json'), `${outcomes}/total`, undefined),
      `${outcomes}/granted/total`,
      295,
    );
    expect(codesOf(check(wrong))).to.deep.equal([`row-sum ${outcomes}/granted/total`]);
  });
});

describe('figures that are not filled', () => {
  const report = sample('county-2025.json');
  const row = '/applications/received';

  it('count as 0 in a sum', () => {
    // Three applications of enterprises less, all of them carried over instead: row and column hold.
    const carried = edited(
      edited(withoutFiguresInText('county-2025.json'), '/applications/carriedOver/enterprise', 3),
      '/applications/carriedOver/total',
      39,
    );
    const { problems, report: checked } = check(
      edited(edited(carried, `${row}/enterprise`, null), `${row}/total`, 710),
    );
    expect(problems.map((p) => p.code)).to.deep.equal(['blank']);
    expect(checked?.figures.get(`${row}/enterprise`)?.value).to.equal(null);
  });

  it('are told as totals where they are totals, which are computed all the same', () => {
    const { problems, report: checked } = check(edited(report, `${row}/total`, null));
    expect(problems.map((p) => [p.code, p.severity])).to.deep.equal([['blank-total', 'warning']]);
    expect(checked?.figures.get(`${row}/total`)?.value).to.equal(713);
  });

  it('are told once a table, with their number and where each is', () => {
    const { problems, report: checked } = check(sample('city-office-2019.json'));
    expect(problems.map((p) => [p.code, p.pointer, p.data.count])).to.deep.equal([
      ['blank', '/applications/received/research', 105],
      ['blank-total', '/applications/outcomes/granted/total', 21],
      ['blank', '/disputes/reconsideration/corrected', 8],
      ['blank-total', '/disputes/litigation/afterReconsideration/total', 1],
    ]);
    for (const { data } of problems)
      expect([data.pointers, data.places].map((list) => (list as string[]).length)).to.deep.equal([
        data.count,
        data.count,
      ]);
    expect(checked?.figures.get('/applications/outcomes/granted/total')?.value).to.equal(272);
  });
});

/** A report of an edition whose figures are these, in the order of the form, and whose totals are their sums, added up here row by row and column by column. */
function filled(edition: Edition, values: readonly number[]): Json {
  // A province may make rules, and no sentence of the prose holds a figure.
  const report = {
    ...withoutFiguresInText(edition.edition === '2019' ? 'bureau-2020.json' : 'county-2025.json'),
    agency: '某省人民政府',
  };
  const set = (pointer: string, value: number): void => {
    const cut = pointer.lastIndexOf('/');
    at(report, pointer.slice(0, cut))[pointer.slice(cut + 1)] = value;
  };
  const parent = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf('/'));
  const nameOf = (pointer: string): string => pointer.slice(pointer.lastIndexOf('/') + 1);
  const isTotal = (pointer: string): boolean =>
    !pointer.startsWith('/disclosure/') && /\/total(\/[A-Za-z]+)?$/.test(pointer);
  let i = 0;
  const given = new Map<string, number>();
  const column = new Map<string, number>();
  for (const [pointer, { figure }] of edition.figures) {
    if (isTotal(pointer)) continue;
    const value = values[i++ % values.length] as number;
    set(pointer, figure === 'amount' ? value / 32 : figure === 'change' ? 5 - value : value);
    given.set(pointer, value);
    if (pointer.startsWith('/applications/outcomes/'))
      column.set(nameOf(pointer), (column.get(nameOf(pointer)) ?? 0) + value);
  }
  for (const [name, outcomes] of column) {
    const [received, over, forward] = ['received', 'carriedOver', 'carriedForward'].map(
      (row) => `/applications/${row}/${name}`,
    ) as [string, string, string];
    const all = outcomes + (given.get(forward) as number);
    // What came in and what was carried over is all that was dealt with or carried forward.
    given.set(over, Math.min(given.get(over) as number, all));
    given.set(received, all - (given.get(over) as number));
    for (const pointer of [received, over]) set(pointer, given.get(pointer) as number);
    given.set(`/applications/outcomes/total/${name}`, outcomes);
    set(`/applications/outcomes/total/${name}`, outcomes);
  }
  const row = new Map<string, number>();
  for (const [pointer, value] of given)
    row.set(parent(pointer), (row.get(parent(pointer)) ?? 0) + value);
  for (const pointer of edition.figures.keys())
    if (isTotal(pointer) && pointer.endsWith('/total'))
      set(pointer, row.get(parent(pointer)) as number);
  return report;
}

/** The sums that a wrong total breaks: its own, and those of the row or columns it is a part of. */
function sumsOver(pointer: string): string[] {
  if (pointer.startsWith('/disputes/')) return [`case-sum ${pointer}`];
  const corner = '/applications/outcomes/total/total';
  if (pointer === corner)
    return [`carry-identity ${corner}`, `outcome-sum ${corner}`, `row-sum ${corner}`];
  if (pointer.startsWith('/applications/outcomes/total/'))
    return [`carry-identity ${pointer}`, `outcome-sum ${pointer}`, `row-sum ${corner}`];
  return [
    pointer.startsWith('/applications/outcomes/')
      ? `outcome-sum ${corner}`
      : `carry-identity ${corner}`,
    `row-sum ${pointer}`,
  ];
}

for (const edition of editions())
  describe(`any figures of edition ${edition.edition}`, () => {
    const anyFigures = fc.array(fc.oneof(fc.constant(0), fc.nat(20), fc.nat(20_000_000)), {
      minLength: 1,
      maxLength: 200,
    });
    const totals = [...edition.computedTotals.keys()];

    it('have no problem where every total is the sum of its parts', () => {
      fc.assert(
        fc.property(anyFigures, (values) => {
          expect(codesOf(check(filled(edition, values)))).to.deep.equal([]);
        }),
      );
    });

    it('have one problem where one total is off: that total, with just the sums that it breaks', () => {
      fc.assert(
        fc.property(
          anyFigures,
          fc.constantFrom(...totals),
          fc.integer({ min: 1, max: 1000 }),
          (values, total, excess) => {
            const good = filled(edition, values);
            const [expected, found] = [at(good, total), at(good, total) + excess];
            const { problems } = check(edited(good, total, found));
            const sums = sumsOver(total);
            expect(codesOf({ problems })).to.deep.equal(
              sums.length > 1 ? [`wrong-figure ${total}`] : sums,
            );
            const { data } = problems[0] as Problem;
            expect(data).to.include({ expected, found });
            if (sums.length < 2) return;
            const broken = data.broken as {
              rule: string;
              pointer: string;
              left: number;
              right: number;
            }[];
            expect(broken.map((b) => `${b.rule} ${b.pointer}`).sort()).to.deep.equal(sums);
            for (const b of broken) expect(Math.abs(b.left - b.right), b.rule).to.equal(excess);
            expect(data.others).to.deep.equal([]);
          },
        ),
      );
    });

    it('compute to the same totals where those are left out', () => {
      fc.assert(
        fc.property(anyFigures, fc.subarray(totals), (values, left) => {
          const good = filled(edition, values);
          const { problems, report } = check(
            left.reduce((r, total) => edited(r, total, undefined), good),
          );
          expect(problems).to.deep.equal([]);
          for (const total of totals)
            expect(report?.figures.get(total)?.value, total).to.equal(at(good, total));
        }),
        { numRuns: 20 },
      );
    });
  });
