import { expect } from 'chai';
import type { Input } from '../../../src/cli/files/find-inputs.js';
import {
  assertNoCollisions,
  chooseTarget,
  type OutputFlags,
  toFileName,
} from '../../../src/cli/files/output-target.js';
import { messages } from '../../../src/cli/messages/messages.js';

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

describe('the place of the documents', () => {
  const context = { messages: messages.zh, isStdoutTerminal: false, cwd: '/work' };
  const report: Input = { file: 'in/a/r.json', folder: 'a', stem: 'r' };
  const target = (flags: Partial<OutputFlags>, inputs: readonly Input[] = [report]) =>
    chooseTarget({ report: 'text', ...flags }, inputs, context);
  const paths = (flags: Partial<OutputFlags>): string[] => {
    const { formats, pathOf } = target(flags);
    return formats.map((format) => pathOf(report, format, ''));
  };

  it('is beside the report by default', () =>
    expect(paths({})).to.deep.equal(['in/a/r.docx', 'in/a/r.pdf']));

  it('is below the folder of -o, in the folders of the reports', () =>
    expect(paths({ output: 'out' })).to.deep.equal(['out/a/r.docx', 'out/a/r.pdf']));

  it('is the file of -o if it has the extension of a format', () =>
    expect(paths({ output: 'out/x.pdf' })).to.deep.equal(['out/x.pdf']));

  it('is named after the title if the report comes from standard input', () => {
    const stdin: Input = { file: '-', folder: '', stem: '-' };
    expect(target({}, [stdin]).pathOf(stdin, 'pdf', '报告')).to.equal('报告.pdf');
  });

  it('has the formats in the order of the program, whatever that of --format', () =>
    expect(target({ format: 'pdf, docx' }).formats).to.deep.equal(['docx', 'pdf']));

  it('is refused if -o and --format do not fit each other', () => {
    expect(() => target({ output: 'x.pdf', format: 'docx' })).to.throw('不一致');
    expect(() => target({ output: 'x.pdf' }, [report, report])).to.throw('只能对应一份报告');
    expect(() => target({ output: '-' })).to.throw('只能输出一种格式');
    expect(() => target({ format: 'odt' })).to.throw('--format 不能是 odt');
  });

  it('is refused if two reports would be written to it, or a report is there', () => {
    const workbook: Input = { file: 'in/a/r.xlsx', folder: 'a', stem: 'r' };
    const both = [report, workbook];
    expect(() => assertNoCollisions(both, target({}, both), context)).to.throw('都要写到');
    const document: Input = { file: 'in/a/r.docx', folder: 'a', stem: 'r' };
    expect(() => assertNoCollisions([document], target({}, [document]), context)).to.throw(
      '输出会覆盖输入文件',
    );
  });
});
