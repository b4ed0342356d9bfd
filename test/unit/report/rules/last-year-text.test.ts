import { expect } from 'chai';
import { checkReport, readReport } from '../../../../src/index.js';
import { parsedReport } from '../../../support/parsed-report.js';
import { edited, type Json, sample } from '../../../support/sample-reports.js';

const county = sample('county-2025.json');
const bureau = sample('bureau-2020.json');
const rules = ['own-year', 'left-over-in-text', 'received-in-text', 'old-notice', 'old-words'];

const findRules = (report: Json, previous?: Json): string[] =>
  checkReport(readReport(report), previous ? { previous: parsedReport(previous) } : {})
    .problems.filter((p) => rules.includes(p.code))
    .map((p) => p.code);
const withSentence = (sentence: string): Json => edited(county, '/otherMatters/1', sentence);
const withOverview = (first: string): Json => edited(county, '/overview/0', first);

describe('a sentence about last year', () => {
  for (const sentence of [
    '2024年全县收到政府信息公开申请713件。',
    '在2024年，全县收到政府信息公开申请713件，其中自然人705件。',
    '2024年度收到政府信息公开申请749件。',
  ])
    it(`${sentence} has a figure of this year`, () =>
      expect(findRules(withSentence(sentence))).to.deep.equal(['left-over-in-text']));

  for (const sentence of [
    '2024年全县收到政府信息公开申请700件。',
    '2024年收到政府信息公开申请713件，2025年收到713件。',
    '2024年部署培训，本年度收到政府信息公开申请713件。',
    '与2024年相比，收到政府信息公开申请713件保持不变。',
    '2024年底以前收到政府信息公开申请713件。',
    '2024年度末收到政府信息公开申请713件。',
    '收到政府信息公开申请713件（2024年700件）。',
    '2024年结转36件。',
  ])
    it(`${sentence} is no problem`, () =>
      expect(findRules(withSentence(sentence))).to.deep.equal([]));

  it('may have a figure that last year’s report has too', () => {
    const report = withSentence('2024年全县收到政府信息公开申请713件。');
    const previous = { ...county, year: 2024 };
    expect(findRules(report, previous)).to.deep.equal([]);
    const other = edited(previous, '/applications/received/total', undefined);
    expect(
      findRules(report, edited(other, '/applications/received/naturalPerson', 704)),
    ).to.deep.equal(['left-over-in-text']);
  });
});

describe('the years of section one', () => {
  it('are told once if last year is named and this year never', () =>
    expect(findRules(withOverview('2024年，公开工作平稳。2024年度任务完成。'))).to.deep.equal([
      'own-year',
    ]));
  for (const first of [
    '本年度公开工作平稳。',
    '较2024年，公开工作平稳。',
    '2024年底完成栏目调整。',
    '2024年政府信息公开工作年度报告按期公布。',
    '按时公布《2024年年度报告》。',
    '2024年，公开工作平稳。2025年，继续改进。',
    '2026年，继续改进。',
    '2008年以来，公开工作平稳。',
  ])
    it(`are no problem in ${first}`, () =>
      expect(findRules(withOverview(first))).to.deep.equal([]));
});

describe('the words of the form’s last edition', () => {
  it('the notice of 2019 was replaced', () => {
    for (const notice of ['国办公开办函〔2019〕60号', '国办公开办函[2019]60号', '〔2019〕60号'])
      expect(findRules(withSentence(`按照${notice}编制。`)), notice).to.deep.equal(['old-notice']);
  });
  it('the notice of 2019 may be named as replaced, and is the one of edition 2019', () => {
    expect(findRules(withSentence('国办公开办函〔2019〕60号同时废止。'))).to.deep.equal([]);
    expect(findRules(withSentence('按照国办公开办函〔2021〕60号编制。'))).to.deep.equal([]);
    expect(
      findRules(edited(bureau, '/otherMatters/0', '按照国办公开办函〔2019〕60号编制。')),
    ).to.deep.equal([]);
  });
  it('each column that the form no longer has is told', () =>
    expect(
      findRules(
        withSentence(
          '本年新制作数量、本年新公开数量、规章对外公开总数量、上一年项目数量、本年增/减、“处理决定数量”。',
        ),
      ),
    ).to.deep.equal(Array(6).fill('old-words')));
  it('the columns of edition 2021 are no problem', () =>
    expect(
      findRules(
        withSentence('本年制发件数、现行有效件数、本年处理决定数量，处理决定数量本年增加。'),
      ),
    ).to.deep.equal([]));
});
