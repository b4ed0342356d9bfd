/** Loaded by `npm run test:deep` before the tests. */
import { multiplyRuns } from '../support/runs.js';

multiplyRuns(8);
