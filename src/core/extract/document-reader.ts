import type { EmbeddedReport } from '../embedded-report.js';
import type { Content } from './content.js';
import type { DocumentFormat } from './detect-format.js';
import type { Sheet } from './sheet.js';

/**
 * An open document. Each answer is read once, however often it is asked for. Every method may throw
 * a ReadError, since damage is found only in the part that is read.
 */
export interface OpenDocument {
  readonly format: DocumentFormat;
  /** The report file that the document embeds, if it embeds one. */
  embeddedReport(): Promise<EmbeddedReport | undefined>;
  /** What the document shows. */
  content(): Promise<Content>;
  /** The worksheets of a workbook; undefined for any other document. */
  sheets(): Promise<readonly Sheet[] | undefined>;
  /** Frees what the document holds. */
  close(): Promise<void>;
}

/** What the reader of a format must be able to do; the rest has a default. */
export type DocumentReader = Pick<OpenDocument, 'content'> &
  Partial<Pick<OpenDocument, 'embeddedReport' | 'sheets' | 'close'>>;
