/**
 * Reading documents: a door of its own (`nianbao/read`), since its libraries are slow to load and
 * building needs none of them.
 */

export type { EmbeddedReport } from './core/embedded-report.js';
export type {
  Content,
  ContentBlock,
  ContentCell,
  ContentParagraph,
  ContentTable,
} from './core/extract/content.js';
export {
  type DocumentFormat,
  detectFormat,
  type FileFormat,
} from './core/extract/detect-format.js';
export { type OpenDocument, openDocument, withDocument } from './core/extract/open-document.js';
export { describeReadError, ReadError } from './core/extract/read-error.js';
export type { Finding } from './core/problem/finding.js';
export { type Recognised, recognise } from './core/recognise/recognise.js';
export {
  type Expected,
  expectedOf,
  type VerifyOptions,
  verifyDocument,
} from './core/verify/verify.js';
