import { expect } from 'chai';
import type { Edition } from '../../../../src/core/edition/edition.js';
import { editionOfYear } from '../../../../src/core/edition/make-edition.js';
import { newReport } from '../../../../src/core/report/new-report.js';
import { carriedIn, followingReport } from '../../../../src/web/edits/from-last-year.js';
import type { ReportValue } from '../../../../src/web/state/report-value.js';
import { parsedReport } from '../../../support/parsed-report.js';
import { at, edited, sample } from '../../../support/sample-reports.js';

const edition = editionOfYear(2026) as Edition;
const previous = parsedReport(sample('county-2025.json'));
const agency = previous.input.agency;
const carry = (value: ReportValue) => carriedIn(value, edition, previous);
const carriedForward = '/applications/carriedForward/naturalPerson';
const broughtForward = '/applications/carriedOver/naturalPerson';

describe('a new report on the page', () => {
  it('begins with what last year’s report has', () =>
    expect(followingReport(previous)).to.deep.equal(
      newReport(edition, { year: 2026, agency, previous }),
    ));
});

describe('what is taken over from last year', () => {
  const blank = { year: 2026, agency: '', title: ' ', preface: ['', ''] };

  it('fills what is blank, marks it, and shares the rest', () => {
    const overview = ['已写。'];
    const { value, carried, message } = carry({ ...blank, overview });
    const begun = newReport(edition, { year: 2026, agency, previous });
    expect(value).to.deep.include({ agency, preface: begun.preface });
    expect(value.overview).to.equal(overview);
    expect(at(value, broughtForward)).to.equal(previous.figures.get(carriedForward)?.value);
    expect(carried).to.include('/agency').and.include('/preface/0').and.include(broughtForward);
    expect(message)
      .to.match(/^已带入上年结转 \d+ 格、机关名称、/)
      .and.include('前言');
  });

  it('leaves everything that somebody has written', () => {
    const { value } = carry(blank);
    const written = edited(
      edited({ ...value, preface: ['自己写的。'] }, broughtForward, 0),
      '/agency',
      '某局',
    );
    const again = carry(written);
    expect(again.value).to.equal(written);
    expect(again.carried).to.equal(undefined);
    expect(again.message).to.include('没有带入');
  });

  it('keeps the note of a figure that has no number yet', () => {
    const noted = edited(carry(blank).value, broughtForward, { value: null, note: '含上级转来' });
    expect(at(carry(noted).value, broughtForward)).to.deep.equal({
      value: previous.figures.get(carriedForward)?.value,
      note: '含上级转来',
    });
  });

  it('of another agency says whose it is', () =>
    expect(carry({ ...blank, agency: '某局' }).message).to.include(`是“${agency}”的`));

  it('is nothing if the report is not that of the year before', () => {
    const other = { ...blank, year: 2030 };
    expect(carry(other)).to.deep.equal({
      value: other,
      message: '用来比较的上年报告是 2025 年度的，应是 2029 年度的',
    });
    expect(carry({ agency: '' }).message).to.include('先填报告年度');
  });
});
