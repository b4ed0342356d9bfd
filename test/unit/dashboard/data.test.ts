import { expect } from 'chai';
import { failedResult } from '../../../src/cli/batch/task.js';
import { messages } from '../../../src/cli/messages/messages.js';
import { selectParts } from '../../../src/core/aggregate/select-parts.js';
import { dashboardData } from '../../../src/core/dashboard/data.js';
import { editions, readReport } from '../../../src/index.js';
import { parsedReport } from '../../support/parsed-report.js';
import { type Json, sample } from '../../support/sample-reports.js';

const words = messages.zh.overview;

describe('the data of the dashboard', () => {
  const dept = (agency: string, changes: Json = {}): Json => ({
    ...sample('county-2025.json'),
    agency,
    title: undefined,
    ...changes,
  });
  const read = (...reports: Json[]) =>
    selectParts(reports.map((r, i) => readReport(JSON.stringify(r), `${i}.json`)));

  it('has the edition’s charts, last year’s figures, who is missing and what is left out', () => {
    const now = read(dept('甲局'), dept('乙局', { year: 2024 }), dept('丙局'));
    const before = read(dept('甲局', { year: 2024 }));
    if (!now) throw new Error('no reports');
    const dashboard = dashboardData(
      {
        agency: '某县人民政府',
        selection: now,
        previous: before,
        missing: ['丁局', '戊局'],
        unread: [failedResult('旧.xls', '是旧版 Excel 文件', 'zh')],
      },
      words,
      'zh',
    );
    const edition = editions().at(-1);
    expect(dashboard.charts.map((c) => [c.title, c.series.length])).to.deep.equal(
      edition?.overview.map((c) => [c.title, c.series.length]),
    );
    expect(dashboard.notes).to.deep.equal([
      '据 2 个单位的年度报告汇总。',
      '没有报告的（2）：丁局、戊局。',
      '没有计入：乙局（1.json），报告年度，是 2024 年度的报告，不计入 2025 年度的汇总。',
      '没有计入：旧.xls，是旧版 Excel 文件。',
    ]);
    const { applications, disputes } = dept('甲局');
    const [received, outcomes, cases] = dashboard.charts;
    expect(received?.rows.map((r) => [r.agency, r.values, r.previous])).to.deep.equal([
      ['甲局', [applications.received.total], [applications.received.total]],
      ['丙局', [applications.received.total], undefined],
    ]);
    expect(outcomes?.rows[0]?.values.reduce((a, b) => a + b, 0)).to.equal(
      applications.outcomes.total.total,
    );
    expect(cases?.rows[0]?.values).to.deep.equal([
      disputes.reconsideration.total,
      disputes.litigation.direct.total,
      disputes.litigation.afterReconsideration.total,
    ]);
  });

  it('is made of figures that every edition has', () => {
    for (const name of ['bureau-2020.json', 'county-2025.json']) {
      const part = parsedReport(sample(name), name);
      for (const chart of part.edition.overview)
        for (const { figures } of chart.series)
          for (const pointer of figures)
            expect(
              [...part.figures.keys()].some(
                (p) =>
                  p === pointer || (p.startsWith(`${pointer}/`) && p.endsWith(`/${chart.column}`)),
              ),
              pointer,
            ).to.equal(true);
    }
  });
});
