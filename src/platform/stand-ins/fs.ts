/** In place of node:fs, for pdfkit: the one file it reads is the colour profile of PDF/A. */
import { Buffer } from 'buffer/';
import colourProfile from 'pdfkit/js/data/sRGB_IEC61966_2_1.icc';

export function readFileSync(path: string): Buffer {
  if (path.endsWith('sRGB_IEC61966_2_1.icc')) return Buffer.from(colourProfile);
  throw new Error(`${path}: a browser has no files`);
}

export const existsSync = (): boolean => false;

export default { readFileSync, existsSync };
