import { expect } from 'chai';
import { strFromU8, unzipSync } from 'fflate';
import { buildReport, editionOfYear, editions, makeEdition } from '../../../src/index.js';
import { edited, type Json, json, sample } from '../../support/sample-reports.js';

/**
 * A form that nobody has issued: other years, other headings, one more row and one more column in
 * table two, one more applicant and a table of a new series.
 */
function thirdForm(): Json {
  const form = json('schemas/editions/2021.json');
  Object.assign(form, {
    edition: '2031',
    notice: '国办公开办函〔2031〕1号',
    form: '政府信息公开年报样式',
    years: { from: 2031, to: 2040 },
    title: '{year}年度{agency}政府信息公开年报',
  });
  const [overview, disclosure, applications, , problems] = form.sections;
  overview.heading = '一、全年工作回顾';
  problems.heading = '五、不足之处和下一步打算';
  const two = disclosure.table;
  two.widths = [2435, 1948, 1948, 1948, 1948];
  for (const row of two.rows) for (const cell of row) if (cell.colspan) cell.colspan += 1;
  two.rows[1].push({ kind: 'head', text: '本年修订件数' });
  two.rows[2].push({ figure: 'count', key: '/disclosure/rules/revised' });
  two.rows[3].push({ figure: 'count', key: '/disclosure/normativeDocuments/revised' });
  two.rows.push([
    { kind: 'label', text: '政府性基金' },
    { figure: 'amount', key: '/disclosure/funds/amount', colspan: 4, unit: '万元' },
  ]);
  form.series.applicants.parts.splice(3, 0, 'newsMedia');
  const three = applications.table;
  three.widths.splice(6, 0, 685);
  three.rows[0][1].colspan += 1;
  three.rows[1][1].colspan += 1;
  three.rows[2].splice(2, 0, { kind: 'head', text: '新闻媒体' });
  form.series.channels = { parts: ['online', 'post'], total: 'total' };
  form.sections.splice(4, 0, {
    key: 'channels',
    heading: '五、申请渠道情况',
    description: '按渠道分的申请件数',
    table: {
      name: '表五',
      widths: [2, 1, 1, 1],
      headerRows: 1,
      fontSize: 10.5,
      rowHeight: 24,
      rows: [
        [
          { kind: 'head', text: '渠道' },
          { kind: 'head', text: '网上提交' },
          { kind: 'head', text: '邮寄' },
          { kind: 'head', text: '合计件数' },
        ],
        [
          { kind: 'label', text: '申请' },
          { series: 'channels', key: '/channels/received' },
        ],
      ],
    },
  });
  form.sections[5].heading = '六、不足之处和下一步打算';
  form.sections[6].heading = '七、其他事项';
  form.rules.push({
    id: 'channel-sum',
    title: '表五：各渠道之和等于合计',
    kind: 'sum',
    severity: 'error',
    fillsTotal: true,
    series: 'channels',
  });
  return form;
}

/** The county's report on that form. */
function thirdReport(): Json {
  const { $schema, edition, applications, disclosure, ...rest } = JSON.parse(
    JSON.stringify(sample('county-2025.json')).replaceAll('2025年', '2031年'),
  );
  const withMedia = (value: Json): Json => {
    if (typeof value !== 'object') return value;
    if ('naturalPerson' in value) return { ...value, newsMedia: 0 };
    return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, withMedia(v)]));
  };
  disclosure.rules.revised = 0;
  disclosure.normativeDocuments.revised = 2;
  disclosure.funds = { amount: 12.5 };
  return {
    ...rest,
    year: 2031,
    disclosure,
    applications: withMedia(applications),
    channels: { received: { online: 700, post: 13, total: 713 } },
    signature: { date: '2032-01-20' },
  };
}

describe('a third edition is a matter of data', () => {
  const third = makeEdition(thirdForm());
  const options = { editions: [...editions(), third] };

  it('a third edition governs its years beside the others', () => {
    const of = (year: number) => editionOfYear(year, options.editions)?.edition;
    expect([2018, 2020, 2031, 2040].map(of)).to.deep.equal([undefined, '2019', '2021', '2021']);
    const closed = makeEdition(edited(json('schemas/editions/2021.json'), '/years/to', 2030));
    expect(editionOfYear(2031, [closed, third])).to.equal(third);
  });

  it('a report of a third edition becomes both formats, with its words and figures', async () => {
    const { ok, problems, title, outputs } = await buildReport(thirdReport(), {
      editions: [third],
    });
    expect(problems).to.deep.equal([]);
    expect(ok).to.equal(true);
    expect(title).to.equal('2031年度沭阳县人民政府政府信息公开年报');
    expect(strFromU8((outputs.pdf as Uint8Array).slice(0, 5))).to.equal('%PDF-');
    const words = strFromU8(
      unzipSync(outputs.docx as Uint8Array)['word/document.xml'] as Uint8Array,
    ).replace(/<[^>]+>/g, '');
    for (const word of [
      '一、全年工作回顾',
      '本年修订件数',
      '政府性基金',
      '12.5',
      '新闻媒体',
      '五、申请渠道情况',
      '网上提交',
      '合计件数',
      '六、不足之处和下一步打算',
      '七、其他事项',
    ])
      expect(words).to.include(word);
    expect(words).not.to.include('一、总体情况');
  });

  it('a third edition is chosen by its name among the others', async () => {
    const { problems, ok } = await buildReport(
      { ...thirdReport(), edition: '2031' },
      { ...options, formats: ['docx'] },
    );
    expect(ok).to.equal(true);
    expect(problems.map((p) => [p.code, p.data.governing])).to.deep.equal([
      ['edition-year', '2021'],
    ]);
  });

  it('a third edition asks for the figures that it alone has', async () => {
    const { problems } = await buildReport(edited(thirdReport(), '/disclosure/funds', undefined), {
      editions: [third],
    });
    expect(problems.map((p) => [p.code, p.pointer, p.place])).to.deep.equal([
      ['missing-key', '/disclosure/funds', '表二·政府性基金'],
    ]);
  });

  it('a third edition checks its equations and names them in both languages', async () => {
    const wrong = edited(
      edited(thirdReport(), '/channels/received/total', 712),
      '/applications/received/newsMedia',
      1,
    );
    const zh = await buildReport(wrong, { editions: [third] });
    expect(zh.problems.map((p) => [p.code, p.place, p.message])).to.deep.equal([
      [
        'wrong-figure',
        '表三·一、本年新收政府信息公开申请数量·新闻媒体',
        '填的是 1，改为 0 则有关的合计都对得上',
      ],
      ['channel-sum', '表五·申请·合计件数', '应为 713（各项之和），填的是 712，少 1'],
    ]);
    const en = await buildReport(wrong, { editions: [third], language: 'en' });
    expect(en.problems.map((p) => p.message)).to.deep.equal([
      'found 1; with 0 all totals concerned would be right',
      'should be 713 (the sum of its parts), found 712, 1 too low',
    ]);
  });
});
