import { expect } from 'chai';
import type { Problem } from '../../../../src/index.js';
import { compare, lastYear } from '../../../support/last-year.js';
import { at, editAll, type Json, sample } from '../../../support/sample-reports.js';
import {
  check,
  columns,
  type Form,
  forms,
  listExplanations,
  makeSoundReport,
  totals,
} from '../../../support/sound-report.js';

const county: Json = sample('county-2025.json');
const bare: Json = { ...county, overview: county.overview.slice(0, 1) };
const block = '/disputes/reconsideration';

const form = forms['2021'] as Form;
const errorsOf = (problems: readonly Problem[]): Problem[] =>
  problems.filter((p) => p.severity === 'error');

describe('what else a report says about failing sums', () => {
  const left = '/applications/outcomes/unavailable/needsCreation';
  const leftOut = Object.fromEntries(columns.map((column) => [`${left}/${column}`, 0]));

  it('the prose names the row that is left out', () => {
    const withProse = { ...bare, overview: [...bare.overview, '属于国家秘密0件，无法提供113件。'] };
    const [without] = errorsOf(check(editAll(bare, leftOut))) as [Problem];
    const [with_] = errorsOf(check(editAll(withProse, leftOut))) as [Problem];
    expect(with_.data.alternatives).to.have.length.below(
      (without.data.alternatives as unknown[]).length,
    );
    const groups = listExplanations(with_).map((e) => Object.keys(e)[0]);
    for (const pointer of groups) expect(pointer).to.include('/unavailable/');
    expect(with_.data.isCertain).to.equal(false);
  });

  describe('of two totals, each in the other’s place, in rows with natural persons alone', () => {
    const [received, over] = ['/applications/received', '/applications/carriedOver'] as const;
    const persons = makeSoundReport(form, [0]);
    const rows = {
      [received]: 10,
      [over]: 4,
      '/applications/outcomes/granted': 9,
      [totals]: 9,
      '/applications/carriedForward': 5,
    };
    const good = editAll(
      persons,
      Object.fromEntries(
        Object.entries(rows).flatMap(([row, n]) => [
          [`${row}/naturalPerson`, n],
          [`${row}/total`, n],
        ]),
      ),
    );
    const changed = editAll(good, { [`${received}/total`]: 4, [`${over}/total`]: 10 });
    const right = { [`${received}/total`]: 10, [`${over}/total`]: 4 };

    it('the figures of the natural persons may be the exchanged ones too', () => {
      const [problem] = errorsOf(check(changed)) as [Problem];
      expect(listExplanations(problem)).to.have.length(2).and.to.deep.include(right);
      expect(problem.hint).to.include('也可能是两格填反了：');
    });

    it('last year’s report decides, and none of its figures is said to be wrong', () => {
      const forward = columns.map((c) => [
        `/applications/carriedForward/${c}`,
        at(good, `${over}/${c}`),
      ]);
      const previous = editAll(lastYear, Object.fromEntries(forward));
      const [problem, ...more] = errorsOf(compare(changed, previous)) as [Problem];
      expect(more).to.deep.equal([]);
      expect(listExplanations(problem)).to.deep.equal([right]);
    });
  });

  describe('of a block of section four', () => {
    it('the prose names the total that is wrong', () => {
      const report = editAll(county, { [`${block}/total`]: 16 });
      const [problem, ...more] = check(report) as [Problem];
      expect(more).to.deep.equal([]);
      expect(problem).to.include({ code: 'wrong-figure', pointer: `${block}/total` });
      expect(problem.data).to.include({ expected: 61, isCertain: false });
    });

    it('last year’s figure names the part that is left over', () => {
      const previous = editAll(lastYear, { [`${block}/pending`]: 8, [`${block}/total`]: 54 });
      const report = editAll(bare, { [`${block}/pending`]: 8 });
      expect(errorsOf(check(report)).map((p) => p.code)).to.deep.equal(['case-sum']);
      const other = editAll(previous, { [`${block}/upheld`]: 20, [`${block}/corrected`]: 3 });
      const rest = editAll(other, { [`${block}/other`]: 2, [`${block}/total`]: 33 });
      const [problem] = errorsOf(compare(report, rest)) as [Problem];
      expect(problem).to.include({ code: 'wrong-figure', pointer: `${block}/pending` });
      expect(problem.data.expected).to.equal(at(county, `${block}/pending`));
    });

    it('nothing is named where nothing tells', () => {
      const report = editAll(bare, { [`${block}/upheld`]: 28 });
      expect(errorsOf(check(report)).map((p) => [p.code, p.pointer])).to.deep.equal([
        ['case-sum', `${block}/total`],
      ]);
    });
  });

  describe('of explanations that it contradicts', () => {
    const outcomes = '/applications/outcomes';
    const empty = `${outcomes}/refused/securityAndStability`;

    it('a row left out and a wrong figure are likelier than figures no sentence has', () => {
      const report = editAll(county, {
        [`${empty}/naturalPerson`]: 0,
        [`${empty}/total`]: 0,
        [`${outcomes}/granted/naturalPerson`]: 209,
      });
      const [problem, ...more] = check(report) as [Problem];
      expect(more).to.deep.equal([]);
      expect(problem.data.isCertain).to.equal(false);
      for (const explanation of listExplanations(problem))
        expect(explanation).to.include({ [`${outcomes}/granted/naturalPerson`]: 290 });
      expect(listExplanations(problem)).to.deep.include({
        [`${empty}/naturalPerson`]: 2,
        [`${empty}/total`]: 2,
        [`${outcomes}/granted/naturalPerson`]: 290,
      });
    });

    it('a figure with the total of its row is likelier than two rows exchanged', () => {
      const forward = '/applications/carriedForward';
      const report = editAll(county, {
        [`${forward}/naturalPerson`]: 41,
        [`${forward}/total`]: 41,
      });
      const [problem, ...more] = check(report) as [Problem];
      expect(more).to.deep.equal([]);
      expect(listExplanations(problem)).to.deep.equal([
        { [`${forward}/naturalPerson`]: 31, [`${forward}/total`]: 31 },
      ]);
      expect(problem.message).to.equal(
        '像是有 2 格填错了：自然人 41 改为 31，总计 41 改为 31，则有关的合计都对得上',
      );
    });

    it('of a block whose total the prose has, the only part that can be wrong is', () => {
      const [problem, ...more] = check(editAll(county, { [`${block}/upheld`]: 72 })) as [Problem];
      expect(more).to.deep.equal([]);
      expect(listExplanations(problem)).to.deep.equal([{ [`${block}/upheld`]: 27 }]);
    });
  });
});
