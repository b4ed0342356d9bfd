import { expect } from 'chai';
import { findMentions } from '../../../../src/core/report/rules/mentions.js';
import type { RuleContext } from '../../../../src/core/report/rules/rule-check.js';
import { editions } from '../../../../src/index.js';

/** How much longer a sentence of twice the length may take: time differs from run to run. */
const MOST = 2.6;
const RUNS = 5;
const TIMES = 4000;

const rules = editions()
  .flatMap((edition) => edition.rules)
  .filter((rule) => rule.kind === 'text' || rule.kind === 'percent');

/** Milliseconds in which all rules look through a sentence: the median of several runs. */
function timeOf(sentence: string): number {
  const context = {
    input: { year: 2025, agency: '青山县财政局' },
    prose: [{ pointer: '/overview/0', plain: sentence, sentences: [sentence] }],
  } as unknown as RuleContext;
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    for (const rule of rules) findMentions(rule, context);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[RUNS >> 1] as number;
}

describe('the rules about sentences', () => {
  for (const words of [
    '收到政府信息公开申请1件，',
    '收到申请1件、',
    '办结1件不予公开1件',
    '予以公开和部分公开共',
    '公民、法人和其他组织提出的',
    '行政复议1件，其中维持1件、纠正1件、',
    '印发规章1件（含修订1件）、',
    '全县本局12345',
    '1',
    '的共为有',
  ])
    it(`take twice as long for twice as many of “${words}”`, function () {
      this.timeout(60_000);
      timeOf(words.repeat(100));
      const once = timeOf(words.repeat(TIMES));
      const twice = timeOf(words.repeat(2 * TIMES));
      expect(twice / once).to.be.below(MOST);
    });
});
