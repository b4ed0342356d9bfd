import type { EmbeddedReport } from '../embedded-report.js';

/** What a user can choose about single formats; each format reads what is its own. */
export interface FormatSettings {
  /** Word: which names a file gives its faces. */
  readonly wordFaces?: WordFaces | undefined;
  /** HTML: a whole page, or a piece to be pasted into one; a page unless given. */
  readonly html?: HtmlShape | undefined;
  /** OFD: whether files are called OFD-A, for archives (GB/T 42133-2022). */
  readonly ofdArchive?: boolean | undefined;
}

/**
 * Which names a Word file gives its faces: those that officials' machines have (GB/T 9704-2012), or
 * those of Windows and Office.
 */
export type WordFaces = 'standard' | 'windows';

export type HtmlShape = 'page' | 'fragment';

export interface RenderSettings extends FormatSettings {
  /** The report file that is embedded in the document. */
  readonly embeddedReport?: EmbeddedReport | undefined;
}
