import { expect } from 'chai';
import { findMentions } from '../../../../src/core/report/rules/mentions.js';
import type { RuleContext } from '../../../../src/core/report/rules/rule-check.js';
import { editions } from '../../../../src/index.js';

/** How much longer a sentence of twice the length may take: 4 would be quadratic. */
const MOST = 2.6;
const RUNS = 6;
const TIMES = 10_000;

const rules = editions()
  .flatMap(({ edition, rules: all }) => (edition === '2021' ? all : []))
  .filter((rule) => rule.kind === 'text' || rule.kind === 'percent');

/** Processor time in which all rules look through a sentence. */
function timeOf(sentence: string): number {
  const context = {
    input: { year: 2025, agency: '青山县财政局' },
    prose: [{ pointer: '/overview/0', plain: sentence, sentences: [sentence] }],
  } as unknown as RuleContext;
  const start = process.cpuUsage();
  for (const rule of rules) findMentions(rule, context);
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
    it(`take twice as long for twice as many of “${words}”`, function () {
      this.timeout(60_000);
      timeOf(words.repeat(100));
      // Other work of the machine lengthens some runs, so the best of several is looked at.
      const ratios = Array.from(
        { length: RUNS },
        () => timeOf(words.repeat(2 * TIMES)) / timeOf(words.repeat(TIMES)),
      );
      expect(Math.min(...ratios)).to.be.below(MOST);
    });
});
