/** The part of the program that the page loads on demand: see reading.ts. */
export { openDocument, withDocument } from '../core/extract/open-document.js';
export { readAnyReport } from '../core/reading/read-report.js';
export { recognise } from '../core/recognise/recognise.js';
export { expectedOf, verifyDocument } from '../core/verify/verify.js';
export { readWorkbook, readWorkbookIfOurs } from '../core/workbook/read.js';
export { readDepartments } from './state/read-departments.js';
export { verifyFile } from './state/verify.js';
