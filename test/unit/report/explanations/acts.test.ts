import { expect } from 'chai';
import type { Problem } from '../../../../src/index.js';
import { at, editAll, edited, type Json, sample } from '../../../support/sample-reports.js';
import { check, columns, listExplanations, parts } from '../../../support/sound-report.js';

const county: Json = sample('county-2025.json');
const outcomes = '/applications/outcomes';
const granted = `${outcomes}/granted`;
const over = '/applications/carriedOver';
const forward = '/applications/carriedForward';

/** The figures of a row, from the left. */
const row = (pointer: string, figures: readonly number[], among = columns) =>
  Object.fromEntries(among.map((column, i) => [`${pointer}/${column}`, figures[i]]));

/** The only error of the county with other figures. */
function onlyError(changes: Readonly<Record<string, unknown>>): Problem {
  const errors = check(editAll(county, changes)).filter((p) => p.severity === 'error');
  expect(errors.map((p) => p.code)).to.deep.equal(['wrong-figure']);
  return errors[0] as Problem;
}

const kindsOf = ({ data }: Problem): string[] =>
  (data.acts as { readonly kind: string }[]).map((act) => act.kind);

/** What was changed, put back. */
const original = (changes: Readonly<Record<string, unknown>>): Json =>
  Object.fromEntries(
    Object.keys(changes)
      .filter((pointer) => at(county, pointer) !== changes[pointer])
      .map((pointer) => [pointer, at(county, pointer)]),
  );

describe('a mistake in the county’s table three', () => {
  const mistakes: Readonly<Record<string, readonly [kinds: string[], Json, words: string]>> = {
    'two figures of a row, each in the other’s place': [
      ['exchange'],
      { [`${granted}/naturalPerson`]: 1, [`${granted}/enterprise`]: 290 },
      '像是两格填反了：自然人 1 改为 290，商业企业 290 改为 1，则有关的合计都对得上',
    ],
    'two figures of a column, each in the other’s place': [
      ['exchange'],
      { [`${granted}/legalService`]: 2, [`${outcomes}/partlyGranted/legalService`]: 3 },
      '像是两格填反了：法律服务机构 2 改为 3，表三·（二）部分公开·法律服务机构 3 改为 2，则有关的合计都对得上',
    ],
    'a row typed one column too far right': [
      ['shift'],
      row(granted, [0, 290, 1, 0, 0, 3, 294]),
      '像是整行错了一栏：自然人 0 改为 290，商业企业 290 改为 1，科研机构 1 改为 0，法律服务机构 0 改为 3，其他 3 改为 0，则有关的合计都对得上',
    ],
    'a row typed too far right, with its total in the wrong column': [
      ['shift'],
      row(granted, [0, 290, 1, 0, 0, 3, 0]),
      '像是整行错了一栏',
    ],
    'a row typed one column too far left': [
      ['shift'],
      row(granted, [1, 0, 0, 3, 0, 0], parts),
      '像是整行错了一栏',
    ],
    'two rows, each in the other’s place': [
      ['row-exchange'],
      {
        ...row(over, [31, 0, 0, 0, 0, 0, 31]),
        ...row(forward, [36, 0, 0, 0, 0, 0, 36]),
      },
      '像是两行填反了',
    ],
    'the parts of a row left out': [
      ['omission'],
      row(granted, [0, 0, 0, 0, 0, 0], parts),
      '像是漏填了一行：自然人 0 改为 290，商业企业 0 改为 1，法律服务机构 0 改为 3，则有关的合计都对得上',
    ],
    'two wrong figures of a row': [
      ['figure', 'figure'],
      { [`${granted}/naturalPerson`]: 299, [`${granted}/enterprise`]: 9 },
      '有 2 格填错了：自然人 299 改为 290，商业企业 9 改为 1，则有关的合计都对得上',
    ],
    'two figures exchanged, and a third in their row wrong': [
      ['exchange', 'figure'],
      row(granted, [1, 290, 0, 0, 8, 0, 294]),
      '两格填反了',
    ],
  };
  for (const [name, [kinds, changes, words]] of Object.entries(mistakes))
    it(`${name}: has every figure with its right value`, () => {
      const problem = onlyError(changes);
      expect(kindsOf(problem)).to.deep.equal(kinds);
      expect(listExplanations(problem)[0]).to.deep.equal(original(changes));
      expect(problem.message).to.include(words);
      expect(problem.data.expected).to.equal(original(changes)[problem.pointer]);
    });

  it('a row that is left out is any row without figures', () => {
    const changes = row(`${outcomes}/refused/thirdPartyRights`, [0, 0, 0, 0, 0, 0, 0]);
    const problem = onlyError(changes);
    // The prose has the number that all refused ones add up to.
    for (const pointer of listExplanations(problem).flatMap((e) => Object.keys(e)))
      expect(pointer).to.match(/\/refused\//);
    expect(listExplanations(problem)).to.deep.include(original(changes));
    expect(problem.data.isCertain).to.equal(false);
    expect(problem.hint).to.match(/也可能是漏填了一行：.*\n.*也可能是漏填了一行：/);
  });

  it('a figure is named only where its row and its column lack the same', () => {
    const enquiry = `${outcomes}/refused/administrativeEnquiry`;
    const changes = {
      [`${outcomes}/partlyGranted/naturalPerson`]: 0,
      [`${enquiry}/naturalPerson`]: 0,
      [`${enquiry}/enterprise`]: 9,
    };
    const problem = onlyError(changes);
    expect(listExplanations(problem)[0]).to.deep.equal(original(changes));
    expect(problem.data.isCertain).to.equal(false);
  });

  it('of many sums that fail, the first are listed and the others counted', () => {
    const total = `${outcomes}/total`;
    const { hint } = onlyError(row(total, [0, 0, 0, 0, 0, 0, 0]));
    expect(hint?.split('\n')).to.have.length(8);
    expect(hint).to.match(/另有 \d 项/);
  });

  it('a single wrong figure is certain', () => {
    const problem = onlyError({ [`${granted}/naturalPerson`]: 299 });
    expect(problem.data.isCertain).to.equal(true);
    expect(problem.message).to.equal('填的是 299，改为 290 则有关的合计都对得上');
  });

  it('wrong figures that have no sum in common are separate problems', () => {
    const changes = { [`${granted}/naturalPerson`]: 299, [`${outcomes}/other/other/research`]: 5 };
    const problems = check(editAll(county, changes));
    expect(problems.map((p) => [p.code, p.pointer])).to.deep.equal(
      Object.keys(changes).map((pointer) => ['wrong-figure', pointer]),
    );
  });

  it('more than three mistakes are named one by one where they stand alone', () => {
    const changes = {
      '/applications/received/total': 731,
      [`${granted}/naturalPerson`]: 299,
      [`${outcomes}/partlyGranted/enterprise`]: 9,
      [`${outcomes}/unavailable/notHeld/legalService`]: 4,
      [`${outcomes}/other/other/research`]: 5,
    };
    const problems = check(editAll(county, changes));
    expect(problems.map((p) => p.pointer)).to.deep.equal(Object.keys(changes));
    for (const problem of problems)
      expect(problem.data.expected).to.equal(at(county, problem.pointer));
  });

  it('a figure that cannot be read gives no sum that fails, and no figure that is certain', () => {
    const column = `${outcomes}/refused/thirdPartyRights/naturalPerson`;
    const report = editAll(county, { [`${granted}/naturalPerson`]: '多', [column]: 5 });
    expect(check(report).map((p) => p.code)).to.deep.equal(['wrong-type']);
    const other = editAll(county, { [`${granted}/enterprise`]: '多', [column]: 5 });
    const [, problem] = check(other) as [Problem, Problem];
    expect(problem).to.include({ code: 'wrong-figure', pointer: column });
  });

  it('a total that is left out gives no sum of its own', () => {
    const report = edited(county, `${granted}/total`, undefined);
    expect(check(report)).to.deep.equal([]);
    const [problem, ...more] = check(edited(report, `${granted}/naturalPerson`, 299)) as [Problem];
    expect(more).to.deep.equal([]);
    expect(problem.data).to.include({ expected: 290, isCertain: false });
  });
});
