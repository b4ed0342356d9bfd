import { expect } from 'chai';
import { at } from '../../../../src/core/at.js';
import { valueAt } from '../../../../src/core/json-pointer.js';
import { checkForPreview } from '../../../../src/core/preview.js';
import { type Edition, editions } from '../../../../src/index.js';
import { blankReport, inFormOfYear } from '../../../../src/web/edits/blank-report.js';
import { written } from '../../../../src/web/state/model.js';
import { type ReportValue, withValue } from '../../../../src/web/state/report-value.js';
import { sample } from '../../../support/sample-reports.js';

const [older, newer] = [at(editions(), 0), at(editions(), -1)];
const yearOf = ({ years }: Edition): number => years.from;

const codesOf = (value: ReportValue): string[] => [
  ...new Set(checkForPreview(written(value, 'a.json')).problems.map(({ code }) => code)),
];
/** The report of each text that the field of the year has one after the other. */
const typedYear = (value: ReportValue, ...years: readonly unknown[]): ReportValue =>
  years.reduce<ReportValue>((next, year) => inFormOfYear(withValue(next, '/year', year)), value);

describe('a blank report', () => {
  it('lacks nothing but what a person fills in, in every form', () => {
    for (const edition of editions()) {
      const codes = codesOf({ ...blankReport(edition), year: yearOf(edition) });
      expect(codes).to.include('blank');
      expect(codes).to.not.include.members(['missing-key', 'unknown-key', 'wrong-type']);
    }
  });
});

describe('a report whose year changes', () => {
  it('takes the form of the year, also when the year was no number meanwhile', () => {
    for (const [from, to] of [
      [older, newer],
      [newer, older],
    ] as const) {
      const value = { year: yearOf(from), ...blankReport(from) };
      const next = typedYear(value, '202', '', yearOf(to));
      expect(next).to.deep.equal({ year: yearOf(to), ...blankReport(to) });
      expect(typedYear(next, '20', yearOf(from))).to.deep.equal(value);
    }
  });

  it('keeps what somebody filled in, which the check then names', () => {
    const { edition: _, ...report } = sample('bureau-2020.json');
    const next = typedYear(report, '20', yearOf(newer));
    for (const pointer of older.figures.keys())
      expect(valueAt(next, pointer), pointer).to.deep.equal(valueAt(report, pointer));
    expect(codesOf(next)).to.include('unknown-key');
  });

  it('stays as it is in a year of the same form, before all forms, or if it names its form', () => {
    const { edition: _, ...report } = sample('bureau-2020.json');
    for (const [value, year] of [
      [report, 2019],
      [report, 1999],
      [report, '20'],
      [sample('city-office-2019.json'), yearOf(newer)],
    ] as const)
      expect(typedYear(value, year)).to.deep.equal({ ...value, year });
  });
});
