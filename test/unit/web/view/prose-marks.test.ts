import { expect } from 'chai';
import type { Problem } from '../../../../src/core/problem/problem.js';
import { markedText } from '../../../../src/web/view/prose-marks.js';

const problem = (severity: Problem['severity'], data: Problem['data']): Problem => ({
  code: 'any',
  severity,
  pointer: '/overview/0',
  line: 1,
  column: 1,
  place: '',
  message: '',
  data,
});

/** Words with a mark: ! of a warning, ✕ of an error. */
const marked = (text: string, ...problems: Problem[]) =>
  markedText(text, problems).map(
    (m) => `${m.severity ? { error: '✕', warning: '!' }[m.severity] : ''}${m.text}`,
  );

describe('the words that problems are about', () => {
  it('are marked wherever they stand', () =>
    expect(marked('甲乙丙乙', problem('warning', { found: '乙' }))).to.deep.equal([
      '甲',
      '!乙',
      '丙',
      '!乙',
    ]));

  it('have the worst mark where several problems are about them', () =>
    expect(
      marked('甲乙丙', problem('warning', { words: '甲乙' }), problem('error', { found: '乙丙' })),
    ).to.deep.equal(['!甲', '✕乙', '✕丙']));

  it('have no mark if they are not known or the problem is kept', () => {
    expect(marked('甲乙', problem('error', { found: '丁' }), problem('error', {}))).to.deep.equal([
      '甲乙',
    ]);
    expect(
      marked('甲乙', { ...problem('warning', { found: '甲' }), waived: '核对过' }).join(''),
    ).to.equal('甲乙');
    expect(marked('', problem('error', {}))).to.deep.equal([]);
  });
});
