import { expect } from 'chai';
import fc from 'fast-check';
import { checkReport, readReport } from '../../../src/index.js';
import { runs } from '../../support/runs.js';
import { edited, type Json, sample } from '../../support/sample-reports.js';
import { county } from './faults/fault.js';

describe('any value anywhere in a report', () => {
  const report = sample(county);
  const pointers: string[] = [];
  const walk = (value: Json, pointer: string): void => {
    pointers.push(pointer);
    if (typeof value === 'object')
      for (const key of Object.keys(value)) walk(value[key], `${pointer}/${key}`);
  };
  for (const key of Object.keys(report)) walk(report[key], `/${key}`);

  it('the check of a report with any values finds problems with a message, inside the file', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom(...pointers),
            fc.oneof(fc.constant(undefined), fc.jsonValue({ maxDepth: 3 })),
          ),
          { minLength: 1, maxLength: 3 },
        ),
        (changes) => {
          // The deepest pointers come first, so that every pointer still exists.
          const changed = changes
            .toSorted(([a], [b]) => (a < b ? 1 : -1))
            .reduce((r, [pointer, value]) => edited(r, pointer, value), report);
          const lines = JSON.stringify(changed, null, 2).split('\n');
          const { problems, report: checked } = checkReport(readReport(changed));
          for (const { message, line, column } of problems) {
            expect(message).to.match(/\S/);
            expect(column).to.be.within(1, (lines[line - 1] ?? '').length);
          }
          expect(checked === undefined).to.equal(problems.some((p) => p.severity === 'error'));
        },
      ),
      runs(40),
    );
  });
});
