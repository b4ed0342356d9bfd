import { finding } from './finding.js';
import type { Language } from './language.js';
import { fileStart } from './position.js';
import type { Problem } from './problem.js';
import { toProblem } from './to-problem.js';

/** The problem of a file that could not be processed; the reason is its message. */
export const couldNotRun = (reason: string, language: Language): Problem => ({
  ...toProblem(finding('could-not-run', '', { reason }), fileStart, '', language),
  data: {},
});
