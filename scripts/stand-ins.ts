/** What bundles put in place of modules; the reason for each stand-in is in its file. */
import { shippedFile } from '../src/platform/node.js';

/** Path of a stand-in. */
export const standIn = (name: string): string =>
  shippedFile(`dist/src/platform/stand-ins/${name}.js`);

/** Modules that pdfmake and pdfkit load and that documents laid out already never reach. */
export const neverReached: Readonly<Record<string, string>> = {
  linebreak: standIn('unused'),
  xmldoc: standIn('unused'),
  'png-js': standIn('unused'),
  '@noble/ciphers/aes': standIn('unused'),
};
