import { expect } from 'chai';
import { parseReport, readReport } from '../../../src/index.js';
import { edited, type Json, sample, text } from '../../support/sample-reports.js';

const county = sample('county-2025.json');
const office = sample('city-office-2019.json');
const parse = (value: Json) => parseReport(readReport(value, 'report.json'));
const listObstacles = (value: Json): string[] =>
  parse(value).obstacles.map((f) => `${f.code} ${f.pointer}`);

describe('the parsing of a report', () => {
  it('a report of the right shape is parsed with its file, edition, text and figures', () => {
    const { report, obstacles } = parse(text('samples/county-2025.json'));
    expect(obstacles).to.deep.equal([]);
    expect(report?.file).to.equal('report.json');
    expect(report?.edition.edition).to.equal('2021');
    expect(report?.input.agency).to.equal(county.agency);
    expect(report?.figures.get('/applications/received/total')?.value).to.equal(713);
  });

  it('the same report is parsed from text and from a value', () => {
    const [ofText, ofValue] = [parse(JSON.stringify(county)), parse(county)];
    expect(ofText.report?.figures).to.deep.equal(ofValue.report?.figures);
  });

  it('a total that is wrong is no obstacle', () =>
    expect(listObstacles(edited(county, '/applications/received/total', 9))).to.deep.equal([]));

  it('invisible characters are removed from a parsed report and are no obstacle', () => {
    const changed = edited(county, '/agency', '沭阳县\u200b人民政府');
    const { report, draft, findings } = parse(changed);
    expect(findings.map((f) => f.code)).to.include('invisible');
    expect(report?.input.agency).to.equal('沭阳县人民政府');
    expect(draft?.original.agency).to.equal('沭阳县\u200b人民政府');
  });

  it('a value of the wrong type is an obstacle and leaves a draft without a report', () => {
    const { report, draft, obstacles } = parse(edited(county, '/agency', 5));
    expect(obstacles.map((f) => f.code)).to.deep.equal(['wrong-type']);
    expect(report).to.equal(undefined);
    expect(draft?.isFaulty('/agency')).to.equal(true);
    expect(draft?.isFaulty('/year')).to.equal(false);
  });

  it('a misspelt key makes its correct name faulty too', () => {
    const misspelt = JSON.stringify(county).replace('"carriedOver"', '"carriedover"');
    const { draft } = parse(misspelt);
    for (const row of ['carriedover', 'carriedOver', 'carriedOver/total'])
      expect(draft?.isFaulty(`/applications/${row}`), row).to.equal(true);
  });

  it('a key given twice is an obstacle', () =>
    expect(
      listObstacles(JSON.stringify(county).replace('"agency"', '"agency":"甲","agency"')),
    ).to.deep.equal(['duplicate-key /agency']));

  it('a file that is cut off is an obstacle and has neither draft nor report', () => {
    const { report, draft, obstacles } = parse('{"year": 2025,');
    expect(obstacles.map((f) => f.code)).to.deep.equal(['syntax']);
    expect([report, draft]).to.deep.equal([undefined, undefined]);
  });

  it('a year without an edition is an obstacle', () =>
    expect(listObstacles({ ...county, year: 2018, edition: undefined })).to.deep.equal([
      'no-edition /year',
    ]));

  for (const year of [1999, 2007, 2100])
    for (const edition of ['2019', '2021', undefined])
      it(`the year ${year} is an obstacle, whatever the edition: ${edition}`, () =>
        expect(
          listObstacles({ ...(edition === '2019' ? office : county), year, edition }),
        ).to.deep.equal(['year /year']));
});
