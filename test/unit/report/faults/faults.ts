import { dateFaults } from './dates.js';
import type { Fault } from './fault.js';
import { figureFaults } from './figures.js';
import { fileFaults } from './file.js';
import { layoutFaults } from './layout.js';
import { numberFaults } from './numbers.js';
import { otherReportFaults } from './other-reports.js';
import { shapeFaults } from './shape.js';
import { statementFaults } from './statements.js';
import { textFaults } from './text.js';

/** Reports with one fault each, by a sentence that says what is wrong. */
export const faults: Readonly<Record<string, Fault>> = {
  ...fileFaults,
  ...shapeFaults,
  ...numberFaults,
  ...textFaults,
  ...figureFaults,
  ...dateFaults,
  ...otherReportFaults,
  ...statementFaults,
  ...layoutFaults,
};
