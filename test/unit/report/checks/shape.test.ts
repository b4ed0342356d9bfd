import { expect } from 'chai';
import { checkReport, compose, readReport } from '../../../../src/index.js';
import { text } from '../../../support/sample-reports.js';

/**
 * How a figure of the county's report is printed if it is written like this, or the code and the
 * column of its problem.
 */
const outcomeOf = (written: string): string => {
  const report = text('samples/county-2025.json').replace(
    '"decisions": 2154 }',
    `"decisions": ${written} }`,
  );
  const { problems, report: checked } = checkReport(readReport(report));
  const error = problems.find((p) => p.severity === 'error');
  if (error || !checked)
    return `${error?.code} ${error?.line === 37 ? error.column : `line ${error?.line}`}`;
  const cells = compose(checked).blocks.flatMap((b) => (b.type === 'table' ? b.cells : []));
  return (
    cells.find((c) => c.runs[0]?.pointer === '/disclosure/compulsoryMeasures/decisions')?.runs[0]
      ?.text ?? ''
  );
};

describe('a number as written in the file', () => {
  const printed: Readonly<Record<string, string>> = {
    '0': '0',
    '-0': '0',
    '-0.0': '0',
    '7.0': '7',
    '1e2': '100',
    '12E0': '12',
    '0.5e1': '5',
    '9007199254740991': '9007199254740991',
    '1e-400': '0',
  };
  for (const [written, number] of Object.entries(printed))
    it(`a figure written as ${written} is printed as ${number}`, () =>
      expect(outcomeOf(written)).to.equal(number));

  const rejected: Readonly<Record<string, readonly [code: string, column: number]>> = {
    '9007199254740992': ['too-large', 42],
    '9007199254740993': ['too-large', 42],
    '123456789012345678901234567890': ['too-large', 42],
    '1e400': ['too-large', 42],
    '-1e400': ['too-large', 42],
    '-1': ['count', 42],
    '1.5': ['count', 42],
    '0x10': ['syntax', 42],
    '007': ['syntax', 42],
    '+5': ['syntax', 42],
    '.5': ['syntax', 42],
    '5.': ['syntax', 42],
    '1,234': ['syntax', 42],
    '１２３': ['syntax', 42],
    NaN: ['syntax', 42],
    Infinity: ['syntax', 42],
    '-Infinity': ['syntax', 42],
    '1_000': ['syntax', 42],
    '1e': ['syntax', 42],
    undefined: ['syntax', 42],
    '"3"': ['digits', 42],
    '"１２３"': ['digits', 42],
    '"1,234"': ['digits', 42],
    '" 3 "': ['digits', 42],
    '"三"': ['digits', 42],
    '"一百零五件"': ['digits', 42],
    '"45件"': ['digits', 42],
    '"无"': ['digits', 42],
    '""': ['empty-figure', 42],
    '"若干"': ['wrong-type', 42],
    '"约20"': ['wrong-type', 42],
    '"3-5"': ['wrong-type', 42],
    '"12 13"': ['wrong-type', 42],
    '"45元"': ['wrong-type', 42],
    '"NaN"': ['wrong-type', 42],
    true: ['wrong-type', 42],
    '[3]': ['wrong-type', 42],
    '{}': ['missing-key', 42],
  };
  for (const [written, [code, column]] of Object.entries(rejected))
    it(`a figure written as ${written} is reported as ${code} at column ${column}`, () =>
      expect(outcomeOf(written)).to.equal(`${code} ${column}`));
});
