import { expect } from 'chai';
import { logLargest } from '../../../../src/cli/aggregate/log-largest.js';
import { makeContext } from '../../../../src/cli/process-context.js';
import { addUp } from '../../../../src/core/aggregate/add.js';
import {
  type LargestContributor,
  largestContributors,
} from '../../../../src/core/aggregate/largest-contributors.js';
import { parsedReport } from '../../../support/parsed-report.js';
import { sample } from '../../../support/sample-reports.js';

describe('the largest contributors on a terminal', () => {
  for (const name of ['county-2025.json', 'bureau-2020.json', 'city-office-2019.json']) {
    const part = parsedReport(sample(name), name);
    const { edition } = part;
    const largest = largestContributors(addUp(edition, [part, part]), edition);
    const logged = (all: readonly LargestContributor[], verbose: boolean): string[] => {
      const lines: string[] = [];
      const log = (line: string) => lines.push(line);
      logLargest(all, edition, verbose, {
        ...makeContext({ language: 'zh' }, { ...process, openFile: async () => {} }),
        log,
      });
      return lines;
    };

    it(`of ${name} are at most 10, and how to see all`, () => {
      const shown = logged(largest, false);
      const all = logged(largest, true);
      const listed = shown.filter((line) => all.includes(line));
      const left = all.length - listed.length;
      expect(listed.length).to.be.at.most(10);
      expect(shown.slice(listed.length)).to.deep.equal(
        left ? [`另有 ${left} 项，用 --verbose 全部列出`] : [],
      );
    });

    it(`of ${name} are those of every total that is part of no other`, () => {
      const rows = ['一、本年新收', '四、结转下年度', '（七）总计·总计'];
      const shown = logged(largest, false).join('\n');
      for (const row of rows.filter((r) => logged(largest, true).join('\n').includes(r)))
        expect(shown).to.include(row);
      expect(shown).not.to.include('（一）予以公开');
    });
  }
});
