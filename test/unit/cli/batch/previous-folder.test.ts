import { expect } from 'chai';
import { pairReports, type ReportIdentity } from '../../../../src/cli/batch/previous-folder.js';

describe('reports and those of last year', () => {
  const report = (
    file: string,
    agency: string,
    name = '',
    year: number | undefined = undefined,
  ): ReportIdentity => ({ file, agency, name, year });
  const pair = (current: ReportIdentity[], previous: ReportIdentity[]) => {
    const { partners, ...rest } = pairReports(current, previous);
    return { ...rest, partners: Object.fromEntries(partners) };
  };

  it('are paired by agency, whatever their files are called', () =>
    expect(
      pair(
        [report('a', '甲局', 'x'), report('b', '乙局', 'y')],
        [report('p', '乙局', 'x'), report('q', '甲局', 'y')],
      ),
    ).to.deep.equal({ partners: { a: 'q', b: 'p' }, alone: [], unclear: [], unused: [] }));

  it('are paired by name if the agency has none', () =>
    expect(
      pair(
        [report('a', '甲局', '报告'), report('b', '', '乙')],
        [report('p', '旧甲局', '报告'), report('q', '', '乙')],
      ).partners,
    ).to.deep.equal({ a: 'p', b: 'q' }));

  it('are not paired by name with a report that is another agency’s partner', () =>
    expect(
      pair([report('a', '甲局', '一'), report('b', '乙局', '二')], [report('p', '甲局', '二')]),
    ).to.deep.equal({ partners: { a: 'p' }, alone: ['b'], unclear: [], unused: [] }));

  it('are those of the year before if the folder has several years', () =>
    expect(
      pair(
        [report('a', '甲局', '', 2025)],
        [report('p', '甲局', '', 2023), report('q', '甲局', '', 2024)],
      ),
    ).to.deep.equal({ partners: { a: 'q' }, alone: [], unclear: [], unused: ['p'] }));

  it('are not guessed if several fit', () =>
    expect(
      pair(
        [report('a', '甲局'), report('b', '', '乙')],
        [report('p', '甲局'), report('q', '甲局'), report('r', '', '乙'), report('s', '', '乙')],
      ),
    ).to.deep.equal({
      partners: {},
      alone: [],
      unclear: ['a', 'b'],
      unused: ['p', 'q', 'r', 's'],
    }));
});
