import { expect } from 'chai';
import type { Problem } from '../../../../src/index.js';
import { at, editAll, edited, type Json, sample } from '../../../support/sample-reports.js';
import {
  cases,
  check,
  type Form,
  forms,
  forward,
  listBroken,
  listExplanations,
  listProblems,
  makeSoundReport,
  parts,
  received,
  totals,
} from '../../../support/sound-report.js';

describe('the sums of tables three and four', () => {
  const form = forms['2021'] as Form;
  const good = makeSoundReport(form, [7, 3, 12, 5, 40, 9, 22, 1, 18, 30, 2]);
  const granted = '/applications/outcomes/granted';

  it('problems of sums are reported in the order of the file, at their figures', () => {
    const off = [
      `${cases[0]}/total`,
      `${forward}/research`,
      `${granted}/enterprise`,
      `${cases[2]}/total`,
    ];
    const { applications, disputes, ...rest } = editAll(
      good,
      Object.fromEntries(off.map((p, i) => [p, at(good, p) + i + 1])),
    );
    const lines = JSON.stringify({ disputes, ...rest, applications }, null, 2).split('\n');
    const problems = check({ disputes, ...rest, applications });
    expect(problems.map((p) => p.pointer)).to.deep.equal([
      `${cases[0]}/total`,
      `${cases[2]}/total`,
      `${granted}/enterprise`,
      `${forward}/research`,
    ]);
    for (const { line, column, pointer, data } of problems)
      expect(lines[line - 1]?.slice(column - 1).replace(',', ''), pointer).to.equal(
        String(data.found),
      );
  });

  describe('with a figure in the same row that is written as text', () => {
    const pointer = `${granted}/naturalPerson`;
    const textAt = `${granted}/research`;
    const wrong = { [pointer]: at(good, pointer) + 9 };
    const list = (report: Json): string[] => check(report).map((p) => `${p.code} ${p.pointer}`);

    it('a wrong cell is found if the text can be read as a figure', () =>
      expect(list(editAll(good, { ...wrong, [textAt]: String(at(good, textAt)) }))).to.have.members(
        [`digits ${textAt}`, `wrong-figure ${pointer}`],
      ));

    it('a wrong cell is found if an empty text stands for 0', () => {
      const nothing = makeSoundReport(form, [7, 3, 12, 5, 0]);
      const empty = parts
        .map((column) => `${granted}/${column}`)
        .find((p) => p !== pointer && at(nothing, p) === 0);
      if (!empty) throw new Error('no figure is 0');
      const faulty = editAll(nothing, { [pointer]: at(nothing, pointer) + 9, [empty]: '' });
      expect(list(faulty)).to.have.members([`empty-figure ${empty}`, `wrong-figure ${pointer}`]);
    });

    it('no other cell is named if the text cannot be read', () =>
      expect(list(editAll(good, { ...wrong, [textAt]: '多' }))).to.deep.equal([
        `wrong-type ${textAt}`,
      ]));
  });

  it('a wrong cell is found by its column if the total of its row is left out', () => {
    const pointer = `${granted}/enterprise`;
    const [problem, ...more] = check(
      editAll(good, { [`${granted}/total`]: undefined, [pointer]: at(good, pointer) + 4 }),
    ) as [Problem];
    expect(more).to.deep.equal([]);
    expect(problem).to.include({ code: 'wrong-figure', pointer });
    expect(problem.data).to.deep.include({ expected: at(good, pointer), alternatives: [] });
    expect(listBroken(problem)).to.deep.equal([
      `outcome-sum ${totals}/enterprise`,
      `outcome-sum ${totals}/total`,
    ]);
  });

  it('a failed identity of one column names the totals that fail because of it', () => {
    const bare = structuredClone(good);
    const strip = (object: Json): void => {
      delete object.total;
      for (const child of Object.values(object))
        if (typeof child === 'object' && child) strip(child as Json);
    };
    strip(bare.applications);
    const [problem, ...more] = check(
      edited(bare, `${received}/enterprise`, at(good, `${received}/enterprise`) + 4),
    ) as [Problem];
    expect(listProblems([problem, ...more])).to.deep.equal([`carry-identity ${totals}/enterprise`]);
    expect(problem.data.follows).to.deep.equal([
      { pointer: `${totals}/total`, place: '表三·（七）总计·总计' },
    ]);
    expect(problem.hint).to.include('表三·（七）总计·总计因此也不平');
    const two = edited(
      edited(bare, `${received}/enterprise`, at(good, `${received}/enterprise`) + 4),
      `${forward}/research`,
      at(good, `${forward}/research`) + 4,
    );
    expect(listProblems(check(two))).to.deep.equal([
      `carry-identity ${totals}/enterprise`,
      `carry-identity ${totals}/research`,
    ]);
    expect(check(two).map((p) => p.data.follows)).to.deep.equal([undefined, undefined]);
  });

  it('a cell that would have to be negative is never reported as the cause', () => {
    // Row and column are both wrong by 5, which is more than the cell where they cross.
    const report = editAll(good, {
      [`${granted}/enterprise`]: 2,
      [`${granted}/total`]: at(good, granted).total - at(good, granted).enterprise - 3,
      [`${totals}/enterprise`]: at(good, totals).enterprise - at(good, granted).enterprise - 3,
    });
    for (const problem of check(report).filter((p) => p.code === 'wrong-figure'))
      for (const explanation of listExplanations(problem))
        expect(Math.min(...Object.values(explanation))).to.be.at.least(0);
  });

  it('a wrong row is reported as a sum if no column is wrong', () => {
    const [a, b] = [`${granted}/enterprise`, `${granted}/research`];
    const lower = form.outcomes[1] as string;
    // Two cells of a row are wrong and the row below compensates: only the rows fail.
    const report = editAll(good, {
      [a]: at(good, a) + 2,
      [b]: at(good, b) + 3,
      [`${lower}/enterprise`]: at(good, lower).enterprise - 2,
      [`${lower}/research`]: at(good, lower).research - 3,
    });
    expect(listProblems(check(report))).to.deep.equal([
      `row-sum ${granted}/total`,
      `row-sum ${lower}/total`,
    ]);
    expect(check(report).map(({ data }) => [data.expected, data.found])).to.deep.equal([
      [at(good, granted).total + 5, at(good, granted).total],
      [at(good, lower).total - 5, at(good, lower).total],
    ]);
  });

  it('the cell that explains most equations is reported without lesser explanations', () => {
    // The cell in the row of the second and the column of the first explains less: one equation
    // of each.
    const [first, second] = [`${totals}/enterprise`, `${granted}/research`];
    const problems = check(
      editAll(good, { [first]: at(good, first) + 1, [second]: at(good, second) - 1 }),
    );
    expect(problems.map((p) => [p.code, p.pointer, p.data.alternatives].join())).to.deep.equal([
      `wrong-figure,${second},`,
      `wrong-figure,${first},`,
    ]);
  });

  it('a cell with an equation that holds is never reported as the cause', () => {
    // The total of the column would correct both equations of the column and break its row.
    const [first, second] = [`${granted}/enterprise`, `${forward}/enterprise`];
    for (const change of [1, -1]) {
      const problems = check(
        editAll(good, { [first]: at(good, first) + 1, [second]: at(good, second) + change }),
      );
      expect(problems.map((p) => [p.code, p.pointer, p.data.alternatives].join())).to.deep.equal([
        `wrong-figure,${first},`,
        `wrong-figure,${second},`,
      ]);
    }
  });

  it('a wrong total is reported once: the text is compared with the value it should have', () => {
    const county = sample('county-2025.json');
    for (const pointer of [`${received}/total`, `${cases[0]}/total`])
      expect(listProblems(check(edited(county, pointer, at(county, pointer) + 1)))).to.deep.equal([
        `wrong-figure ${pointer}`,
      ]);
  });
});
