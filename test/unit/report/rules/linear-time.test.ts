import { expect } from 'chai';
import { findMentions } from '../../../../src/core/report/rules/mentions.js';
import type { RuleContext } from '../../../../src/core/report/rules/rule-check.js';
import { editions } from '../../../../src/index.js';

/** Words are said as often as this in the short sentence. */
const SAID = 100;
/** The long sentence is as many times as long as the short one. */
const LONGER = 16;
/** How much longer the long one may take for as many words: `LONGER` would be quadratic. */
const MOST = 4;
/** How often the long one is looked through: the time of a single time is hardly measured. */
const TIMES = 10;
const ATTEMPTS = 3;

const rules = editions()
  .flatMap(({ edition, rules: all }) => (edition === '2021' ? all : []))
  .filter((rule) => rule.kind === 'text' || rule.kind === 'percent');

/** Processor time in which all rules look through a sentence so many times. */
function timeOf(sentence: string, times: number): number {
  const context = {
    input: { year: 2025, agency: '青山县财政局' },
    prose: [{ pointer: '/overview/0', plain: sentence, sentences: [sentence] }],
  } as unknown as RuleContext;
  const start = process.cpuUsage();
  for (let i = 0; i < times; i++) for (const rule of rules) findMentions(rule, context);
  return process.cpuUsage(start).user;
}

describe('the rules about sentences', () => {
  for (const words of [
    '收到政府信息公开申请1件，',
    '办结1件不予公开1件',
    '予以公开和部分公开共',
    '印发规章1件（含修订1件）、',
    '公民、法人和其他组织提出的',
  ])
    it(`take as long for a long sentence of “${words}” as for many short ones`, function () {
      this.timeout(60_000);
      const [short, long] = [words.repeat(SAID), words.repeat(SAID * LONGER)];
      // Other work of the machine lengthens some runs, so the best of several is looked at.
      const ratios = Array.from(
        { length: ATTEMPTS },
        () => timeOf(long, TIMES) / timeOf(short, TIMES * LONGER),
      );
      expect(Math.min(...ratios)).to.be.below(MOST);
    });
});
