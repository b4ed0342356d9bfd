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
const listProblems = ({ problems }: Checking): string[] =>
  problems.map((p) => `${p.code} ${p.pointer}`);

/** The values of figures in a report that must have no problem. */
function valuesOf(report: Json, ...pointers: string[]): (number | null | undefined)[] {
  const { problems, report: checked } = check(report);
  expect(problems).to.deep.equal([]);
  return pointers.map((p) => checked?.figures.get(p)?.value);
}

describe('missing totals', () => {
  const report = sample('county-2025.json');
  const outcomes = '/applications/outcomes';

  it('a missing total of a row is computed from its parts', () =>
    expect(
      valuesOf(
        edited(report, '/applications/received/total', undefined),
        '/applications/received/total',
      ),
    ).to.deep.equal([713]));

  it('a missing total of a column is computed from its parts', () =>
    expect(
      valuesOf(
        edited(report, `${outcomes}/total/naturalPerson`, undefined),
        `${outcomes}/total/naturalPerson`,
      ),
    ).to.deep.equal([710]));

  it('a missing total of a row and a column is computed from its parts', () =>
    expect(
      valuesOf(edited(report, `${outcomes}/total/total`, undefined), `${outcomes}/total/total`),
    ).to.deep.equal([718]));

  it('a missing total of a block of cases is computed from its parts', () =>
    expect(
      valuesOf(
        edited(report, '/disputes/litigation/direct/total', undefined),
        '/disputes/litigation/direct/total',
      ),
    ).to.deep.equal([3]));

  it('a missing row （七）总计 is computed from the rows above it', () => {
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
    expect(valuesOf(edited(report, `${outcomes}/total`, undefined), ...pointers)).to.deep.equal([
      710, 3, 0, 0, 5, 0, 718,
    ]);
  });

  it('a report without any total has every total computed', () => {
    const [edition] = editions().slice(-1) as [Edition];
    const totals = [...edition.computedTotals.keys()];
    const bare = totals.reduce((r, total) => edited(r, total, undefined), report);
    expect(valuesOf(bare, ...totals)).to.deep.equal(totals.map((total) => at(report, total)));
  });

  it('a part with a remark counts by its number when a total is computed', () => {
    const noted = edited(
      edited(report, '/applications/received/naturalPerson', {
        value: 705,
        note: '其中网上申请600件',
      }),
      '/applications/received/total',
      undefined,
    );
    expect(valuesOf(noted, '/applications/received/total')).to.deep.equal([713]);
  });

  it('a number in the text is compared with a total that is computed', () => {
    const [without] = check(
      edited(
        edited(report, '/applications/outcomes/granted/total', undefined),
        '/overview/2/text',
        '全年予以公开295件。',
      ),
    ).problems.filter((p) => p.code === 'outcomes-in-text');
    expect(without?.data.cells).to.deep.equal([{ place: '表三·（一）予以公开·总计', value: 294 }]);
  });

  it('a wrong row under a missing row of totals is one problem, at the wrong row', () => {
    const wrong = edited(
      edited(withoutFiguresInText('county-2025.json'), `${outcomes}/total`, undefined),
      `${outcomes}/granted/total`,
      295,
    );
    expect(listProblems(check(wrong))).to.deep.equal([`row-sum ${outcomes}/granted/total`]);
  });
});

describe('figures left blank', () => {
  const report = sample('county-2025.json');
  const row = '/applications/received';

  it('a figure left blank counts as 0 in a sum', () => {
    // Three applications of enterprises are carried over, not received: row and column hold.
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

  it('a total left blank is reported as a total and computed all the same', () => {
    const { problems, report: checked } = check(edited(report, `${row}/total`, null));
    expect(problems.map((p) => [p.code, p.severity])).to.deep.equal([['blank-total', 'warning']]);
    expect(checked?.figures.get(`${row}/total`)?.value).to.equal(713);
  });

  it('figures left blank are reported once per table, with their number and places', () => {
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

describe('figures of a wrong shape', () => {
  it('a value that is no number is one problem, and stops no other check', () => {
    const pointer = '/disclosure/compulsoryMeasures/decisions';
    for (const value of [{}, [], 'x', true]) {
      const text = JSON.stringify(edited(sample('county-2025.json'), pointer, { value }));
      const { problems } = checkReport(readReport(text));
      expect(problems.map((p) => p.pointer)).to.include(`${pointer}/value`);
    }
  });
});
