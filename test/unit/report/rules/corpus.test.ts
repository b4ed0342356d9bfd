import { expect } from 'chai';
import { checkReport, readReport } from '../../../../src/index.js';
import { withoutFiguresInText } from '../../../support/sample-reports.js';
import { mustCases } from './corpus-must.js';
import { mustNotCases } from './corpus-must-not.js';

const comparing = new Set(mustCases.map(([, rule]) => rule));

/** The warnings about a sentence in section one of a sample, each with the number that it names. */
function findWarnings(name: string, sentence: string): string[] {
  const report = withoutFiguresInText(name);
  const { problems } = checkReport(
    readReport({ ...report, overview: [...report.overview, sentence] }),
  );
  return problems
    .filter((p) => comparing.has(p.code))
    .map((p) => `${p.severity} ${p.code} ${p.pointer} ${p.data.found}`);
}

/** The number that a problem names for what a sentence says; words count as none. */
const readNumber = (said: number | string): number => Number(String(said).replaceAll(',', '')) || 0;

describe('a sentence of section one that differs from the tables', () => {
  for (const [name, rule, cases] of mustCases)
    for (const [sentence, wrong, right] of cases) {
      const wrongly = sentence.replace('#', String(wrong));
      it(`is noticed by ${rule} in ${name}: ${wrongly}`, () => {
        expect(findWarnings(name, wrongly)).to.deep.equal([
          `warning ${rule} /overview/1 ${readNumber(wrong)}`,
        ]);
      });
      const rightly = sentence.replace('#', String(right));
      it(`is no problem with the right number in ${name}: ${rightly}`, () => {
        expect(findWarnings(name, rightly)).to.deep.equal([]);
      });
    }
});

describe('a sentence of section one that the tables cannot contradict', () => {
  for (const [subject, name, sentences] of mustNotCases)
    for (const sentence of sentences)
      it(`about ${subject} is no problem in ${name}: ${sentence}`, () => {
        expect(findWarnings(name, sentence)).to.deep.equal([]);
      });
});
