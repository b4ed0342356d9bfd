import { expect } from 'chai';
import { finding, ruleFinding } from '../../../src/core/problem/finding.js';
import { en } from '../../../src/core/problem/messages/en.js';
import { zh } from '../../../src/core/problem/messages/zh.js';
import { fileStart } from '../../../src/core/problem/position.js';
import { toProblem } from '../../../src/core/problem/to-problem.js';
import { checkReport, readReport } from '../../../src/index.js';
import { edited, withoutFiguresInText } from '../../support/sample-reports.js';

describe('the message of a problem', () => {
  it('the catalogues of both languages have the same codes', () => {
    expect(Object.keys(en.sentences).sort()).to.deep.equal(Object.keys(zh.sentences).sort());
    const rules = ({ ruleSentences }: typeof zh) =>
      Object.entries(ruleSentences).map(([code, byRule]) => [code, Object.keys(byRule)]);
    expect(rules(en)).to.deep.equal(rules(zh));
  });

  it('a problem has a message and a hint in the language that is asked for', () => {
    const digits = finding('digits', '/year', { found: '"２０２５"', corrected: 2025 });
    const at = { line: 3, column: 11 };
    expect(toProblem(digits, at, '报告年度', 'zh')).to.deep.equal({
      ...{ ...digits, ...at, place: '报告年度' },
      message: '填的是文字 "２０２５"，应填数值',
      hint: '改为 2025（不加引号、空格和千位逗号，用半角数字）',
    });
    expect(toProblem(digits, at, '报告年度', 'en')).to.include({
      message: 'found text "２０２５", expected a number',
      hint: 'change it to 2025 (half-width digits, without quotes, spaces or thousands commas)',
    });
  });

  it('a rule that has no message gets the message of its kind and its id as code', () => {
    const values = { expected: 3, found: 2, left: 3, right: 2, parts: [] };
    const found = ruleFinding({ id: 'channel-sum', severity: 'error' }, 'sum', '', values);
    const { code, message } = toProblem(found, fileStart, '', 'zh');
    expect([code, message]).to.deep.equal(['channel-sum', '应为 3（各项之和），填的是 2，少 1']);
  });

  it('a rule that has a message gets that message', () => {
    const messageOf = (id: string) => {
      const data = { found: 40682080, agency: '某局' };
      const found = ruleFinding({ id, severity: 'warning' }, 'limit', '', data);
      return toProblem(found, fileStart, '', 'zh').message;
    };
    expect([messageOf('unit-guess'), messageOf('too-many')]).to.deep.equal([
      '填的是 40682080 万元，是不是把元当成了万元？',
      '填的是 40682080，超出通常的范围',
    ]);
  });

  it('a position in a finished document is named after the message and in the data', () => {
    const data = { expected: '12', found: '13' };
    const found = finding('shown-cell', '/year', data);
    const problem = (language: 'zh' | 'en') =>
      toProblem(found, { part: 'page', number: 2 }, '', language);
    expect(problem('zh')).to.include({ message: '应为“12”，成品上是“13”（成品第 2 页）', line: 1 });
    expect(problem('en').data).to.deep.equal({ ...data, where: 'page 2' });
  });

  it('a wrong total is said to be too large or too small', () => {
    const messagesFor = (total: number) =>
      checkReport(
        readReport(
          edited(
            withoutFiguresInText('county-2025.json'),
            '/disputes/reconsideration/total',
            total,
          ),
        ),
      ).problems.map((p) => p.message);
    expect(messagesFor(60)).to.deep.equal(['应为 61（各项之和），填的是 60，少 1']);
    expect(messagesFor(79)).to.deep.equal(['应为 61（各项之和），填的是 79，多 18']);
  });
});
