import { expect } from 'chai';
import { reportFileOf, toFileName } from '../../../src/core/file-names.js';

describe('a title as a file name', () => {
  it('stays as it is if a file system takes it', () =>
    expect(toFileName('某局2025年政府信息公开工作年度报告')).to.equal(
      '某局2025年政府信息公开工作年度报告',
    ));

  it('has underlines for separators and control characters', () =>
    expect(toFileName('a/b\\c:d*e?f"g<h>i|j\nk')).to.equal('a_b_c_d_e_f_g_h_i_j_k'));

  it('neither begins nor ends with dots or blanks', () =>
    expect(toFileName(' ..报告.. ')).to.equal('报告'));

  it('is "report" if nothing is left of it', () => {
    expect(toFileName('')).to.equal('report');
    expect(toFileName(' . ')).to.equal('report');
  });

  it('has 200 bytes at most and ends with a whole character', () => {
    expect(toFileName('年'.repeat(100))).to.equal('年'.repeat(66));
    expect(toFileName('\u{20000}'.repeat(100))).to.equal('\u{20000}'.repeat(50));
  });

  it('is not the name of a Windows device', () => {
    expect(toFileName('con')).to.equal('_con');
    expect(toFileName('LPT1')).to.equal('_LPT1');
    expect(toFileName('console')).to.equal('console');
  });
});

describe('the report file of a document', () => {
  it('stands beside it under its name', () => {
    expect(reportFileOf('out/a.b.pdf')).to.equal('out/a.b.json');
    expect(reportFileOf('out.d/a')).to.equal('out.d/a.json');
    expect(reportFileOf('out/.pdf')).to.equal('out/.pdf.json');
  });

  it('is report.json for standard input', () => expect(reportFileOf('-')).to.equal('report.json'));
});
