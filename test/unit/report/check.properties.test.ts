import { expect } from 'chai';
import fc from 'fast-check';
import { checkReport, readReport } from '../../../src/index.js';
import { changedReport } from '../../support/changed-report.js';
import { runs } from '../../support/runs.js';
import { sample } from '../../support/sample-reports.js';
import { county } from './faults/fault.js';

describe('any value anywhere in a report', () => {
  it('the check of a report with any values finds problems with a message, inside the file', () => {
    fc.assert(
      fc.property(changedReport(sample(county)), (changed) => {
        const lines = JSON.stringify(changed, null, 2).split('\n');
        const { problems, report: checked } = checkReport(readReport(changed));
        for (const { message, line, column } of problems) {
          expect(message).to.match(/\S/);
          expect(column).to.be.within(1, (lines[line - 1] ?? '').length);
        }
        expect(checked === undefined).to.equal(problems.some((p) => p.severity === 'error'));
      }),
      runs(40),
    );
  });
});
