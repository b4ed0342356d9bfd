import { expect } from 'chai';
import { newReport } from '../../../../src/core/report/new-report.js';
import { checkReport, editions, readReport } from '../../../../src/index.js';
import { type Json, json } from '../../../support/sample-reports.js';

/** The rules of both editions, as their files have them, with the examples beside them. */
const rules: Json[] = json('schemas/editions/common-rules.json').filter((r: Json) => r.says);
const figures: Record<string, number> = json('schemas/editions/example-figures.json');
const ids = new Set(rules.map((rule) => rule.id));

for (const edition of editions()) {
  const year = edition.years.from;

  const inYear = (sentence: string): string =>
    sentence.replaceAll('YYYY', String(year)).replaceAll('LLLL', String(year - 1));
  /** A county's report with the examples' figures, and a sentence in its section one. */
  const reportSaying = (sentence: string): Json => {
    const report: Json = newReport(edition, { year, agency: '青山县人民政府', hasZeros: true });
    for (const [pointer, figure] of Object.entries(figures)) {
      if (!edition.figures.has(pointer)) continue;
      const steps = pointer.split('/').slice(1);
      const last = steps.pop() as string;
      steps.reduce((value, step) => value[step], report)[last] = figure;
    }
    return { ...report, overview: [inYear(sentence).replace(/[【】]/g, '')] };
  };
  const findWarnings = (sentence: string): string[] =>
    checkReport(readReport(reportSaying(sentence)))
      .problems.filter((p) => ids.has(p.code))
      .map((p) => `${p.code} ${p.data.words} ${p.data.found}`);
  /** What is found in a sentence: the words in brackets, each with its number. */
  const expected = (id: string, [sentence, ...numbers]: [string, ...number[]]): string[] =>
    [...inYear(sentence).matchAll(/【([^】]+)】/g)].map(
      ([, words], i) => `${id} ${words} ${numbers[i]}`,
    );

  describe(`the examples beside the rules of edition ${edition.edition}`, () => {
    for (const { id, examples, means } of rules) {
      if (!isAbout(means.flatMap((m: Json) => m.sums.flat()))) continue;
      for (const example of examples.must)
        it(`${id} is found in ${example[0]}`, () =>
          expect(findWarnings(example[0])).to.deep.equal(expected(id, example)));
      for (const sentence of examples.mustNot)
        it(`nothing is found in ${sentence}`, () =>
          expect(findWarnings(sentence)).to.deep.equal([]));
    }
  });

  /** Whether all figures of a rule are of this edition. */
  function isAbout(pointers: readonly string[]): boolean {
    return pointers.some((p) =>
      [...edition.figures.keys()].some((f) => `${f}/`.startsWith(`${p}/`)),
    );
  }
}
