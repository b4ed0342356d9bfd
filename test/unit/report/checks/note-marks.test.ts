import { expect } from 'chai';
import { compose } from '../../../../src/core/document/compose.js';
import { visibleLines } from '../../../../src/core/document/text.js';
import { bareRemark, bareTableNote } from '../../../../src/core/report/note-marks.js';
import { checkReport, readReport } from '../../../../src/index.js';
import { edited, sample } from '../../../support/sample-reports.js';

const county = sample('county-2025.json');

describe('the marks around a remark and before the note of a table', () => {
  it('go if they are around all of it', () => {
    expect(bareRemark('（其中3件）')).to.equal('其中3件');
    expect(bareRemark('(其中（一）3件)')).to.equal('其中（一）3件');
    expect(bareTableNote('注: 含下属单位。')).to.equal('含下属单位。');
  });

  it('stay if they are not', () => {
    for (const remark of ['（甲）和（乙）', '其中（3件）', '（）'])
      expect(bareRemark(remark)).to.equal(remark);
    expect(bareTableNote('注1：甲。')).to.equal('注1：甲。');
  });

  it('are printed once', () => {
    const noted = edited(county, '/disclosure/licences/decisions', {
      value: 5,
      note: '（其中3件）',
    });
    const { report } = checkReport(readReport(edited(noted, '/disclosure/note', '注：甲。')));
    if (!report) throw new Error('the report has errors');
    const lines = visibleLines(compose(report)).join('\n');
    expect(lines).to.include('5（其中3件）').and.to.include('注：甲。');
    expect(lines).not.to.include('（（').and.not.to.include('注：注');
  });
});

describe('an amount that would be much in the unit of its column', () => {
  it('is not doubted if it has a unit of its own', () => {
    const fees = edited(county, '/disclosure/fees/amount', { value: 40682080, unit: '元' });
    const codes = checkReport(readReport(fees)).problems.map((p) => p.code);
    expect(codes).not.to.include('unit-guess');
  });
});
