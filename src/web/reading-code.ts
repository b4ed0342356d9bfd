/** The part of the program that the page loads on demand: see reading.ts. */
export { readAnyReport } from '../core/reading/read-report.js';
export { readDepartments } from './state/read-departments.js';
export { verifyFile } from './state/verify.js';
