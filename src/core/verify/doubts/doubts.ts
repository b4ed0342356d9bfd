import type { Doubt, FindDoubts } from './doubt.js';

/** Loaded on demand, by the name of the format: each needs the library that reads it. */
const finders: { readonly [format: string]: (() => Promise<FindDoubts>) | undefined } = {
  docx: async () => (await import('./docx.js')).docxDoubts,
  pdf: async () => (await import('./pdf.js')).pdfDoubts,
  html: async () => (await import('./html.js')).htmlDoubts,
  ofd: async () => (await import('./ofd.js')).ofdDoubts,
};

/** What cannot be vouched for in a document of a format; see FindDoubts. */
export async function findDoubts(
  format: string,
  ...documents: Parameters<FindDoubts>
): Promise<readonly Doubt[]> {
  const find = await finders[format]?.();
  return find ? find(...documents) : [];
}
