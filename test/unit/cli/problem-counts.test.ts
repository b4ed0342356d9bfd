import { expect } from 'chai';
import { messages } from '../../../src/cli/messages/messages.js';
import { countByPart } from '../../../src/cli/problem-counts.js';
import type { Problem } from '../../../src/core/problem/problem.js';

describe('the number of problems in each part of a report', () => {
  const problem = (place: string, details: Partial<Problem> = {}): Problem => ({
    code: 'row-sum',
    severity: 'error',
    pointer: '',
    line: 1,
    column: 1,
    place,
    message: '',
    data: {},
    ...details,
  });
  const warning = { severity: 'warning' } as const;

  it('is that of its errors', () =>
    expect(
      countByPart(
        [
          problem('表三·（七）总计·总计'),
          problem('表四·行政复议·总计'),
          problem('表三·（一）予以公开·自然人'),
          problem('一、总体情况·第2段', warning),
          problem(''),
        ],
        messages.zh,
      ),
    ).to.equal('表三 2 处，表四 1 处，文件 1 处错误'));

  it('is that of the warnings that are not waived if there are no errors', () => {
    const problems = [
      problem('表三·（七）总计·总计', warning),
      problem('表四·行政复议·总计', { ...warning, waived: '口径不同' }),
    ];
    expect(countByPart(problems, messages.zh)).to.equal('表三 1 处警告');
    expect(countByPart(problems, messages.en)).to.equal('warnings: 表三 1');
  });

  it('is empty if nothing stops the report', () =>
    expect(countByPart([], messages.zh)).to.equal(''));
});
