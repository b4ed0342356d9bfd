import { expect } from 'chai';
import type { GivenEquation } from '../../../../src/core/report/rules/given-equation.js';
import { separateImplied } from '../../../../src/core/report/rules/implied-equations.js';

/** An equation of a total and its parts, as the figures of a report give it. */
function makeEquation(
  total: string,
  parts: readonly string[],
  { rule = 'sum', isTotalLeftOut = false } = {},
): GivenEquation {
  const given = isTotalLeftOut ? [] : [[total, 1] as const];
  const terms = parts.map((pointer) => ({ pointer, sign: 1 as const, previous: false }));
  return {
    equation: { rule, severity: 'error', fillsTotal: true, total, terms },
    coefficients: new Map([...given, ...parts.map((part) => [part, -1] as const)]),
    residual: 0,
    isTotalLeftOut,
  };
}

describe('equations that follow from others', () => {
  it('equations whose totals are given are independent, even if they share a figure', () => {
    const row = makeEquation('/row/total', ['/row/a', '/row/b'], { rule: 'row-sum' });
    const column = makeEquation('/total/a', ['/row/a', '/other/a'], { rule: 'column-sum' });
    const { independent, impliedBy } = separateImplied([row, column]);
    expect(independent).to.deep.equal([row, column]);
    expect(impliedBy.get(row)).to.deep.equal([]);
  });

  it('an equation whose total is left out follows from those that share a figure with it', () => {
    const leftOut = makeEquation('/total', ['/a', '/b'], { rule: 'sum', isTotalLeftOut: true });
    const sharing = makeEquation('/row/total', ['/a', '/c'], { rule: 'row-sum' });
    const unrelated = makeEquation('/other/total', ['/d'], { rule: 'row-sum' });
    const { independent, impliedBy } = separateImplied([leftOut, sharing, unrelated]);
    expect(independent).to.deep.equal([sharing, unrelated]);
    expect(impliedBy.get(sharing)).to.deep.equal([leftOut]);
    expect(impliedBy.get(unrelated)).to.deep.equal([]);
  });

  it('an equation that is the sum of the others of its row follows from each of them', () => {
    const [a, b] = ['a', 'b'].map((c) => makeEquation(`/total/${c}`, [`/x/${c}`])) as [
      GivenEquation,
      GivenEquation,
    ];
    const sum: GivenEquation = {
      ...makeEquation('/total/total', []),
      coefficients: new Map([...a.coefficients, ...b.coefficients]),
    };
    const { independent, impliedBy } = separateImplied([a, b, sum]);
    expect(independent).to.deep.equal([a, b]);
    expect([impliedBy.get(a), impliedBy.get(b)]).to.deep.equal([[sum], [sum]]);
  });

  it('an equation that is not the sum of the others of its row is independent', () => {
    const equations = ['a', 'b', 'total'].map((c) => makeEquation(`/total/${c}`, [`/x/${c}`]));
    expect(separateImplied(equations).independent).to.deep.equal(equations);
  });
});
