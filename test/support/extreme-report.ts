import { type Json, sample } from './sample-reports.js';

const applicants = [
  'naturalPerson',
  'enterprise',
  'research',
  'publicWelfare',
  'legalService',
  'otherOrganization',
];

/**
 * A report with the longest of everything: a name of 200 characters, a paragraph of 50,000, words
 * longer than a line, figures of twelve digits in narrow cells, sixty headings.
 */
export function extremeReport(): Json {
  const report = sample('county-2025.json');
  const strip = (object: Json): void => {
    delete object.total;
    for (const child of Object.values(object)) if (typeof child === 'object' && child) strip(child);
  };
  for (const key of ['applications', 'disputes']) strip(report[key]);
  delete report.title;
  report.agency = `${'某某省'.repeat(66)}人民政府`.slice(-200);
  report.overview = [
    '字'.repeat(50_000),
    'W'.repeat(400),
    `见https://www.example.gov.cn/${'path/'.repeat(60)}?a=b&c=d。`,
    `${'“‘（《'.repeat(40)}标点${'》）’”'.repeat(40)}。`,
    ...Array.from({ length: 60 }, (_, i) => ({ heading: `第${i}个小标题`, text: '文字。' })),
  ];
  report.disclosure.licences.decisions = {
    value: 987_654_321_098,
    note: `其中${'很长的附注'.repeat(20)}`,
  };
  report.disclosure.penalties.decisions = 123_456_789_012;
  report.disclosure.fees.amount = 123_456_789.123456;
  for (const column of applicants)
    for (const row of [report.applications.received, report.applications.outcomes.granted])
      row[column] += 123_456_789_012;
  report.applications.outcomes.partlyGranted.research = {
    value: 0,
    note: '其中包括以前年度收到的申请',
  };
  report.applications.note = '表注一行。'.repeat(200);
  report.disputes.reconsideration.upheld = 123_456_789;
  report.disputes.litigation.direct.pending = { value: 12_345_678, note: '含以前年度受理的案件' };
  return report;
}
