import { expect } from 'chai';
import type { Edition } from '../../../src/core/edition/edition.js';
import { editions } from '../../../src/core/edition/make-edition.js';
import { type Checking, checkReport, readReport } from '../../../src/index.js';
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
