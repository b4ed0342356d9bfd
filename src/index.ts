/**
 * nianbao as a library. Nothing here prints, exits or reads the clock: problems are returned, and
 * an error is thrown only if something could not run.
 */
export { type Addition, addUp } from './core/aggregate/add.js';
export { type SummedReport, sumReports } from './core/aggregate/report.js';
export {
  type Candidate,
  type Selection,
  type SelectionOptions,
  selectParts,
} from './core/aggregate/select-parts.js';
export {
  type Build,
  type BuildOptions,
  buildReport,
  type CheckReportOptions,
  checkParsedReport,
  checkReport,
  type Preparation,
  prepareReport,
  type RenderOptions,
  type ReportSource,
  readReport,
  renderDocument,
  renderDocx,
  renderPdf,
} from './core/build.js';
export { dashboardData } from './core/dashboard/data.js';
export { renderDashboard } from './core/dashboard/page.js';
export { type ComposeOptions, compose } from './core/document/compose.js';
export type { Document } from './core/document/document.js';
export type { Edition } from './core/edition/edition.js';
export { editionOfYear, editions, makeEdition } from './core/edition/make-edition.js';
export { reportSchema } from './core/edition/report-schema.js';
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
export type { OpenDocument } from './core/extract/document-reader.js';
export { openDocument, withDocument } from './core/extract/open-document.js';
export { describeReadError, ReadError } from './core/extract/read-error.js';
export { FontError } from './core/fonts/font-error.js';
export { type FontFiles, Fonts, fontRoles } from './core/fonts/fonts.js';
export type { Finding } from './core/problem/finding.js';
export type { Language } from './core/problem/language.js';
export type { Problem } from './core/problem/problem.js';
export { type Recognised, recognise } from './core/recognise/recognise.js';
export { type Format, formatNames } from './core/render/formats.js';
export type { FormatSettings } from './core/render/settings.js';
export type { Checking } from './core/report/check.js';
export { type Parsing, parseReport } from './core/report/parse.js';
export type { Block, CheckedReport, Report, ReportInput } from './core/report/report.js';
export type { Reading, Source } from './core/source/source.js';
export {
  type Proof,
  type ProveOptions,
  proveDocument,
  type Verification,
} from './core/verify/prove.js';
export {
  type Expected,
  expectedOf,
  type VerifyOptions,
  verifyDocument,
} from './core/verify/verify.js';
export { version } from './core/version.js';
export { readWorkbook, readWorkbookIfOurs } from './core/workbook/read.js';
export { writeWorkbook } from './core/workbook/write.js';
