import type { Document } from '../document/document.js';
import type { Fonts } from '../layout/fonts.js';
import type { Layout } from '../layout/layout.js';

export type Renderer = (document: Document, layout: Layout, fonts: Fonts) => Promise<Uint8Array>;

/** Every output format by its file extension; its libraries are loaded when it is first used. */
export const formats = {
  docx: async (document, layout) => (await import('./docx/docx.js')).renderDocx(document, layout),
  pdf: async (document, layout, fonts) => (await import('./pdf/pdf.js')).renderPdf(document, layout, fonts),
} satisfies Readonly<Record<string, Renderer>>;

export type Format = keyof typeof formats;

export const formatNames = Object.keys(formats) as Format[];
