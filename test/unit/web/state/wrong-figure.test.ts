import { expect } from 'chai';
import { at } from '../../../../src/core/at.js';
import { checkForPreview } from '../../../../src/core/preview.js';
import { explanation } from '../../../../src/core/problem/messages/zh-explanations.js';
import { written } from '../../../../src/web/state/model.js';
import {
  correctionsOf,
  linesOfSums,
  shortPlaces,
  wrongFigureOf,
} from '../../../../src/web/state/wrong-figure.js';
import {
  editAll,
  type Json,
  at as valueIn,
  withoutFiguresInText,
} from '../../../support/sample-reports.js';

const report = withoutFiguresInText('county-2025.json');
const outcomes = '/applications/outcomes';
const exchanged = (a: string, b: string): Json =>
  editAll(report, { [a]: valueIn(report, b), [b]: valueIn(report, a) });

/** The problem of wrong figures in a report, and what it says of them. */
function explained(value: Json) {
  const { problems } = checkForPreview(written(value, 'a.json'));
  const problem = at(
    problems.filter((p) => wrongFigureOf(p)),
    0,
  );
  const wrong = wrongFigureOf(problem);
  if (!wrong) throw new Error('no figure explains the sums');
  return { problem, wrong };
}

describe('figures that explain failing sums', () => {
  it('are named by their columns in one row, and with their rows in several', () => {
    const row = `${outcomes}/granted`;
    const inRow = explained(exchanged(`${row}/naturalPerson`, `${row}/enterprise`)).wrong;
    expect(shortPlaces(correctionsOf(inRow.acts))).to.deep.equal(['自然人', '商业企业']);
    const refused = `${outcomes}/refused`;
    const inColumn = explained(
      exchanged(
        `${refused}/enforcementFiles/naturalPerson`,
        `${refused}/administrativeEnquiry/naturalPerson`,
      ),
    ).wrong;
    expect(shortPlaces(correctionsOf(inColumn.acts))).to.deep.equal([
      '7.属于行政执法案卷·自然人',
      '8.属于行政查询事项·自然人',
    ]);
  });

  it('have the failing sums apart from the other explanations', () => {
    const columns = Object.keys(valueIn(report, `${outcomes}/partlyGranted`));
    const isLeftOut = Object.fromEntries(
      columns.map((column) => [`${outcomes}/partlyGranted/${column}`, 0]),
    );
    const { problem, wrong } = explained(editAll(report, isLeftOut));
    const others = wrong.alternatives.map((acts) => explanation(acts));
    expect(others).to.have.length.above(2);
    const hint = problem.hint ?? '';
    expect(hint).to.include(at(others, 0));
    const lines = linesOfSums(hint, wrong);
    expect(lines).to.have.length(1 + wrong.broken.length);
    for (const line of lines) expect(hint).to.include(line);
    for (const other of others) expect(lines.join('\n')).not.to.include(other);
    expect(lines.join('\n')).not.to.include('另有');
  });
});
