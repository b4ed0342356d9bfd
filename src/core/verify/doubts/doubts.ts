import { areEqualBytes } from '../../equal-bytes.js';
import type { Doubt, FindDoubts } from './doubt.js';
import { firstOfEach } from './first-of-each.js';

/** Loaded on demand, by the name of the format: each needs the library that reads it. */
const finders: { readonly [format: string]: (() => Promise<FindDoubts>) | undefined } = {
  docx: async () => (await import('./docx.js')).docxDoubts,
  pdf: async () => (await import('./pdf.js')).pdfDoubts,
  html: async () => (await import('./html.js')).htmlDoubts,
  ofd: async () => (await import('./ofd.js')).ofdDoubts,
};

/** Bytes that differ and say the same. */
const repacked: Doubt = { kind: 'repacked', weight: 'harmless', detail: '' };

/** What cannot be vouched for in a document of a format, as it is listed; see FindDoubts. */
export async function findDoubts(
  format: string,
  found: Uint8Array,
  built: Uint8Array,
  isSameProgram = true,
): Promise<readonly Doubt[]> {
  const find = await finders[format]?.();
  if (!find || areEqualBytes(found, built)) return [];
  const doubts = await find(found, built, isSameProgram);
  return doubts.length > 0 ? firstOfEach(doubts) : [repacked];
}
