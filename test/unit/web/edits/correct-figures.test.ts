import { expect } from 'chai';
import { at } from '../../../../src/core/at.js';
import { checkForPreview } from '../../../../src/core/preview.js';
import { editions } from '../../../../src/index.js';
import { correctFigures } from '../../../../src/web/edits/correct-figures.js';
import { written } from '../../../../src/web/state/model.js';
import { correctionsOf, wrongFigureOf } from '../../../../src/web/state/wrong-figure.js';
import { editAll, edited, sample, at as valueIn } from '../../../support/sample-reports.js';

const edition = at(editions(), -1);
const report = sample('county-2025.json');
const granted = '/applications/outcomes/granted';
const [first, second] = [`${granted}/naturalPerson`, `${granted}/enterprise`];
const exchanged = editAll(report, {
  [first]: valueIn(report, second),
  [second]: valueIn(report, first),
});
const problemsOf = (value: object) => checkForPreview(written({ ...value }, 'a.json')).problems;
const corrections = correctionsOf(
  problemsOf(exchanged).flatMap((p) => wrongFigureOf(p)?.acts ?? []),
);

describe('figures that are corrected', () => {
  it('are all of an explanation in one change, and nothing else of the report', () => {
    const { value, focus, message } = correctFigures(exchanged, edition, corrections);
    expect(value).to.deep.equal(report);
    expect(problemsOf(value)).to.deep.equal(problemsOf(report));
    expect(focus).to.deep.equal({ pointer: first });
    expect(message).to.equal('已改正 2 格，可以撤销。');
  });

  it('may be one of them, which is named', () => {
    const { value, focus, message } = correctFigures(exchanged, edition, corrections.slice(1));
    expect(value).to.deep.equal(edited(exchanged, second, valueIn(report, second)));
    expect(focus).to.deep.equal({ pointer: second });
    expect(message).to.equal('表三·（一）予以公开·商业企业已改为 1，可以撤销。');
  });

  it('keep their notes', () => {
    const noted = edited(exchanged, second, { value: valueIn(report, first), note: '含口头' });
    const { value } = correctFigures(noted, edition, corrections);
    const kept = { value: valueIn(report, second), note: '含口头' };
    expect(value).to.deep.equal(edited(report, second, kept));
  });
});
