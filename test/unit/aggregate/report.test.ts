import { expect } from 'chai';
import { addUp } from '../../../src/core/aggregate/add.js';
import { exactSum } from '../../../src/core/aggregate/exact-sum.js';
import { sumReports } from '../../../src/core/aggregate/report.js';
import { selectParts } from '../../../src/core/aggregate/select-parts.js';
import { readFigures } from '../../../src/core/report/figures.js';
import type { Report } from '../../../src/core/report/report.js';
import {
  checkReport,
  type Edition,
  editions,
  makeEdition,
  readReport,
} from '../../../src/index.js';
import { parsedReport } from '../../support/parsed-report.js';
import { edited, type Json, json, sample } from '../../support/sample-reports.js';

const [old, current] = editions() as [Edition, Edition];

const partOf = parsedReport;

describe('decimals', () => {
  it('add up as they are written', () => {
    expect(exactSum([0.1, 0.2])).to.equal(0.3);
    expect(exactSum([4068.208, 59237.2449, 0.000001])).to.equal(63305.452901);
    expect(exactSum([1e-7, 2])).to.equal(2.0000001);
    expect(exactSum([-3, 1])).to.equal(-2);
    expect(exactSum([-0.5, 0.25])).to.equal(-0.25);
    expect(exactSum([])).to.equal(0);
  });
});

describe('a sum', () => {
  const county = { ...sample('county-2025.json'), year: 2025 };
  const dept = (agency: string, changes: Readonly<Record<string, unknown>> = {}): Json => {
    const { title: _title, signature: _signature, ...report } = county;
    return Object.entries(changes).reduce((r, [p, v]) => edited(r, p, v), { ...report, agency });
  };
  const add = (...reports: Json[]) =>
    sumReports(
      current,
      2025,
      '某县人民政府',
      reports.map((r) => partOf(r)),
    );
  const read = (...reports: Json[]) =>
    reports.map((r, i) => readReport(JSON.stringify(r, null, 2), `${i}-${r.agency}.json`));

  it('never adds up two units, and names who uses which', () => {
    const [a, b, c] = [
      dept('甲局', { '/disclosure/fees/amount': { value: 3, unit: '元' } }),
      dept('乙局'),
      dept('丙局', { '/disclosure/fees/amount': { value: 5, unit: '万元' } }),
    ];
    const { addition, report } = add(a, b, c);
    expect(
      addition.unitConflicts.map((m) => [
        m.pointer,
        [...m.units].map(([u, parts]) => [u, parts.map((p) => p.input.agency)]),
      ]),
    ).to.deep.equal([
      [
        '/disclosure/fees/amount',
        [
          ['', ['丙局', '乙局']],
          ['元', ['甲局']],
        ],
      ],
    ]);
    expect((report as Json).disclosure.fees.amount).to.equal(null);
  });
  it('takes nothing as nothing in any unit, and a count’s unit where it is told', () => {
    const { addition, report } = add(
      dept('甲局', {
        '/disclosure/fees/amount': { value: 0, unit: '元' },
        '/disclosure/licences/decisions': { value: 5, unit: '件' },
      }),
      dept('乙局', { '/disclosure/licences/decisions': 3 }),
    );
    expect(addition.unitConflicts).to.deep.equal([]);
    expect((report as Json).disclosure.fees.amount).to.equal(4068.208);
    expect((report as Json).disclosure.licences.decisions).to.deep.equal({ value: 8, unit: '件' });
  });
  it('gathers remarks and notes under the table with the names of their agencies', () => {
    const { report } = add(
      dept('甲局', {
        '/disclosure/normativeDocuments/issued': { value: 2, note: '其中修订1件' },
        '/disclosure/note': '含下属单位。',
      }),
      dept('乙局', {
        '/disclosure/normativeDocuments/issued': { value: 4, note: '含联合发文2件。' },
        '/disclosure/note': undefined,
      }),
    );
    expect((report as Json).disclosure.normativeDocuments.issued).to.equal(6);
    expect((report as Json).disclosure.note).to.equal(
      '行政规范性文件·本年制发件数：乙局含联合发文2件，甲局其中修订1件；甲局：含下属单位。',
    );
  });
  it('keeps editions apart in section two and converts section three only downwards, only when asked', () => {
    const older = { ...sample('bureau-2020.json'), agency: '旧局' };
    const newer = { ...dept('新局'), year: 2020, edition: '2021' };
    const apart = selectParts(read(older, newer));
    expect(apart?.edition.edition).to.equal('2019');
    expect(apart?.parts.map((p) => p.input.agency)).to.deep.equal(['旧局']);
    expect(apart?.candidates[1]?.problems.map((p) => p.code)).to.deep.equal(
      ['edition-year', 'another-edition'].slice(1),
    );
    const asked = selectParts(read(older, newer), { edition: '2019' });
    expect(asked?.parts.length).to.equal(2);
    expect(asked?.candidates[1]?.problems.map((p) => [p.code, p.severity])).to.deep.equal([
      ['section-apart', 'warning'],
    ]);
    const { report } = sumReports(old, 2020, '某县', asked?.parts ?? []) as Json;
    expect(report.disclosure.licences.decisions).to.equal(null);
    const others = newer.applications.outcomes.other;
    for (const column of ['naturalPerson', 'total'])
      expect(report.applications.outcomes.other[column]).to.equal(
        older.applications.outcomes.other[column] +
          Object.values(others as Record<string, Json>).reduce(
            (n: number, row) => n + row[column],
            0,
          ),
      );
    expect(
      checkReport(readReport(report), { draft: true }).problems.filter(
        (p) => p.severity === 'error',
      ),
    ).to.deep.equal([]);
    const up = selectParts(read(older, newer), { edition: '2021' });
    expect(up?.candidates[0]?.problems.map((p) => p.pointer)).to.deep.equal([
      '/disclosure',
      '/applications',
    ]);
    const upwards = sumReports(current, 2020, '某县', up?.parts ?? []).report as Json;
    expect([
      upwards.applications.received.total,
      upwards.disputes.reconsideration.total,
    ]).to.deep.equal([
      null,
      older.disputes.reconsideration.total + newer.disputes.reconsideration.total,
    ]);
  });
  it('leaves out another year, errors and copies, and says so where they stand', () => {
    const readings = read(
      dept('甲局'),
      dept('乙局', { '/year': 2024 }),
      dept('丙局', { '/disputes/reconsideration/total': 999 }),
      dept('甲局'),
      dept('甲局', { '/disclosure/licences/decisions': 1 }),
      dept('丁局', { '/disclosure': 1 }),
    );
    const choice = selectParts(readings);
    expect(choice?.year).to.equal(2025);
    expect(
      choice?.candidates.map((g) => [g.agency, g.isCounted, g.problems.map((p) => p.code).join()]),
    ).to.deep.equal([
      ['甲局', true, ''],
      ['乙局', false, 'another-year'],
      ['丙局', false, 'case-sum'],
      ['甲局', false, 'given-again'],
      ['甲局', false, 'given-twice'],
      ['', false, 'wrong-type'],
    ]);
    expect(choice?.candidates[1]?.problems[0]).to.include({ line: 4, severity: 'error' });
    expect(
      selectParts(readings, { includeInvalid: true })?.parts.map((p) => p.input.agency),
    ).to.deep.equal(['甲局', '丙局']);
    expect(selectParts(readings, { year: 2024 })?.parts.map((p) => p.input.agency)).to.deep.equal([
      '乙局',
    ]);
    expect(selectParts(read({}))).to.equal(undefined);
  });
  it('outlines prose by the headings of departments and the figures to talk about', () => {
    const with1 = (agency: string, ...headings: string[]): Json =>
      dept(agency, { '/overview': headings.map((heading) => ({ heading, text: '文字。' })) });
    const { report } = add(
      with1('甲局', '主动公开情况。', '平台建设'),
      with1('乙局', '主动公开情况'),
    );
    const [topic, figures, first, second] = report.overview as Json[];
    expect(topic).to.match(/^【待撰写】文字叙述/);
    expect(figures)
      .to.include('表三·一、本年新收政府信息公开申请数量')
      .and.to.include(String(2 * county.applications.received.total));
    expect([first, second]).to.deep.equal([
      { heading: '主动公开情况', content: ['【待撰写】乙局、甲局写有这一节。'] },
      { heading: '平台建设', content: ['【待撰写】甲局写有这一节。'] },
    ]);
  });
  it('has no list of cells in code: an edition that brings another table is added up too', () => {
    const text = JSON.stringify({
      ...json('schemas/editions/2021.json'),
      edition: '2031',
      years: { from: 2031 },
    }).replaceAll('/disclosure/licences/', '/disclosure/permits/');
    const edition = makeEdition(JSON.parse(text));
    const parts = [3, 4].map((n): Report => {
      const input = { year: 2031, agency: `第${n}局`, disclosure: { permits: { decisions: n } } };
      return { file: `${n}.json`, edition, input, figures: readFigures(edition, input) };
    });
    expect(addUp(edition, parts).figures.get('/disclosure/permits/decisions')?.value).to.equal(7);
    expect(addUp(current, parts).incomparable.map(({ section }) => section.key)).to.deep.equal([
      'disclosure',
      'applications',
      'disputes',
    ]);
  });
});
