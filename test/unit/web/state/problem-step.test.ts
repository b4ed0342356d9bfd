import { expect } from 'chai';
import type { Problem } from '../../../../src/core/problem/problem.js';
import { stepToProblem, type Visit } from '../../../../src/web/state/problem-step.js';

const problemAt = (pointer: string, waived?: string): Problem =>
  ({ code: 'blank', pointer, waived }) as unknown as Problem;
const [a, b, c] = ['/a', '/b', '/c'].map((pointer) => problemAt(pointer)) as [
  Problem,
  Problem,
  Problem,
];
const list = [a, b, c];
const visit = (problem: Problem): Visit => ({ problem, number: list.indexOf(problem) });
const step = (problems: readonly Problem[], latest: Visit | undefined, by: 1 | -1) =>
  stepToProblem(problems, latest, by)?.problem;

describe('going from problem to problem', () => {
  it('begins with the first, or with the last when it goes back', () => {
    expect(step(list, undefined, 1)).to.equal(a);
    expect(step(list, undefined, -1)).to.equal(c);
  });

  it('goes round at both ends', () => {
    expect(step(list, visit(c), 1)).to.equal(a);
    expect(step(list, visit(a), -1)).to.equal(c);
  });

  it('passes none over where the latest one was settled', () => {
    expect(step([a, c], visit(b), 1)).to.equal(c);
    expect(step([a, c], visit(b), -1)).to.equal(a);
    expect(step([a, b], visit(c), 1)).to.equal(a);
    expect(step([b, c], visit(a), -1)).to.equal(c);
  });

  it('leaves out what is kept, and finds nothing where nothing is left', () => {
    expect(step([a, problemAt('/b', 'reason'), c], visit(a), 1)).to.equal(c);
    expect(step([problemAt('/b', 'reason')], undefined, 1)).to.equal(undefined);
  });
});
