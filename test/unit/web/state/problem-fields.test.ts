import { expect } from 'chai';
import { at } from '../../../../src/core/at.js';
import { checkForPreview } from '../../../../src/core/preview.js';
import { editions } from '../../../../src/index.js';
import { blankReport } from '../../../../src/web/edits/blank-report.js';
import { keyOrderOf } from '../../../../src/web/state/key-order.js';
import { written } from '../../../../src/web/state/model.js';
import {
  pointersOf,
  problemCounts,
  problemsByField,
} from '../../../../src/web/state/problem-fields.js';
import { countsOf } from '../../../../src/web/view/counts.js';
import { editAll, edited, sample, at as valueIn } from '../../../support/sample-reports.js';

const edition = at(editions(), -1);
const report = sample('county-2025.json');
const problemsOf = (value: object) => checkForPreview(written({ ...value }, 'a.json')).problems;
const pointer = at([...edition.figures.keys()], 0);

describe('the problems of a field', () => {
  it('are those of the figure and of what is below it', () => {
    const problems = problemsOf(edited(report, pointer, { value: 1, note: 5 }));
    const found = problemsByField(edition, problems).get(pointer) ?? [];
    expect(found.map((problem) => problem.pointer)).to.include(`${pointer}/note`);
  });

  it('are those of the whole row', () => {
    const [, table, row] = pointer.split('/');
    const around = `/${table}/${row}`;
    const problems = problemsOf(edited(report, around, 5));
    const fields = problemsByField(edition, problems);
    const below = [...edition.figures.keys()].filter((figure) => figure.startsWith(`${around}/`));
    for (const figure of below) expect(fields.get(figure), figure).to.have.length.at.least(1);
  });

  it('are one problem for each of several blank figures', () => {
    const problems = problemsOf({ ...blankReport(edition), year: 2025 });
    const fields = problemsByField(edition, problems);
    for (const [figure] of edition.figures)
      if (!edition.computedTotals.has(figure))
        expect(
          fields.get(figure)?.map(({ code }) => code),
          figure,
        ).to.include('blank');
    const blank = problems.filter(({ code }) => code === 'blank');
    expect(blank.flatMap(pointersOf).length).to.be.greaterThan(blank.length);
  });
});

describe('figures that are wrong together', () => {
  const row = '/applications/outcomes/granted';
  const [first, second] = [`${row}/naturalPerson`, `${row}/enterprise`];
  const { [first]: a, [second]: b } = Object.fromEntries(
    [first, second].map((p) => [p, valueIn(report, p)]),
  );
  const problems = problemsOf(editAll(report, { [first]: b, [second]: a }));
  const problem = at(
    problems.filter(({ code }) => code === 'wrong-figure'),
    0,
  );

  it('are one problem for each of them, its own place first', () => {
    expect(pointersOf(problem)).to.deep.equal([first, second]);
    const fields = problemsByField(edition, problems);
    for (const figure of [first, second]) expect(fields.get(figure)).to.deep.equal([problem]);
  });

  it('leave out those of other explanations', () => {
    const other = { kind: 'figure', corrections: [{ pointer: `${row}/total` }] };
    const data = { ...problem.data, alternatives: [[other]] };
    expect(pointersOf({ ...problem, data })).to.deep.equal([first, second]);
  });
});

describe('the counts of problems', () => {
  it('leave out those that are kept, in all and by section', () => {
    const problems = problemsOf(edited(report, '/year', '甲'));
    const counts = countsOf(problems);
    expect(counts.words).to.equal(`${counts.errors} 个错误，${counts.warnings} 个警告`);
    expect(counts.errors).to.be.greaterThan(0);
    const bySection = [...problemCounts(problems).values()];
    const sum = (key: 'errors' | 'warnings') => bySection.reduce((all, one) => all + one[key], 0);
    expect([sum('errors'), sum('warnings')]).to.deep.equal([counts.errors, counts.warnings]);
    const kept = problems.map((problem) => ({ ...problem, waived: '甲' }));
    expect(countsOf(kept).words).to.equal('0 个错误，0 个警告');
    expect(problemCounts(kept).size).to.equal(0);
  });
});

describe('the order of keys', () => {
  it('is that of the form in the report and in its tables, and none below a figure', () => {
    const order = keyOrderOf(edition);
    expect(order('').slice(0, 2)).to.deep.equal(['$schema', 'edition']);
    const sections = edition.sections.map(({ key }) => key);
    expect(order('').filter((key) => sections.includes(key))).to.deep.equal(sections);
    const { table } = at(
      edition.sections.filter((section) => section.table),
      0,
    );
    const rows = (table?.cells ?? []).flatMap((cell) =>
      cell.kind === 'figure' ? [at(cell.pointer.split('/'), 2)] : [],
    );
    expect(order(`/${pointer.split('/')[1]}`)).to.include.members([...new Set(rows)]);
    for (const nowhere of [pointer, '/nothing/at/all', '/overview/0'])
      expect(order(nowhere)).to.deep.equal([]);
  });
});
