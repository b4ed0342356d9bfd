import { expect } from 'chai';
import type { Input } from '../../../src/cli/files/find-inputs.js';
import {
  assertNoCollisions,
  chooseTarget,
  type OutputFlags,
} from '../../../src/cli/files/output-target.js';
import { messages } from '../../../src/cli/messages/messages.js';

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
