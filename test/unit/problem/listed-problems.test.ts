import { expect } from 'chai';
import { limits } from '../../../src/core/limits.js';
import { listedProblems } from '../../../src/core/problem/listed-problems.js';
import type { Problem } from '../../../src/core/problem/problem.js';
import type { Severity } from '../../../src/core/problem/severity.js';

describe('the problems of a file that are listed', () => {
  const problem = (severity: Severity, line: number, message = ''): Problem => ({
    ...{ code: 'blank', severity, pointer: '', line, column: 1, place: '', message, data: {} },
  });
  const many = (severity: Severity, count: number, message?: string): Problem[] =>
    Array.from({ length: count }, (_, i) => problem(severity, i + 1, message));

  it('are all, unless they are too many', () => {
    const problems = many('error', limits.listedProblems);
    expect(listedProblems(problems, 'zh')).to.equal(problems);
  });

  it('are the errors first, in the order of the file; the last one counts the others', () => {
    const problems = [...many('warning', 3), ...many('error', limits.listedProblems - 1)];
    const listed = listedProblems(problems, 'zh');
    expect(listed.slice(0, 2)).to.deep.equal([problem('warning', 1), problem('error', 1)]);
    expect(listed).to.have.length(limits.listedProblems + 1);
    const { code, severity, message } = listed.at(-1) as Problem;
    expect([code, severity, message]).to.deep.equal([
      ...['more-problems', 'warning', '还有 0 处错误、2 处警告没有列出'],
    ]);
  });

  it('are fewer if they are long', () => {
    const long = 'x'.repeat(limits.listedCharacters / 4);
    const listed = listedProblems(many('error', 5, long), 'zh');
    expect(listed.map(({ severity, data }) => [severity, data])).to.deep.equal([
      ...Array(3).fill(['error', {}]),
      ['error', { errors: 2, warnings: 0 }],
    ]);
  });
});
