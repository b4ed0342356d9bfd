import type { Document } from '../document/document.js';
import type { EmbeddedReport } from '../embedded-report.js';
import type { Fonts } from '../fonts/fonts.js';
import type { Layout } from '../layout/layout.js';
import type { WordFaces } from './docx/styles.js';

export interface FormatOptions {
  /** Names of faces in Word files; those of GB/T 9704-2012 unless given. */
  readonly wordFaces?: WordFaces | undefined;
  /** The report file that the document is to hold. */
  readonly embeddedReport?: EmbeddedReport | undefined;
}

export type Renderer = (
  document: Document,
  layout: Layout,
  fonts: Fonts,
  options?: FormatOptions,
) => Promise<Uint8Array>;

/** Every output format by its file extension; its libraries are loaded when it is first used. */
export const formats = {
  docx: async (document, layout, _fonts, options) =>
    (await import('./docx/docx.js')).renderDocx(document, layout, options),
  pdf: async (document, layout, fonts, options) =>
    (await import('./pdf/pdf.js')).renderPdf(document, layout, fonts, options?.embeddedReport),
} satisfies Readonly<Record<string, Renderer>>;

export type Format = keyof typeof formats;

export const formatNames = Object.keys(formats) as Format[];
