import { expect } from 'chai';
import { moveYears } from '../../../src/core/report/move-years.js';
import { newReport } from '../../../src/core/report/new-report.js';
import { TODO_MARK } from '../../../src/core/todo-mark.js';
import {
  checkReport,
  editionOfYear,
  editions,
  parseReport,
  readReport,
} from '../../../src/index.js';
import { type Json, sample, sampleNames } from '../../support/sample-reports.js';

const editionFor = (year: number) => {
  const edition = editionOfYear(year);
  if (!edition) throw new Error(`no edition for ${year}`);
  return edition;
};
const parse = (value: Json) => {
  const { report } = parseReport(readReport(value));
  if (!report) throw new Error('no report');
  return report;
};
const codesOf = (value: object) => [
  ...new Set(checkReport(readReport(value), { draft: true }).problems.map((p) => p.code)),
];

/** Every text of prose with its kind, headings apart. */
function textsOf(blocks: readonly Json[] = []): { headings: string[]; texts: string[] } {
  const headings: string[] = [];
  const texts: string[] = [];
  for (const block of blocks) {
    if (typeof block === 'string') texts.push(block);
    else {
      headings.push(block.heading);
      if (block.text !== undefined) texts.push(block.text);
      const below = textsOf(block.content);
      headings.push(...below.headings);
      texts.push(...below.texts);
    }
  }
  return { headings, texts };
}

const proseKeys = ['overview', 'problems', 'otherMatters'];

describe('a new report', () => {
  for (const edition of editions()) {
    const year = edition.years.from;

    it(`of ${edition.edition} is a draft without errors, with every text and figure open`, () => {
      const report = newReport(edition, { year, agency: '某局' });
      expect(codesOf(report).sort()).to.deep.equal(['blank', 'unwritten']);
    });

    it(`of ${edition.edition} with zeros lacks its texts alone`, () =>
      expect(codesOf(newReport(edition, { year, agency: '某局', hasZeros: true }))).to.deep.equal([
        'unwritten',
      ]));

    it(`of ${edition.edition} states its notice and period in the preface`, () => {
      const { preface } = newReport(edition, { year, agency: '某局' }) as Json;
      expect(preface[0]).to.include(edition.notice).and.to.include(`${year}年12月31日`);
    });
  }
});

describe('a new report after last year’s', () => {
  for (const name of sampleNames) {
    const last = sample(name);
    const year = last.year + 1;
    const edition = editionFor(year);
    const report = newReport(edition, {
      year,
      agency: last.agency,
      previous: parse(last),
    }) as Json;

    it(`${name}: has none of its texts but the preface`, () => {
      const written = JSON.stringify({ ...report, preface: [] });
      for (const key of proseKeys)
        for (const text of textsOf(last[key]).texts)
          expect(written).not.to.include(text.slice(0, 8));
      for (const key of proseKeys)
        for (const text of textsOf(report[key]).texts) expect(text).to.include(TODO_MARK);
    });

    it(`${name}: has its headings in their order`, () => {
      for (const key of proseKeys) {
        const headings = textsOf(last[key]).headings.map((h) => moveYears(h, last.year, year));
        if (headings.length) expect(textsOf(report[key]).headings).to.deep.equal(headings);
      }
    });

    it(`${name}: has in 上年结转 what was carried forward, and no other figure`, () => {
      const { total: _, ...carried } = last.applications.carriedForward;
      expect(report.applications.carriedOver).to.deep.equal(carried);
      const others = JSON.stringify({
        ...report.disclosure,
        ...report.disputes,
        ...report.applications,
        carriedOver: {},
      });
      expect(others).not.to.match(/\d/);
    });

    it(`${name}: keeps no reason for a warning, and no note`, () =>
      expect(JSON.stringify(report)).not.to.match(/"(?:waive|note)"/));
  }

  it('has the preface and the title of this year', () => {
    const last = sample('city-office-2019.json');
    const report = newReport(editionFor(2020), {
      year: 2020,
      agency: last.agency,
      previous: parse(last),
    }) as Json;
    expect(report.title).to.equal(last.title.replace('2019', '2020'));
    expect(report.preface[0]).to.equal(last.preface[0].replaceAll('2019', '2020'));
  });

  it('in another edition names that edition’s notice, and the agency’s new name', () => {
    const last = sample('bureau-2020.json');
    const [first, second] = editions();
    if (!first || !second) throw new Error('no editions');
    const preface = [`${last.agency}按照${first.notice}印发的《${first.form}》编制本报告。`];
    const report = newReport(second, {
      year: 2021,
      agency: '新局',
      previous: parse({ ...last, preface }),
    });
    expect(report.preface).to.deep.equal([
      `新局按照${second.notice}印发的《${second.form}》编制本报告。`,
    ]);
  });
});

describe('years that are moved', () => {
  const moved: readonly [string, string][] = [
    ['2024年1月1日至2024年12月31日', '2025年1月1日至2025年12月31日'],
    ['本报告于2025年1月公布', '本报告于2026年1月公布'],
    ['2024-12-31、2024.12.31和2024/12/31', '2025-12-31、2025.12.31和2025/12/31'],
    ['二〇二四年，二○二五年', '二〇二五年，二○二六年'],
    ['国办公开办函〔2021〕30号', '国办公开办函〔2021〕30号'],
    ['2023年、2019年', '2023年、2019年'],
    ['2024年4月3日修订的条例，2024年印发', '2024年4月3日修订的条例，2024年印发'],
    ['共2024件，电话12024年', '共2024件，电话12024年'],
  ];
  for (const [text, expected] of moved)
    it(`${text} becomes ${expected}`, () => expect(moveYears(text, 2024, 2025)).to.equal(expected));
});
