import { expect } from 'chai';
import { sumReports } from '../../../src/core/aggregate/report.js';
import { selectParts } from '../../../src/core/aggregate/select-parts.js';
import { checkReport, type Edition, editions, readReport } from '../../../src/index.js';
import { parsedReport } from '../../support/parsed-report.js';
import { edited, type Json, sample } from '../../support/sample-reports.js';

const [old, current] = editions() as [Edition, Edition];

describe('the sum of departments’ reports', () => {
  const county = { ...sample('county-2025.json'), year: 2025 };
  const makeDepartment = (
    agency: string,
    changes: Readonly<Record<string, unknown>> = {},
  ): Json => {
    const { title: _title, signature: _signature, ...report } = county;
    return Object.entries(changes).reduce((r, [p, v]) => edited(r, p, v), { ...report, agency });
  };
  const add = (...reports: Json[]) =>
    sumReports(
      current,
      2025,
      '某县人民政府',
      reports.map((r) => parsedReport(r)),
    );
  const readAll = (...reports: Json[]) =>
    reports.map((r, i) => readReport(JSON.stringify(r, null, 2), `${i}-${r.agency}.json`));

  it('figures in different units are not added up, and the agencies of each unit are named', () => {
    const [a, b, c] = [
      makeDepartment('甲局', { '/disclosure/fees/amount': { value: 3, unit: '元' } }),
      makeDepartment('乙局'),
      makeDepartment('丙局', { '/disclosure/fees/amount': { value: 5, unit: '万元' } }),
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

  it('a zero fits any unit, and a unit given once becomes the unit of the sum', () => {
    const { addition, report } = add(
      makeDepartment('甲局', {
        '/disclosure/fees/amount': { value: 0, unit: '元' },
        '/disclosure/licences/decisions': { value: 5, unit: '件' },
      }),
      makeDepartment('乙局', { '/disclosure/licences/decisions': 3 }),
    );
    expect(addition.unitConflicts).to.deep.equal([]);
    expect((report as Json).disclosure.fees.amount).to.equal(4068.208);
    expect((report as Json).disclosure.licences.decisions).to.deep.equal({ value: 8, unit: '件' });
  });

  it('remarks and notes are collected below the table with the names of their agencies', () => {
    const { report } = add(
      makeDepartment('甲局', {
        '/disclosure/normativeDocuments/issued': { value: 2, note: '其中修订1件' },
        '/disclosure/note': '含下属单位。',
      }),
      makeDepartment('乙局', {
        '/disclosure/normativeDocuments/issued': { value: 4, note: '含联合发文2件。' },
        '/disclosure/note': undefined,
      }),
    );
    expect((report as Json).disclosure.normativeDocuments.issued).to.equal(6);
    expect((report as Json).disclosure.note).to.equal(
      '行政规范性文件·本年制发件数：乙局含联合发文2件，甲局其中修订1件；甲局：含下属单位。',
    );
  });

  it('two editions add up only if asked, and table three only to the older form', () => {
    const older = { ...sample('bureau-2020.json'), agency: '旧局' };
    const newer = { ...makeDepartment('新局'), year: 2020, edition: '2021' };
    const apart = selectParts(readAll(older, newer));
    expect(apart?.edition.edition).to.equal('2019');
    expect(apart?.parts.map((p) => p.input.agency)).to.deep.equal(['旧局']);
    expect(apart?.candidates[1]?.problems.map((p) => p.code)).to.deep.equal(
      ['edition-year', 'another-edition'].slice(1),
    );
    const asked = selectParts(readAll(older, newer), { edition: '2019' });
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
    const up = selectParts(readAll(older, newer), { edition: '2021' });
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

  it('reports of another year, with errors or given twice are left out with a problem', () => {
    const readings = readAll(
      makeDepartment('甲局'),
      makeDepartment('乙局', { '/year': 2024 }),
      makeDepartment('丙局', { '/disputes/reconsideration/total': 999 }),
      makeDepartment('甲局'),
      makeDepartment('甲局', { '/disclosure/licences/decisions': 1 }),
      makeDepartment('丁局', { '/disclosure': 1 }),
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
    expect(selectParts(readAll({}))).to.equal(undefined);
  });

  it('the draft of the text lists the departments’ headings and the main figures', () => {
    const addHeadings = (agency: string, ...headings: string[]): Json =>
      makeDepartment(agency, {
        '/overview': headings.map((heading) => ({ heading, text: '文字。' })),
      });
    const { report } = add(
      addHeadings('甲局', '主动公开情况。', '平台建设'),
      addHeadings('乙局', '主动公开情况'),
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

  it('the draft says which departments have text beside a table', () => {
    const { report } = add(
      makeDepartment('甲局', { '/disputes/after': ['文字。'] }),
      makeDepartment('乙局', { '/disputes/after': ['文字。'], '/disputes/before': [] }),
    );
    const { before, after } = report.disputes as Json;
    expect({ before, after }).to.deep.equal({
      before: undefined,
      after: ['【待撰写】乙局、甲局写有表后文字。'],
    });
  });
});
